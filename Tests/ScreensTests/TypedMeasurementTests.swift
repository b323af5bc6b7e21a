import PriorAuth
import Testing

@testable import Screens

@Suite struct TypedMeasurementTests {
  @Test(arguments: [
    ("60", "60", "60"), ("60 %", "60", "60"), ("49.6%", "49.6", "49.6"), ("45-50", "45", "50"),
    ("45 - 50 %", "45", "50"), ("45 to 50", "45", "50"), ("45–50", "45", "50"), ("at least 50", "50", ""),
    (">=50", "50", ""), ("≤ 40", "", "40"), ("at most 40 %", "", "40"), ("normal", "", ""), ("> 50", "", ""),
    ("about 50", "", ""), ("-", "", ""), ("%", "", ""), ("45-50-55", "", ""), ("", "", ""),
  ])
  func `values, ranges and words are told apart`(text: String, low: String, high: String) {
    let typed = TypedMeasurement(text)
    #expect(typed.low == Decimal(low))
    #expect(typed.high == Decimal(high))
    #expect(typed.isPercent == text.contains("%"))
  }
}
