/// What is left of the content of a case that was purged: how much it was, its digest, and by which rule it went.
public struct Purge: Sendable, Hashable {
  public var request: Identifier<Request>
  public var subject: RetentionRule.Subject
  /// The number of the rule; nil for the program's own.
  public var rule: Identifier<RetentionRule>?
  public var months: Int
  /// The day from which the months were counted.
  public var lastDay: Day
  /// How many documents went, those left out that another case has as well.
  public var documents: Int
  /// How many rows went or lost their words.
  public var rows: Int
  /// SHA-256 over the digests of those rows as they were, in the order in which they went.
  public var digest: String
  /// Whether the name of the member went too, as nothing else of the member was left.
  public var tookMember: Bool

  /// A purge.
  public init(
    of due: EndedCase, under rule: StandingRetention, documents: Int, rows: Int, digest: String,
    tookMember: Bool
  ) {
    self.init(
      request: due.id, subject: rule.rule.subject, rule: rule.id, months: rule.rule.months,
      lastDay: due.lastDay, documents: documents, rows: rows, digest: digest, tookMember: tookMember)
  }

  /// A purge, part by part.
  public init(
    request: Identifier<Request>, subject: RetentionRule.Subject, rule: Identifier<RetentionRule>?,
    months: Int, lastDay: Day, documents: Int, rows: Int, digest: String, tookMember: Bool
  ) {
    self.request = request
    self.subject = subject
    self.rule = rule
    self.months = months
    self.lastDay = lastDay
    self.documents = documents
    self.rows = rows
    self.digest = digest
    self.tookMember = tookMember
  }
}

/// A case on which nothing more is to be done, so that its content may be purged some day.
public struct EndedCase: Sendable, Hashable {
  public var id: Identifier<Request>
  public var state: CaseState
  /// The last day anything happened to it or anything granted on it was good for.
  public var lastDay: Day

  /// A case.
  public init(_ id: Identifier<Request>, _ state: CaseState, lastDay: Day) {
    self.id = id
    self.state = state
    self.lastDay = lastDay
  }
}
