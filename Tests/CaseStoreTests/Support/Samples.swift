import Criteria
import JSON
import PriorAuth
import SQLite
import Workflow

@testable import CaseStore

extension Member {
  static func sample(
    number: String = "M-1001", family: String = "Oakes", given: String = "Rowan"
  ) -> Member {
    Member(
      number: number, familyName: family, givenName: given, birthDate: day("1961-03-04"), sex: .female,
      state: "OH")
  }
}

extension Coverage {
  static let sample = Coverage(
    lineOfBusiness: .commercial, plan: "Meadow Plan", days: DayRange(from: day("2026-01-01")),
    renewalDate: day("2027-01-01"))
}

extension Request {
  static func sample(
    member: Identifier<Member>, received: Moment = moment("2026-06-14", 8), urgency: Urgency = .standard,
    line: LineOfBusiness = .commercial, renews: Identifier<Authorization>? = nil
  ) -> Request {
    Request(
      member: member, received: received, reviewType: .initial, urgency: urgency, lineOfBusiness: line,
      prescriber: Prescriber(
        name: "Dr. Fern", npi: "1234567893", specialty: "oncology", consultSpecialty: "none"),
      therapy: RequestedTherapy(
        drug: Drug(name: "testumab-abcd", brand: "Testra", hcpcs: "J9382"), start: day("2026-07-01"),
        dose: Dose(amount: 750, unit: DoseUnit(.milligram), everyDays: 14), doseIncrease: false,
        regimen: "monotherapy", intent: .subsequent, nccnRecommended: true,
        labelChangeDate: day("2025-01-01"), onFormulary: true),
      bodySize: BodySize(weightKg: Decimal("71.5"), surfaceM2: Decimal("1.8")), renews: renews)
  }
}

extension Licence {
  static func sample(
    _ kind: Kind = .physician, state: String = "OH", through last: String = "2027-12-31"
  ) -> Licence {
    Licence(kind: kind, number: "MD-4411", state: state, specialty: "oncology", lastDay: day(last))
  }
}

extension RequestFacts {
  /// The facts of a sample request with another dose.
  static var otherDose: RequestFacts {
    var facts = RequestFacts(.sample(member: Identifier(1)))
    facts.dose = Dose(amount: 500, unit: DoseUnit(.milligram), everyDays: 14)
    return facts
  }
}

extension Evidence {
  static let diagnosis = Evidence(
    .diagnosis(Fact.Diagnosis(name: "meadow carcinoma", extent: "metastatic")), documented: true,
    date: day("2026-05-01"))
  static let lvef = Evidence(
    .measurement(Fact.Measurement(name: "LVEF", text: "60 %", low: 60, high: 60, unit: "%")),
    documented: true, date: day("2026-05-02"))
}

extension StateOverlay {
  /// A rule of Ohio from 2026 on.
  static func sample(
    _ effect: Effect, policy: String? = nil, from first: String = "2026-01-01", until end: String? = nil
  ) -> StateOverlay {
    StateOverlay(
      scope: Scope(state: "OH", policy: policy), effect: effect, citation: "ORC 1751.72",
      days: DayRange(from: day(first), until: end.map(day)))
  }
}

extension ReadPolicy {
  static func sample(
    number: String = "TT.PHAR.1", from first: String = "2026-01-01", until end: String? = nil,
    source: String = "first text", brand: String = "Testra"
  ) -> ReadPolicy {
    let version = PolicyVersion(
      number: number, title: "Testumab", inForce: DayRange(from: day(first), until: end.map(day)),
      drugs: [
        GovernedDrug(
          generic: "testumab-abcd", brand: brand, hcpcs: "J9382",
          perUnit: CodeUnit(amount: 1, base: .milligram))
      ],
      sections: [
        Section(
          kind: .initial, label: "I.A", indication: "Meadow carcinoma",
          root: Criterion(
            id: "I.A", text: "All",
            body: .group(
              .all, [Criterion(id: "I.A.1", text: "Diagnosis", body: .clause(.attested("Diagnosis")))])))
      ])
    return ReadPolicy(
      version: version, source: Array(source.utf8), sourceName: "testumab.md",
      report: .object(["attested": 1]))
  }
}

extension TestDesk {
  func addMember(_ member: Member = .sample()) throws -> Identifier<Member> {
    try desk.addMember(member, coverages: [.sample], at: clock).id
  }

  /// A request of a new member, with as much evidence as is given.
  func addRequest(
    _ evidence: Evidence..., number: String = "M-1001", received: Moment = moment("2026-06-14", 8),
    urgency: Urgency = .standard, line: LineOfBusiness = .commercial
  ) throws -> Identifier<Request> {
    let member = try records.member(number: number) ?? addMember(.sample(number: number))
    let request = Request.sample(member: member, received: received, urgency: urgency, line: line)
    let id = try desk.addRequest(request, at: clock).id
    for item in evidence { _ = try desk.addEvidence(item, to: id, at: clock) }
    return id
  }

  /// An authorization granted to a new request.
  func approve(number: String = "M-1001", line: LineOfBusiness = .commercial) throws -> OnFile<Authorization>
  {
    let id = try addRequest(.diagnosis, number: number, line: line)
    let decided = try desk.determine(id, .approved, reason: "All met", at: clock)
    guard let authorization = decided.authorization else { throw DeskError.noApprovalTerm(id) }
    return authorization
  }

  /// How many rows a table has.
  func count(_ table: String) throws -> Int64 {
    try records.connection.row("select count(*) from \(raw: table)") { row throws(SQLiteError) in
      try row.integer()
    } ?? 0
  }
}
