import PriorAuth
import Testing

@testable import Screens

@Suite struct ViewValueTests {
  @Test func `an approval has lapsed from the first day it no longer covers`() throws {
    let end = try #require(Day(iso: "2026-06-01"))
    let row = ExpiringRow(
      id: Identifier(1), member: "Roe, Ann", memberNumber: "M-1", drug: "Bizengri",
      lineOfBusiness: .medicaid, firstDayAfter: end)
    #expect(!row.hasLapsed(on: row.through))
    #expect(row.hasLapsed(on: end))
  }
}
