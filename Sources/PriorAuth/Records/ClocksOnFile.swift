/// The clocks of a request with everything they follow from.
public struct ClocksOnFile: Sendable, Hashable {
  /// One for each thing that a rule wants done in time.
  public var deadlines: [Deadline]
  /// What made them start, stand still, go on and stop, in order.
  public var events: [OnFile<ClockEvent>]
  /// Why deadlines were missed, as people explained it, in order.
  public var explanations: [OnFile<BreachExplanation>]

  /// The clocks of a request.
  public init(
    deadlines: [Deadline] = [], events: [OnFile<ClockEvent>] = [],
    explanations: [OnFile<BreachExplanation>] = []
  ) {
    self.deadlines = deadlines
    self.events = events
    self.explanations = explanations
  }

  /// The clock for a step.
  public subscript(step: ClockStep) -> Deadline? { deadlines.first { $0.step == step } }

  /// The clock that lists and headings show: of the decision until it is made, then of its notice.
  public var leading: Deadline? {
    [self[.appeal], self[.decision], self[.notice]].compactMap { $0 }
      .first { deadline in
        if case .stopped = deadline.standing { false } else { true }
      }
  }

  /// The clock of the facts that were asked for, while they are waited for; else nil.
  public var reply: Deadline? {
    if let reply = self[.informationReply], case .running = reply.standing { reply } else { nil }
  }

  /// The same while the clock that lists show stands still for them; else nil.
  public var awaitedReply: Deadline? {
    if case .paused? = leading?.standing { reply } else { nil }
  }

  /// What is to be done now and what is waited for, what is over first on top.
  public var current: [Deadline] {
    guard let leading, let reply else { return [leading, reply].compactMap { $0 } }
    if case .running(let due) = leading.standing, case .running(let replyDue) = reply.standing,
      due <= replyDue
    {
      return [leading, reply]
    }
    return [reply, leading]
  }

  /// What the plan has to do now and no rule says by when; nil where one does, or nothing is left to be done.
  public var unruled: ClockStep? {
    [ClockStep.appeal, .decision].first { step in
      let began = events.lastIndex { $0.value.kind == .start && ($0.value.step ?? .decision) == step }
      guard let began, self[step] == nil else { return false }
      return !events[began...].contains { $0.value.kind == .stop && $0.value.step == step }
    }
  }

  /// What the plan has not done in time. Of what nobody has decided there is nothing to give notice of yet; when a member
  /// appeals is the member's own affair.
  public func missed(at now: Moment) -> [Deadline] {
    deadlines.filter {
      $0.isMissed(at: now) && ($0.step != .notice || isDecided) && $0.step != .appealFiling
    }
  }

  /// The last moment in which an appeal is in time; nil where nothing can be appealed or no rule says so.
  public var filingEnds: Moment? {
    if case .running(let due)? = self[.appealFiling]?.standing { due } else { nil }
  }

  private var isDecided: Bool {
    switch self[.decision]?.standing {
    case .running, .paused: false
    case .stopped, nil: true
    }
  }
}

/// Why something was not done in time.
public struct BreachExplanation: Sendable, Hashable {
  public var step: ClockStep
  public var reason: String

  /// An explanation.
  public init(step: ClockStep, reason: String) {
    self.step = step
    self.reason = reason
  }
}

/// A clock that runs out or has run out, as the list of late cases shows it.
public struct LateRow: Sendable, Hashable {
  public var request: Identifier<Request>
  public var step: ClockStep
  /// What is to be done by then, in the words of the worklist; of what was done, only where it is not what the step says.
  public var owed: WorklistRow.Owed?
  /// The last moment that is in time.
  public var due: Moment
  /// When it was done; nil while it is not.
  public var done: Moment?
  /// The name of the rule that governs.
  public var rule: String
  public var source: String
  public var state: CaseState
  public var urgency: Urgency
  public var lineOfBusiness: LineOfBusiness
  public var member: String
  public var memberNumber: String
  public var drug: String
  /// Who has it now; nil where nobody does.
  public var heldBy: String?
  /// Who worked on it last.
  public var lastBy: String
  /// How the delay was explained last.
  public var explanation: String?
  /// Whether a decision on the case went another way than the criteria; that is shown wherever the case is.
  public var isOverridden: Bool

  /// A row.
  public init(
    request: Identifier<Request>, step: ClockStep, owed: WorklistRow.Owed? = nil, due: Moment,
    done: Moment? = nil, rule: String,
    source: String, state: CaseState, urgency: Urgency, lineOfBusiness: LineOfBusiness, member: String,
    memberNumber: String, drug: String, heldBy: String? = nil, lastBy: String, explanation: String? = nil,
    isOverridden: Bool = false
  ) {
    self.request = request
    self.step = step
    self.owed = owed
    self.due = due
    self.done = done
    self.rule = rule
    self.source = source
    self.state = state
    self.urgency = urgency
    self.lineOfBusiness = lineOfBusiness
    self.member = member
    self.memberNumber = memberNumber
    self.drug = drug
    self.heldBy = heldBy
    self.lastBy = lastBy
    self.explanation = explanation
    self.isOverridden = isOverridden
  }

  /// What it is about, in the word that every list has for it.
  public var what: String { owed?.rawValue ?? step.rawValue }

  /// Where the clock stands.
  public var standing: ClockStanding { done.map { .stopped(at: $0, due: due) } ?? .running(due: due) }

  /// Its place in the list.
  public var key: LateKey { LateKey(at: done ?? due, id: request, step: step) }
}

/// The place of a clock in the list of late cases: by its deadline, or by when it was done.
public struct LateKey: Sendable, Hashable {
  public var at: Moment
  public var id: Identifier<Request>
  public var step: ClockStep

  /// A place.
  public init(at: Moment, id: Identifier<Request>, step: ClockStep) {
    self.at = at
    self.id = id
    self.step = step
  }
}
