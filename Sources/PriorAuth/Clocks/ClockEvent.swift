/// Something that made the clocks of a request start, stand still, go on or stop: a row of a ledger that only grows.
///
/// What a deadline is follows from these rows and the rules, each time anew, so a changed rule never loses a pause.
public struct ClockEvent: Sendable, Hashable {
  public var kind: Kind
  /// The clock it belongs to; nil stands for all clocks that a request's receipt starts.
  public var step: ClockStep?
  public var at: Moment
  /// With a start or a change of urgency: which one applies from then on.
  public var urgency: Urgency?
  /// With a stop: the rule that governed, and what it had asked for.
  public var judged: Judgement?
  /// Why the longer time was taken or the urgency changed, or how notice was given, in the words of who did it.
  public var note: String?

  /// What happened.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case start, pause
    /// Goes on; with a step of its own, because the end of that step was taken back.
    case resume
    /// The plan took the longer time that a rule allows.
    case extend
    case urgency
    case stop
  }

  /// The deadline as it stood when the clock stopped.
  public struct Judgement: Sendable, Hashable {
    public var rule: Identifier<ClockRule>
    public var due: Moment

    /// A deadline by a rule.
    public init(rule: Identifier<ClockRule>, due: Moment) {
      self.rule = rule
      self.due = due
    }
  }

  /// An event.
  public init(
    _ kind: Kind, _ step: ClockStep? = nil, at: Moment, urgency: Urgency? = nil, judged: Judgement? = nil,
    note: String? = nil
  ) {
    self.kind = kind
    self.step = step
    self.at = at
    self.urgency = urgency
    self.judged = judged
    self.note = note
  }

  /// Whether the deadline had passed when the clock stopped.
  public var isMissed: Bool { judged.map { at > $0.due } ?? false }
}

extension ClockEvent.Kind {
  /// What a change of a case's state does to the clocks of its request.
  ///
  /// A request that is sent on to another policy keeps its clocks: the time goes on until it is decided there.
  public static func following(_ before: CaseState, _ after: CaseState) -> [(kind: Self, step: ClockStep?)] {
    if before == .appealed, after != before { return [(.stop, .appeal)] }
    // What is appealed, or decided anew, is not to be appealed any more.
    if before != after, !before.isOpen { return [(.stop, .appealFiling)] }
    guard before != after else { return [] }
    let resumed: [(kind: Self, step: ClockStep?)] = before == .pended ? [(.resume, nil)] : []
    switch after {
    case .pended: return [(.stop, .informationRequest), (.pause, nil)]
    case .received, .inReview, .clinicalReview, .routed: return resumed
    case .approved, .approvedModified, .denied, .appealed, .upheld, .overturned, .partlyOverturned:
      return resumed + [(.stop, .decision)]
    case .withdrawn, .dismissed, .void: return [(.stop, .decision), (.stop, .notice)]
    }
  }
}
