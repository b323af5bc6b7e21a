import Criteria
import JSON
import PriorAuth
import Testing
import Workflow

@testable import CaseStore

@Suite struct PolicyBindingTests {
  private static let number = "TT.PHAR.1"
  private static let lvef = Clause.kind(
    .measurement(MeasurementRule(names: ["LVEF"], comparison: .atLeast, threshold: 50, unit: "%")))

  /// A desk of two people with a draft whose section has these criteria.
  private func desk(_ criteria: [Criterion]) throws -> TestDesk {
    let test = try TestDesk(policies: [])
    try test.desk.enrol(Reviewer(login: "ravi", name: "Ravi", roles: [.policyPublisher]), at: test.clock)
    _ = try test.desk.importPolicy(policy(criteria), at: test.clock)
    return test
  }

  private func policy(_ criteria: [Criterion], from first: String = "2026-01-01") -> ReadPolicy {
    var policy = ReadPolicy.sample(from: first, source: first)
    policy.version.sections[0].root.body = .group(.all, criteria)
    return policy
  }

  private func asked(_ id: String, _ words: String) -> Criterion {
    Criterion(id: id, text: words, body: .clause(.attested(words)))
  }

  private func bodies(_ policy: PolicyOnFile) -> [Criterion.Body] {
    policy.version.sections[0].root.children.map(\.body)
  }

  @Test func `a clause, a combinator and the meaning of failing are set in a draft`() throws {
    let test = try desk([asked("I.A.1", "Pump works"), asked("I.A.2", "Written plan")])
    _ = try test.desk.reviewPolicy(Self.number, at: test.clock)
    var policy = try test.desk.bindClause("I.A.1", to: .clause(Self.lvef), in: Self.number, at: test.clock)
    #expect(policy.state == .draft)
    #expect(bodies(policy) == [.clause(Self.lvef), .clause(.attested("Written plan"))])
    policy = try test.desk.bindClause("I.A", to: .combinator(.atLeast(2)), in: Self.number, at: test.clock)
    policy = try test.desk.bindClause("I.A.2", to: .otherUse(true), in: Self.number, at: test.clock)
    let root = policy.version.sections[0].root
    #expect(root.body == .group(.atLeast(2), root.children))
    #expect(root.children[1].failureIsOtherUse == true)
    #expect(try test.desk.bindings(of: policy).map(\.binding.criterion) == ["I.A.1", "I.A", "I.A.2"])
  }

