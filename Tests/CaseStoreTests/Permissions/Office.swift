import CaseStore
import Criteria
import JSON
import PriorAuth
import Testing
import Workflow

/// A desk with one of everything that a verb can be tried on, and a second person who holds one role.
struct Office {
  let test: TestDesk
  /// The desk of the second person.
  let desk: CaseDesk
  /// A request with a diagnosis on file, received and not yet decided.
  let request: Identifier<Request>
  let authorization: Identifier<Authorization>
  /// A request whose decision is overdue, one that is decided, and one with a longer time to be had.
  let late: Identifier<Request>
  let decided: Identifier<Request>
  let extendable: Identifier<Request>
  /// A rule of state law that nobody ended.
  let overlay: Identifier<StateOverlay>

  /// The number of a draft that has been reviewed, and of one that has not.
  static let reviewed = "TT.PHAR.8"
  static let draft = "TT.PHAR.9"

  /// Somebody with the role auditor and a passphrase who is family of the first member, and somebody who is locked out.
  static let colleague = "cole"
  static let lockedOut = "lena"

  var clock: WallClock { test.clock }

  /// Whether the second person belongs to the family of every member.
  let isFamily: Bool

  /// The verb that the newest entry of the trail says the second person was refused; nil where it says something else.
  func lastRefusal() throws -> String? {
    let row = try #require(try test.records.auditTrail(after: 0, limit: 100_000).last)
    let payload = try JSONValue(parsing: row.payload)
    guard payload["verb"] == "be-refused", payload["actor"] == "other",
      case .string(let verb)? = payload["details"]?["verb"]
    else { return nil }
    return verb
  }

  init(for role: Role, isFamily: Bool = false) throws {
    self.isFamily = isFamily
    test = try TestDesk()
    request = try test.addRequest(.diagnosis)
    let granted = try test.approve(number: "M-2")
    authorization = granted.id
    decided = granted.value.request
    late = try test.addRequest(number: "M-3", received: moment("2026-01-14", 8))
    try test.endAccreditation()
    extendable = try test.addRequest(number: "M-4")
    overlay = try test.desk.addOverlay(.sample(.minimumMonths(18)), at: test.clock).id
    try test.desk.enrol(Reviewer(login: "other", name: "Other", roles: [role]), at: test.clock)
    desk = test.desk(of: "other")
    for login in [Self.colleague, Self.lockedOut] {
      try test.desk.enrol(Reviewer(login: login, name: login, roles: [.auditor]), at: test.clock)
    }
    try test.desk(of: Self.colleague).setPassphrase(
      Array("long enough".utf8), instead: nil, at: test.clock)
    _ = try test.desk.declareRelation(
      .family, of: Self.colleague, to: Identifier(1), at: test.clock)
    try test.desk.lockPerson(Self.lockedOut, reason: "Left", at: test.clock)
    for kind in Licence.Kind.allCases {
      try test.desk.recordLicence(.sample(kind), of: "other", at: test.clock)
    }
    for number in [Self.reviewed, Self.draft] {
      _ = try test.desk.importPolicy(
        .sample(number: number, source: number, brand: number), at: test.clock)
    }
    _ = try test.desk.reviewPolicy(Self.reviewed, at: test.clock)
    if isFamily { try relate() }
  }

  /// Marks the second person as family of whoever is not marked yet.
  func relate() throws {
    for number in 1...(try test.count("member")) {
      let member = Identifier<Member>(number)
      guard try test.records.relation(of: desk.login, to: member) == nil else { continue }
      _ = try test.desk.declareRelation(.family, of: desk.login, to: member, at: clock)
    }
  }
}
