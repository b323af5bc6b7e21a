import Criteria
import PriorAuth
import Workflow

@testable import CaseStore

extension Licence {
  /// A licence that is good for years.
  static func good(_ kind: Kind, specialty: String? = "oncology") -> Licence {
    Licence(
      kind: kind, number: "35.0123", state: "OH", specialty: specialty, lastDay: day("2030-12-31"))
  }
}

/// The people a case meets in its life; the founder of the database is a reviewer and a supervisor.
enum Staff: String, CaseIterable {
  case mary, phil, ana, rene, sue, otto

  var roles: Set<Role> {
    switch self {
    case .mary: [.medicalDirector]
    case .phil: [.pharmacist]
    case .ana: [.appealsReviewer]
    case .rene: [.reviewer]
    case .sue: [.supervisor]
    case .otto: [.medicalDirector, .appealsReviewer]
    }
  }
}

extension TestDesk {
  /// Takes everybody in who is not, clinicians with a licence.
  func enrolStaff() throws {
    guard try records.person(login: Staff.mary.rawValue) == nil else { return }
    for person in Staff.allCases {
      try desk.enrol(
        Reviewer(login: person.rawValue, name: "Dr. \(person.rawValue)", roles: person.roles), at: clock)
      for kind in Set(person.roles.compactMap(\.licence)) {
        try desk.recordLicence(.good(kind), of: person.rawValue, at: clock)
      }
    }
  }

  /// The desk of one of the staff.
  func desk(_ person: Staff) -> CaseDesk { desk(of: person.rawValue) }

  /// A request that fails a criterion.
  func addFailing(number: String = "M-1001") throws -> Identifier<Request> {
    try addRequest(.diagnosis, .lvef, number: number)
  }

  /// A request that fails a criterion and is with the clinician.
  func addReferred(number: String = "M-1001") throws -> Identifier<Request> {
    let id = try addFailing(number: number)
    _ = try desk.determine(id, .referredToClinician, reason: "Not met", at: clock)
    return id
  }

  /// A denied request.
  func addDenied(number: String = "M-1001") throws -> Identifier<Request> {
    let id = try addReferred(number: number)
    _ = try desk(.mary).determine(id, .denial, at: clock)
    return id
  }

  /// A request with a denial that somebody appealed.
  func addAppealed(number: String = "M-1001") throws -> Identifier<Request> {
    let id = try addDenied(number: number)
    _ = try desk.openAppeal(on: id, Appeal.Filing(.standard, by: .member, words: "A new scan"), at: clock)
    return id
  }
}

extension Decision {
  /// A denial that cites what is not met.
  static let denial = Decision(.denied, reason: "The fraction is too low", citing: ["I.A.1"])
  /// Three months instead of twelve.
  static let modified = Decision(
    .approvedModified, reason: "Until the next scan", citing: ["I.A.1"],
    terms: GrantedTerms(through: day("2026-09-30")))
  /// An approval that the criteria do not lead to.
  static let byOverride = Decision(
    .approved, reason: "Responds well", override: Override(.continuity, words: "Two years without progress"),
    terms: GrantedTerms(through: day("2026-12-31")))
  static let upheld = Decision(.upheld, reason: "Still too low", citing: ["I.A.1"])
  static let overturned = Decision(
    .overturned, reason: "Specialist advice", override: Override(.clinicalJudgement, words: "Advice taken"),
    terms: GrantedTerms(through: day("2026-12-31")))
  static let partly = Decision(
    .partlyOverturned, reason: "Until the next scan", citing: ["I.A.1"],
    terms: GrantedTerms(through: day("2026-09-30")))
}
