import Criteria
import PriorAuth
import Testing

@Suite struct KleeneTests {
  /// `+` met, `-` not met, `?` unknown, `0` not applicable.
  static let signs: [Character: Finding] = ["+": .met, "-": .notMet, "?": .unknown, "0": .notApplicable]

  @Test(arguments: [
    // Rows: the left finding; columns: the right one, in the order + - ? 0.
    (Combinator.all, ["+-?+", "----", "?-??", "+-?0"]),
    (.any, ["++++", "+-?-", "+???", "+-?0"]),
    (.none, ["----", "-+?+", "-???", "-+?0"]),
    (.atLeast(1), ["++++", "+-?-", "+???", "+-?0"]),
    (.atLeast(2), ["+-?-", "----", "?-?-", "---0"]),
    (.atLeast(0), ["++++", "++++", "++++", "+++0"]),
  ])
  func `two findings give one`(combinator: Combinator, table: [String]) throws {
    let order: [Finding] = [.met, .notMet, .unknown, .notApplicable]
    for (row, left) in order.enumerated() {
      for (column, right) in order.enumerated() {
        let expected = try #require(Self.signs[Array(table[row])[column]])
        #expect(combinator.combine([left, right]) == expected, "\(combinator) of \(left), \(right)")
      }
    }
  }

  @Test(arguments: [Combinator.all, .any, .none, .atLeast(1), .atLeast(3)])
  func `nothing that applies gives not applicable`(combinator: Combinator) {
    #expect(combinator.combine([]) == .notApplicable)
    #expect(combinator.combine([.notApplicable, .notApplicable]) == .notApplicable)
  }

  @Test(arguments: [
    (Combinator.atLeast(2), "++-", Finding.met), (.atLeast(2), "+?-", .unknown),
    (.atLeast(2), "+--", .notMet),
    (.atLeast(2), "??-", .unknown), (.atLeast(3), "++?", .unknown), (.atLeast(3), "++-", .notMet),
    (.atLeast(3), "+++0", .met), (.all, "+++0", .met), (.any, "--?", .unknown), (.none, "--0", .met),
  ])
  func `more findings are counted`(combinator: Combinator, signs: String, whole: Finding) {
    #expect(combinator.combine(signs.compactMap { Self.signs[$0] }) == whole)
  }

  @Test(arguments: [
    (Finding.met, Finding.notMet), (.notMet, .met), (.unknown, .unknown), (.notApplicable, .notApplicable),
  ])
  func `the opposite of a finding`(finding: Finding, opposite: Finding) {
    #expect(finding.negated == opposite)
  }

  /// The condition, then the criterion, then what they give together.
  @Test(arguments: [
    "+++", "+--", "+??", "-+0", "--0", "-?0", "?++", "?-?", "???", "0++", "0--",
  ])
  func `a condition leaves a criterion out or lets it decide`(row: String) throws {
    let values = try row.map { try #require(Self.signs[$0]) }
    let criterion = Criterion.leaf("I.1", Answered.clause(values[1]), when: Answered.clause(values[0]))
    #expect(Answered.finding(of: criterion) == values[2])
  }

  /// The body, the footnote, and what they give together: a footnote is a conjunct.
  @Test(arguments: ["+++", "+--", "+??", "-+-", "---", "?+?", "?--", "+0+", "0+0", "0-0"])
  func `a footnote has to hold as well`(row: String) throws {
    let values = try row.map { try #require(Self.signs[$0]) }
    let criterion = Criterion.leaf("I.1", Answered.clause(values[0]), footnote: Answered.clause(values[1]))
    #expect(Answered.finding(of: criterion) == values[2])
  }

  @Test(arguments: ["++", "--", "??"])
  func `a clause of several kinds is combined as criteria are`(row: String) throws {
    let value = try #require(Self.signs[Array(row)[0]])
    let other: Finding = value == .met ? .notMet : .met
    let pair = [Answered.clause(value), Answered.clause(other)]
    let all = Combinator.all.combine([value, other])
    let any = Combinator.any.combine([value, other])
    #expect(Answered.finding(of: .leaf("I.1", .all(pair))) == all)
    #expect(Answered.finding(of: .leaf("I.1", .any(pair))) == any)
    #expect(Answered.finding(of: .leaf("I.1", .not(Answered.clause(value)))) == value.negated)
  }
}

/// Clauses whose finding a test chooses.
enum Answered {
  /// A clause that gives this finding in a case from `finding(of:)`.
  static func clause(_ finding: Finding) -> Clause {
    switch finding {
    case .met: .kind(.age(AgeRule(atLeastMonths: 12)))
    case .notMet: .kind(.age(AgeRule(belowMonths: 12)))
    case .unknown: .kind(.response)
    case .notApplicable: .kind(.referral(Referral(targets: [])))
    }
  }

  static func finding(of criterion: Criterion) -> Finding? {
    let version = PolicyVersion.sample(.group("I", .all, [criterion]))
    return Engine.sample().evaluate(.sample(), under: version).criteria.first?.finding
  }
}
