import PriorAuth
import Testing

@Suite struct DecimalTests {
  @Test(arguments: [
    ("750", "750"), ("0.75", "0.75"), ("7.5e2", "750"), ("50.0", "50"), ("-3.10", "-3.1"), ("1E-3", "0.001"),
    ("0", "0"), ("-0", "0"), ("000.100", "0.1"), ("999999999999999999", "999999999999999999"),
    ("0.000000000000000001", "0.000000000000000001"), ("1e18", "1000000000000000000"),
  ])
  func `a number is written in the digits it has`(text: String, plain: String) throws {
    #expect(try #require(Decimal(text)).description == plain)
  }

  @Test(arguments: [
    "", "-", ".", "1.2.3", "1e", "e5", "1e99", "1e19", "1e-9223372036854775808", "0x10", "１", " 1", "1 ",
    "+1", "1,000", "NaN", "inf",
    "99999999999999999999", "1e-19", "1e5e5", "1e-", "1e+",
  ])
  func `what is no number of eighteen digits is refused`(text: String) {
    #expect(Decimal(text) == nil)
  }

  @Test(arguments: [
    ("49.6", "50", true), ("50.0", "50", false), ("0.1", "0.10", false), ("-1", "0", true),
    ("0.1", "0.3", true), ("999999999999999999", "0.000000000000000001", false),
  ])
  func `numbers are compared by their value`(small: String, large: String, isLess: Bool) throws {
    let (one, other) = (try #require(Decimal(small)), try #require(Decimal(large)))
    #expect((one < other) == isLess)
    #expect((one == other) == (one.hashValue == other.hashValue))
  }

  @Test(arguments: [
    ("750", "375", 2), ("750", "1", 750), ("1001", "5", 201), ("28", "35", 1), ("0.1", "0.1", 1),
    ("0", "5", 0), ("365", "14", 27), ("183", "14", 14), ("366", "14", 27), ("1", "0.3", 4),
  ])
  func `containers and units are counted up`(amount: String, by: String, count: Int) throws {
    #expect(try #require(Decimal(amount)).dividedRoundingUp(by: #require(Decimal(by))) == count)
  }

  @Test(arguments: [("1", "0"), ("1", "-5"), ("-1", "5")])
  func `nothing is divided by nothing`(amount: String, by: String) throws {
    #expect(try #require(Decimal(amount)).dividedRoundingUp(by: #require(Decimal(by))) == nil)
  }

  @Test func `a product that does not fit is no number`() throws {
    let large = try #require(Decimal("999999999999999999"))
    #expect(large.multiplied(by: large) == nil)
    #expect(large.multiplied(byTenTo: 3) == nil)
    #expect(try #require(Decimal("0.5")).multiplied(by: #require(Decimal("0.2"))) == Decimal("0.1"))
  }
}
