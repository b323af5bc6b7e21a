/// How long the content of cases is kept once nothing more is to be done on them; dated, so that what held before stays.
public struct RetentionRule: Sendable, Hashable {
  /// Which cases it is for.
  public enum Subject: String, Sendable, Hashable, CaseIterable {
    /// Those that a decision ended.
    case decided
    /// Those that ended without one: dismissed, taken back, or made void.
    case undecided
  }

  public var subject: Subject
  /// How many months after the last day of the case its content may be purged.
  public var months: Int
  /// The first day it counts on, until a later rule does.
  public var firstDay: Day
  public var reason: String

  /// A rule.
  public init(_ subject: Subject, months: Int, from firstDay: Day, reason: String) {
    self.subject = subject
    self.months = months
    self.firstDay = firstDay
    self.reason = reason
  }

  /// What a rule may ask for: never less than a year, so that no slip of the finger empties the record.
  public static let allowedMonths = 12...1200

  /// The rule the program comes with, which counts until one is set.
  public static func shipped(_ subject: Subject) -> RetentionRule {
    switch subject {
    case .decided:
      RetentionRule(
        subject, months: 120, from: .earliest, reason: "ten years: 42 CFR 422.504(d), 423.505(d)")
    case .undecided:
      RetentionRule(subject, months: 72, from: .earliest, reason: "six years: 45 CFR 164.316(b)(2)(i)")
    }
  }

  /// The first day on which a case may be purged whose last day that was.
  public func dueDay(after lastDay: Day) -> Day { lastDay.adding(months: months) }
}

/// The rule that counts for some cases on a day: one that was set, or the program's own.
public struct StandingRetention: Sendable, Hashable {
  public var rule: RetentionRule
  /// Its number and who set it; nil for the program's own.
  public var id: Identifier<RetentionRule>?

  /// A rule with its number.
  public init(_ rule: RetentionRule, id: Identifier<RetentionRule>? = nil) {
    self.rule = rule
    self.id = id
  }

  /// Of the rules that were ever set, the one that counts on a day.
  public init(_ subject: RetentionRule.Subject, on day: Day, among rules: [OnFile<RetentionRule>]) {
    let standing = rules.last { $0.value.subject == subject && $0.value.firstDay <= day }
    self.init(standing?.value ?? .shipped(subject), id: standing?.id)
  }
}

extension CaseState {
  /// Which rule its cases are kept by; nil where something is still to be done.
  public var retention: RetentionRule.Subject? {
    switch self {
    case .routed, .approved, .approvedModified, .denied, .upheld, .overturned, .partlyOverturned: .decided
    case .withdrawn, .dismissed, .void: .undecided
    case .received, .inReview, .pended, .clinicalReview, .appealed: nil
    }
  }
}