  @Test func `what no combinator says is one question to a reviewer`() throws {
    let list = Criterion(
      id: "I.A.1", text: "No more than one of the following",
      body: .group(.all, [asked("I.A.1.a", "Cough"), asked("I.A.1.b", "Fever")]))
    let test = try desk([list, asked("I.A.2", "Written plan")])
    let policy = try test.desk.bindClause(
      "I.A.1", to: .clause(.attested("")), in: Self.number, at: test.clock)
    #expect(
      bodies(policy).first == .clause(.attested("No more than one of the following: a) Cough; b) Fever")))
    #expect(throws: DeskError.policy(.misplaced(criterion: "I.A", hasCriteriaBelow: true))) {
      try test.desk.bindClause("I.A", to: .clause(.attested("")), in: Self.number, at: test.clock)
    }
  }

  @Test(arguments: [
    ("I.A.9", PolicyBinding.Setting.clause(lvef), DeskError.invalid(.criterion, .unknown)),
    ("I.A", .clause(lvef), .policy(.misplaced(criterion: "I.A", hasCriteriaBelow: true))),
    ("I.A.1", .combinator(.any), .policy(.misplaced(criterion: "I.A.1", hasCriteriaBelow: false))),
    ("I.A.1", .beside(.lead, lvef), .policy(.misplaced(criterion: "I.A.1", hasCriteriaBelow: false))),
    ("I.A.1", .beside(.footnote, lvef), .policy(.noFootnote(criterion: "I.A.1"))),
    (
      "I.A.1", .beside(.condition, .kind(.biomarker(BiomarkerRule(names: [], result: .positive)))),
      .invalid(.binding, .unsound(at: "a biomarker without a name"))
    ),
    (
      "I.A.1",
      .clause(
        .all([
          lvef,
          .not(
            .kind(
              .referral(Referral(targets: [.init(lineOfBusiness: LineOfBusiness("Medcaid"), policy: "A")])))),
        ])),
      .invalid(.lineOfBusiness, .noLineOfBusiness(nearest: .medicaid))
    ),
    ("I.A", .combinator(.atLeast(3)), .invalid(.binding, .outside(1, 2))),
    ("I.A", .combinator(.atLeast(0)), .invalid(.binding, .notPositive)),
    ("I.A.2", .clause(lvef), .invalid(.criterion, .ambiguous)),
    (
      "I.A.1", .clause(.kind(.biomarker(BiomarkerRule(names: [], result: .positive)))),
      .invalid(.binding, .unsound(at: "a biomarker without a name"))
    ),
  ])
  func `a setting that does not fit is refused`(
    id: String, setting: PolicyBinding.Setting, error: DeskError
  ) throws {
    let test = try desk([
      asked("I.A.1", "One"),
      Criterion(
        id: "I.A.B", text: "B", body: .group(.any, [asked("I.A.2", "Two"), asked("I.A.2", "Three")])),
    ])
    #expect(throws: error) { try test.desk.bindClause(id, to: setting, in: Self.number, at: test.clock) }
    #expect(try test.count("policy_binding") == 0)
  }

  @Test func `bindings are carried over where the words are the same`() throws {
    let test = try desk([
      asked("I.A.1", "Pump works"), asked("I.A.2", "Written plan"), asked("I.A.3", "Old words"),
    ])
    for id in ["I.A.1", "I.A.2", "I.A.3"] {
      _ = try test.desk.bindClause(id, to: .clause(Self.lvef), in: Self.number, at: test.clock)
    }
    let next = try test.desk.importPolicy(
      policy(
        [asked("I.A.1", "Something before"), asked("I.A.2", "Pump  works"), asked("I.A.3", "New words")],
        from: "2027-01-01"),
      at: test.clock)
    #expect(
      bodies(next) == [
        .clause(.attested("Something before")), .clause(Self.lvef), .clause(.attested("New words")),
      ])
    #expect(next.report["carried"] == .array(["I.A.2"]))
    #expect(next.report["notCarried"] == .array(["I.A.2", "I.A.3"]))
    let bindings = try test.desk.bindings(of: next)
    #expect(bindings.map(\.binding.criterion) == ["I.A.2"])
    #expect(bindings.first?.carriedFrom == Identifier(1))
  }

  @Test func `over three versions a binding lives as long as its words`() throws {
    let test = try desk([asked("I.A.1", "Pump works"), asked("I.A.2", "Old words")])
    for id in ["I.A.1", "I.A.2"] {
      _ = try test.desk.bindClause(id, to: .clause(Self.lvef), in: Self.number, at: test.clock)
    }
    func publish() throws {
      _ = try test.desk.reviewPolicy(Self.number, at: test.clock)
      _ = try test.desk(of: "ravi").publishPolicy(Self.number, at: test.clock)
    }
    try publish()
    let second = try test.desk.importPolicy(
      policy([asked("I.A.1", "Pump works"), asked("I.A.2", "New words")], from: "2027-01-01"), at: test.clock)
    #expect(bodies(second) == [.clause(Self.lvef), .clause(.attested("New words"))])
    #expect(second.report["notCarried"] == .array(["I.A.2"]))
    try publish()
    let third = try test.desk.importPolicy(
      policy(
        [asked("I.A.1", "First of all"), asked("I.A.2", "Old words"), asked("I.A.3", "Pump works")],
        from: "2028-01-01"),
      at: test.clock)
    #expect(
      bodies(third) == [
        .clause(.attested("First of all")), .clause(.attested("Old words")), .clause(Self.lvef),
      ])
    #expect(third.report["carried"] == .array(["I.A.3"]))
    #expect(third.report["notCarried"] == nil)
    #expect(
      try test.desk.bindings(of: third).map(\.carriedFrom) == test.desk.bindings(of: second).map(\.id))
    try publish()
    #expect(try test.desk.policies().map(\.state) == [.published, .published, .published])
  }

  /// A criterion with a footnote of these words.
  private func noted(_ id: String, _ words: String, _ note: String) -> Criterion {
    Criterion(id: id, text: words, body: .clause(.attested(words)), footnote: Footnote(text: note))
  }

  @Test func `a condition, a lead and a footnote are bound and taken away again`() throws {
    let test = try desk([noted("I.A.1", "Pump works", "Within a year"), asked("I.A.2", "Written plan")])
    let sides: [(String, PolicyBinding.Place)] = [
      ("I.A.1", .condition), ("I.A", .lead), ("I.A.1", .footnote),
    ]
    for (id, place) in sides {
      _ = try test.desk.bindClause(id, to: .beside(place, Self.lvef), in: Self.number, at: test.clock)
    }
    var policy = try test.desk.bindClause("I.A.2", to: .otherUse(true), in: Self.number, at: test.clock)
    var root = policy.version.sections[0].root
    #expect(root.lead == Self.lvef && root.children[0].condition == Self.lvef)
    #expect(root.children[0].footnote?.clause == Self.lvef)
    for (id, place) in sides {
      _ = try test.desk.bindClause(id, to: .beside(place, nil), in: Self.number, at: test.clock)
    }
    policy = try test.desk.bindClause("I.A.2", to: .otherUse(nil), in: Self.number, at: test.clock)
    root = policy.version.sections[0].root
    #expect(root.lead == nil && root.children[0].condition == nil)
    #expect(root.children[0].footnote == Footnote(text: "Within a year"))
    #expect(root.children[1].failureIsOtherUse == nil)
    #expect(try test.desk.bindings(of: policy).count == 4)
  }

  @Test(arguments: [("Within a year", true), ("Within two years", false)])
  func `what a footnote asks for is carried over where the footnote is the same`(
    note: String, isCarried: Bool
  ) throws {
    let test = try desk([noted("I.A.1", "Pump works", "Within a year")])
    _ = try test.desk.bindClause(
      "I.A.1", to: .beside(.footnote, Self.lvef), in: Self.number, at: test.clock)
    let next = try test.desk.importPolicy(
      policy([noted("I.A.2", "Pump works well", note)], from: "2027-01-01"), at: test.clock)
    #expect(next.version.sections[0].root.children[0].footnote?.clause == (isCarried ? Self.lvef : nil))
    #expect(try test.desk.bindings(of: next).isEmpty != isCarried)
  }

  @Test func `what was prepared on a draft that somebody changed since is refused`() throws {
    let test = try desk([asked("I.A.1", "Pump works"), asked("I.A.2", "Written plan")])
    let policy = try test.desk.bindClause(
      "I.A.1", to: .clause(Self.lvef), in: Self.number, seen: 0, at: test.clock)
    let stale = DeskError.policy(
      .changedSince(
        number: Self.number, version: day("2026-01-01"),
        try #require(try test.desk.bindings(of: policy).last?.stamp)))
    #expect(throws: stale) {
      try test.desk.bindClause("I.A.2", to: .otherUse(true), in: Self.number, seen: 0, at: test.clock)
    }
    #expect(throws: stale) { try test.desk.reviewPolicy(Self.number, seen: 0, at: test.clock) }
    let newest = try test.desk.bindings(of: policy).newestNumber
    _ = try test.desk.reviewPolicy(Self.number, seen: newest, at: test.clock)
    #expect(throws: stale) {
      try test.desk(of: "ravi").publishPolicy(Self.number, seen: 0, at: test.clock)
    }
    #expect(
      try test.desk(of: "ravi").publishPolicy(Self.number, seen: newest, at: test.clock).state == .published)
  }

  @Test func `what a section is for and how long its approvals hold is set, and carried over`() throws {
    let test = try desk([asked("I.A.1", "Pump works")])
    let durations = [ApprovalDuration(length: .months(9), text: "9 months")]
    let setting = SectionSetting(kind: .noCriteria, durations: durations)
    let policy = try test.desk.bindClause("I.A", to: .section(setting), in: Self.number, at: test.clock)
    #expect(policy.version.sections[0].kind == .noCriteria)
    #expect(policy.version.sections[0].durations == durations)
    let back = SectionSetting(kind: .initial)
    let again = try test.desk.bindClause("I.A", to: .section(back), in: Self.number, at: test.clock)
    #expect(again.version.sections[0].kind == .initial && again.version.sections[0].durations == durations)
    _ = try test.desk.bindClause("I.A", to: .section(setting), in: Self.number, at: test.clock)
    let next = try test.desk.importPolicy(
      self.policy([asked("I.A.1", "Pump works well")], from: "2027-01-01"), at: test.clock)
    #expect(next.version.sections[0].kind == .noCriteria)
  }

  @Test(arguments: [
    ("I.A.1", SectionSetting(kind: .continued), DeskError.policy(.headsNoSection(criterion: "I.A.1"))),
    ("I.B", SectionSetting(kind: .continued), .invalid(.criterion, .unknown)),
    (
      "I.A", SectionSetting(durations: ApprovalDuration.stated("Medicad: 6 months")),
      .invalid(.lineOfBusiness, .noLineOfBusiness(nearest: .medicaid))
    ),
  ])
  func `a section setting that does not fit is refused`(
    id: String, setting: SectionSetting, error: DeskError
  ) throws {
    let test = try desk([asked("I.A.1", "Pump works")])
    #expect(throws: error) {
      try test.desk.bindClause(id, to: .section(setting), in: Self.number, at: test.clock)
    }
    #expect(try test.count("policy_binding") == 0)
  }

  @Test func `a published version is not bound`() throws {
    let test = try TestDesk()
    #expect(throws: DeskError.policy(.noSingleDraft(number: Self.number, drafts: []))) {
      try test.desk.bindClause("I.A.1", to: .otherUse(true), in: Self.number, at: test.clock)
    }
    #expect(
      throws: DeskError.policy(
        .wrongState(number: Self.number, version: day("2026-01-01"), .published, .bindClause))
    ) {
      try test.desk.bindClause(
        "I.A.1", to: .otherUse(true), in: Self.number, from: day("2026-01-01"), at: test.clock)
    }
  }
}
