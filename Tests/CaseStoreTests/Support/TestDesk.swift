import CaseStore
import Criteria
import Foundation
import JSON
import PriorAuth
import Workflow

/// A desk on a fresh database with one person enrolled, a policy on record, and a pretended engine: a case with a
/// diagnosis on file meets the criteria, one with a measurement beside it fails, and any other lacks a fact.
final class TestDesk {
  /// Where the database lies.
  enum Place: String, CaseIterable, Sendable {
    case memory, file
  }

  let folder: String
  let records: SQLiteRecords
  let desk: CaseDesk
  var clock = WallClock(now: moment("2026-06-15", 9), today: day("2026-06-15"))

  var path: String { folder + "/case.db" }

  init(_ place: Place = .memory, policies: [ReadPolicy] = [.sample()]) throws {
    folder = NSTemporaryDirectory() + "store-tests-" + UUID().uuidString
    switch place {
    case .memory: records = try .inMemory()
    case .file: records = try .create(at: folder + "/case.db", login: "ines", now: clock.now)
    }
    desk = CaseDesk(records: records, login: "ines", evaluate: Self.evaluate)
    try desk.enrolFounder(name: "Ines Test", at: clock)
    for policy in policies { _ = try desk.importPolicy(policy, at: clock) }
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// The same records as somebody else sees them.
  func desk(of login: String) -> CaseDesk {
    CaseDesk(records: records, login: login, evaluate: Self.evaluate)
  }

  @Sendable static func evaluate(_ file: CaseFile, _ version: PolicyVersion) -> Evaluation {
    let kinds = Set(file.evidence.map(\.fact.kind))
    let outcome: Evaluation.Outcome =
      kinds.contains("measurement") ? .notMet : kinds.contains("diagnosis") ? .meets : .insufficient
    let finding: Finding = outcome == .meets ? .met : outcome == .notMet ? .notMet : .unknown
    return Evaluation(
      policy: version.number, version: version.inForce.first, section: "I.A", outcome: outcome,
      criteria: [
        CriterionFinding(
          id: "I.A", text: "All", finding: finding, reason: "",
          children: [
            CriterionFinding(
              id: "I.A.1", text: "Diagnosis", finding: finding,
              reason: finding == .notMet ? "another disease" : "")
          ])
      ],
      missing: outcome == .insufficient
        ? [MissingFact(criterion: "I.A.1", fact: "diagnosis", ask: "The diagnosis")] : [],
      authorization: outcome == .meets
        ? ApprovalTerm(
          days: DayRange(from: file.start, until: file.start.adding(months: 12)), basis: "12 months",
          arithmetic: []) : nil,
      units: BillingUnits(hcpcs: "J9382", perDose: 750, doses: 27, total: 20_250))
  }
}

func day(_ text: String) -> Day { Day(iso: text) ?? .earliest }

func moment(_ text: String, _ hour: Int64 = 0) -> Moment {
  Moment(seconds: Moment(startOf: day(text)).seconds + hour * 3600)
}

extension CaseDesk {
  /// Attaches bytes under a name.
  func attachDocument(
    _ content: [UInt8], named name: String, kind: Document.Kind, date: Day? = nil, extracted: String? = nil,
    to id: Identifier<Request>, seen version: Int? = nil, at clock: WallClock
  ) throws(DeskError) -> OnFile<Document> {
    let file = DocumentFile(content, named: name, date: date, extracted: extracted)
    return try attachDocument(file, kind: kind, to: id, seen: version, at: clock)
  }
}
