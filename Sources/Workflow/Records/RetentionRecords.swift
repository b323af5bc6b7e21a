import PriorAuth

/// How long content is kept, what is held back, and what was purged.
public protocol RetentionRecords {
  /// Keeps a rule.
  func insert(_ rule: RetentionRule, _ stamp: Stamp) throws -> Identifier<RetentionRule>
  /// Every rule that was set, by the day from which it counts.
  func retentionRules() throws -> [OnFile<RetentionRule>]

  /// Keeps a hold.
  func insert(_ hold: LegalHold, _ stamp: Stamp) throws -> Identifier<LegalHold>
  /// Ends a hold.
  func lift(_ hold: Identifier<LegalHold>, reason: String, _ stamp: Stamp) throws
  /// The hold that counts on a case.
  func hold(on request: Identifier<Request>) throws -> OnFile<LegalHold>?
  /// Every hold; those that count, or all there ever were.
  func holds(withLifted: Bool) throws -> [OnFile<LegalHold>]

  /// The cases kept by a rule of the subject, neither held nor purged nor with a clock that still runs, that ended on a
  /// day or before; newest first, at most so many below a number.
  func endedCases(
    _ subject: RetentionRule.Subject, through day: Day, below: Identifier<Request>?, limit: Int
  ) throws -> [EndedCase]
  /// The last day of a case, whatever its state; nil when there is no such case.
  func endedCase(_ id: Identifier<Request>) throws -> EndedCase?
  /// The cases that go on with the evidence of a case or renew what it granted, and whose content is still there.
  func cases(goingOnWith id: Identifier<Request>) throws -> [Identifier<Request>]
  /// How many documents a purge of the case would take out.
  func documentCount(onlyOf request: Identifier<Request>) throws -> Int
  /// Takes out the content of a case and leaves what is on record of that.
  func purge(_ due: EndedCase, under rule: StandingRetention, on day: Day, _ stamp: Stamp) throws -> OnFile<
    Purge
  >
  /// The purge of a case; nil while its content is there.
  func purge(of request: Identifier<Request>) throws -> OnFile<Purge>?
}
