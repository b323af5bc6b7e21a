import PriorAuth

// What verbs do to the clocks of a request; each is called inside the transaction of the verb that causes it.
extension CaseDesk {
  /// Starts the clocks of a request that has come in.
  func startClocks(of id: Identifier<Request>, _ stamp: Stamp) throws {
    let request = try existing(id).request
    try records.insert(
      ClockEvent(.start, at: request.received, urgency: request.urgency), for: id, stamp)
  }

  /// Lets the clocks stand still, go on or stop as the case moves from one state to another.
  func moveClocks(
    of id: Identifier<Request>, from before: CaseState, to after: CaseState, at moment: Moment, _ stamp: Stamp
  ) throws {
    for (kind, step) in ClockEvent.Kind.following(before, after) {
      guard kind == .stop, let step else {
        try records.insert(ClockEvent(kind, step, at: moment), for: id, stamp)
        continue
      }
      try stopClock(step, of: id, at: moment, stamp)
    }
  }

  /// Stops a clock and keeps what had been due by which rule. Where no rule asks for the step, only the end of the plan's
  /// own clocks is kept, so that a rule that comes later finds them stopped.
  func stopClock(
    _ step: ClockStep, of id: Identifier<Request>, at moment: Moment, note: String? = nil, _ stamp: Stamp
  ) throws {
    let deadline = try records.clocks(of: id)[step]
    if case .stopped? = deadline?.standing { return }
    guard deadline != nil || (step != .informationRequest && step != .appealFiling) else { return }
    try records.insert(
      ClockEvent(.stop, step, at: moment, judged: deadline?.judgement, note: note), for: id, stamp)
  }
}

extension Deadline {
  /// What would be kept if the clock stopped now; nil where it has stopped already.
  fileprivate var judgement: ClockEvent.Judgement? {
    switch standing {
    case .running(let due): ClockEvent.Judgement(rule: rule.id, due: due)
    case .paused(let since, _, let left):
      ClockEvent.Judgement(rule: rule.id, due: Moment(seconds: since.seconds &+ left))
    case .stopped: nil
    }
  }
}
