import Criteria
import PriorAuth
import Testing

@Suite struct DraftInitialCasesTests {
  @Test(arguments: terms + hearts + people)
  func `a first request is decided as the rules say`(scenario: Scenario) {
    #expect(scenario.differences == [])
  }

  private static func renewing(_ date: String?, start: String? = nil) -> CaseFile {
    .zenocutuzumab("2026-06-01", .commercial) {
      $0.member.renewalDate = date.map { day($0) }
      $0.therapy.start = day(start ?? "2026-06-01")
    }
  }

  static let terms: [Scenario] = [
    Scenario("Medicaid", .zenocutuzumab(), .meets, until: "2027-06-01"),
    Scenario("marketplace", .zenocutuzumab("2026-06-01", .marketplace), .meets, until: "2027-06-01"),
    Scenario(
      "marketplace by its long name",
      .zenocutuzumab("2026-06-01", LineOfBusiness("Health Insurance Marketplace")), .meets,
      until: "2027-06-01"),
    Scenario("renewal before six months", renewing("2026-09-01"), .meets, until: "2026-12-01"),
    Scenario("renewal on the same day", renewing("2026-12-01"), .meets, until: "2026-12-01"),
    Scenario("renewal after six months", renewing("2026-12-02"), .meets, until: "2026-12-02"),
    Scenario("renewal more than a year ahead", renewing("2027-09-01"), .meets, until: "2027-09-01"),
    Scenario("renewal past", renewing("2026-03-01"), .meets, until: "2026-12-01"),
    Scenario("renewal on the first day", renewing("2026-06-01"), .meets, until: "2026-12-01"),
    Scenario("renewal not on file", renewing(nil), .meets, until: "2026-12-01"),
    Scenario("later start", renewing("2026-10-01", start: "2026-07-15"), .meets, until: "2027-01-15"),
    Scenario("start on the 31st", renewing("2026-10-01", start: "2026-08-31"), .meets, until: "2027-02-28"),
    Scenario(
      "another line of business", .zenocutuzumab("2026-06-01", LineOfBusiness("Medicare")), .notApplicable),
    Scenario("line not stated", .zenocutuzumab { $0.lineOfBusiness = nil }, .meets),
  ]

  private static func heart(_ items: Evidence...) -> CaseFile {
    .zenocutuzumab { file in
      file.evidence.removeAll { $0.fact.kind == "measurement" }
      file.evidence += items
    }
  }

  private static let recent = day("2026-05-20")

  static let hearts: [Scenario] = [
    Scenario("at the threshold", heart(.lvef("50.0", on: recent)), .meets, until: "2027-06-01"),
    Scenario("just below", heart(.lvef("49.9", on: recent)), .notMet, ["I.A.6": .notMet, "I.A.7": .met]),
    Scenario("none", heart(), .insufficient, ["I.A.6": .unknown]),
    Scenario(
      "without a document", heart(.lvef("60", on: recent, documented: false)), .insufficient,
      ["I.A.6": .unknown]),
    Scenario("in words", heart(.lvef(low: nil, high: nil, on: recent)), .insufficient, ["I.A.6": .unknown]),
    Scenario("range above", heart(.lvef(low: "50", high: "55", on: recent)), .meets, until: "2027-06-01"),
    Scenario("range across", heart(.lvef(low: "48", high: "52", on: recent)), .insufficient),
    Scenario("range below", heart(.lvef(low: "40", high: "49", on: recent)), .notMet),
    Scenario("at least", heart(.lvef(low: "55", high: nil, on: recent)), .meets, until: "2027-06-01"),
    Scenario("at most, above", heart(.lvef(low: nil, high: "55", on: recent)), .insufficient),
    Scenario("at most, below", heart(.lvef(low: nil, high: "45", on: recent)), .notMet),
    Scenario("undated", heart(.lvef("60", on: nil)), .meets, until: "2027-06-01"),
    Scenario("old", heart(.lvef("60", on: day("2025-02-01"))), .meets, until: "2027-06-01"),
    Scenario(
      "newer one low", heart(.lvef("60", on: day("2026-01-01")), .lvef("45", on: recent)), .notMet),
    Scenario(
      "newer one high", heart(.lvef("60", on: recent), .lvef("45", on: day("2026-01-01"))), .meets,
      until: "2027-06-01"),
    Scenario("same day, in conflict", heart(.lvef("60", on: recent), .lvef("45", on: recent)), .insufficient),
    Scenario(
      "same day, agreeing", heart(.lvef("60", on: recent), .lvef("55", on: recent)), .meets,
      until: "2027-06-01"),
    Scenario(
      "number and words of a day",
      heart(.lvef(low: nil, high: nil, on: recent), .lvef("60", on: recent)), .meets, until: "2027-06-01"),
    Scenario("undated against dated", heart(.lvef("45", on: nil), .lvef("60", on: recent)), .insufficient),
    Scenario(
      "newer without a document",
      heart(.lvef("60", on: day("2026-01-01")), .lvef("45", on: recent, documented: false)), .meets,
      until: "2027-06-01"),
    Scenario(
      "as a share of one", heart(.lvef(low: "0.6", high: "0.6", unit: nil, on: recent)), .insufficient),
    Scenario(
      "in another unit", heart(.lvef(low: "60", high: "60", unit: "mL", on: recent)), .insufficient),
  ]

  private static func by(_ specialty: String?, _ consulted: String?) -> CaseFile {
    .zenocutuzumab { $0.prescriber = Prescriber(specialty: specialty, consultSpecialty: consulted) }
  }

  private static func born(_ date: String?, _ received: String = "2026-06-01") -> CaseFile {
    .zenocutuzumab(received, .commercial) {
      $0.member.birthDate = date.map { day($0) }
      $0.member.renewalDate = $0.received.adding(days: 30)
    }
  }

  static let people: [Scenario] = [
    Scenario("medical oncologist", by("Medical Oncology", nil), .meets, until: "2027-06-01"),
    Scenario("both specialties", by("hematology/oncology", nil), .meets, until: "2027-06-01"),
    Scenario("oncologist consulted", by("internal medicine", "oncology"), .meets, until: "2027-06-01"),
    Scenario("oncologist consulted, else unknown", by(nil, "oncology"), .meets, until: "2027-06-01"),
    Scenario("hematologist alone", by("hematology", "none"), .notMet, ["I.A.2": .notMet]),
    Scenario("hematologist, consultation open", by("hematology", nil), .insufficient, ["I.A.2": .unknown]),
    Scenario("another specialist consulted", by("family medicine", "cardiology"), .notMet),
    Scenario("prescriber open, nobody consulted", by(nil, "none"), .insufficient, ["I.A.2": .unknown]),
    Scenario("nothing stated", by(nil, nil), .insufficient, ["I.A.2": .unknown]),
    Scenario("oncology nurse", by("oncology nurse practitioner", nil), .insufficient),
    Scenario("birthday today", born("2008-06-01"), .meets, until: "2026-12-01"),
    Scenario(
      "birthday tomorrow", born("2008-06-02"), .route, ["I.A.3": .notMet], route: "CP.CPA.09"),
    Scenario(
      "leap day, common year", born("2008-02-29", "2026-02-28"), .meets, until: "2026-08-28"),
    Scenario(
      "leap day, the day before", born("2008-02-29", "2026-02-27"), .route, route: "CP.CPA.09"),
    Scenario("no birth date", born(nil), .insufficient, ["I.A.3": .unknown]),
    Scenario("born after the request", born("2026-06-02"), .insufficient, ["I.A.3": .unknown]),
  ]
}
