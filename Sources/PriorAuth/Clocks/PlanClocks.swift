/// The rules and the calendar by which a plan's deadlines are reckoned.
public struct PlanClocks: Sendable, Hashable {
  /// Every rule that counts, those of state overlays among them.
  public var rules: [OnFile<ClockRule>]
  public var calendar: PlanCalendar

  /// What a rule looks at, beside the urgency that the ledger tells.
  public struct Subject: Sendable, Hashable {
    public var lineOfBusiness: LineOfBusiness
    /// The member's state of residence.
    public var state: String?
    /// Whether the drug is off the formulary.
    public var isException: Bool
    /// The numbers of the state overlays in whose scope it lies.
    public var overlays: Set<Int64>

    /// A request, as far as rules care.
    public init(
      lineOfBusiness: LineOfBusiness, state: String? = nil, isException: Bool = false,
      overlays: Set<Int64> = []
    ) {
      self.lineOfBusiness = lineOfBusiness
      self.state = state
      self.isException = isException
      self.overlays = overlays
    }
  }

  /// Clocks by these rules.
  public init(rules: [OnFile<ClockRule>], calendar: PlanCalendar) {
    self.rules = rules.filter(\.value.isFinal)
    self.calendar = calendar
  }

  /// Every clock of a request that a rule sets, by step.
  public func deadlines(of subject: Subject, _ events: [ClockEvent]) -> [Deadline] {
    ClockStep.allCases.compactMap { deadline(for: $0, of: subject, events) }
  }

  /// One clock of a request by the strictest rule that applies: the one whose time is over first, as things stand.
  public func deadline(
    for step: ClockStep, of subject: Subject, _ events: [ClockEvent]
  ) -> Deadline? {
    guard let ledger = ClockLedger(events, for: step), !ledger.isMoot else { return nil }
    if let stop = ledger.stop, let judged = stop.judged,
      let rule = rules.first(where: { $0.id == judged.rule })
    {
      // What was judged when the clock stopped stays as it was judged.
      var deadline = deadline(by: rule, ledger)
      deadline.standing = .stopped(at: stop.at, due: judged.due)
      return deadline
    }
    let found = rules.filter { applies($0.value, step, to: subject, ledger) }
      .map { deadline(by: $0, ledger) }
    // A clock that stands still can't be missed, so one that runs comes first; of equals, the older rule.
    return found.min { first, second in
      (first.orderedDue, first.rule.id) < (second.orderedDue, second.rule.id)
    }
  }

  private func applies(
    _ rule: ClockRule, _ step: ClockStep, to subject: Subject, _ ledger: ClockLedger
  ) -> Bool {
    let scope = rule.scope
    guard rule.step == step, rule.days.contains(calendar.zone.day(of: ledger.start)) else { return false }
    if let line = scope.lineOfBusiness, line != subject.lineOfBusiness { return false }
    if let state = scope.state, state != subject.state { return false }
    if let overlay = scope.overlay, !subject.overlays.contains(overlay) { return false }
    if scope.subject == .other || (scope.subject == .exception && !subject.isException) { return false }
    return scope.urgency.map { ledger.since($0) != nil } ?? true
  }

  private func deadline(by rule: OnFile<ClockRule>, _ ledger: ClockLedger) -> Deadline {
    let start = rule.value.scope.urgency.flatMap { ledger.since($0) } ?? ledger.start
    let limit = rule.value.limit
    var due = end(of: limit, from: start)
    // Pauses before the first day that counts took none of its time.
    var counted = start
    if limit.unit == .days {
      let firstDay = calendar.day(1, after: calendar.zone.day(of: start), limit.reckoning)
      counted = calendar.zone.start(of: firstDay)
    }
    let isExtended = ledger.extended != nil && rule.value.longer != nil
    if isExtended, let longer = rule.value.longer { due = end(of: longer, lengthening: due) }
    var pausedSince: Moment?
    var runs: [Deadline.Run] = []
    var running = start
    for pause in rule.value.pauses ? ledger.pauses : [] where pause.from <= due {
      let from = max(pause.from, start)
      runs.append(Deadline.Run(from: running, until: from))
      guard let until = pause.until else {
        pausedSince = from
        break
      }
      running = max(until, from)
      due = calendar.adding(
        calendar.seconds(from: max(from, counted), to: until, limit.reckoning), to: due, limit.reckoning)
    }
    if pausedSince == nil { runs.append(Deadline.Run(from: running, until: ledger.stop?.at)) }
    // A day is over with its last second.
    let last = limit.unit == .days ? Moment(seconds: due.seconds - 1) : due
    return Deadline(
      step: ledger.step, rule: rule, start: start, standing: standing(last, pausedSince, ledger, limit),
      runs: runs, isExtended: isExtended)
  }

  private func standing(
    _ due: Moment, _ pausedSince: Moment?, _ ledger: ClockLedger, _ limit: ClockLimit
  ) -> ClockStanding {
    if let stop = ledger.stop { return .stopped(at: stop.at, due: due) }
    guard let pausedSince else { return .running(due: due) }
    return .paused(
      since: pausedSince, day: calendar.zone.day(of: pausedSince),
      left: calendar.seconds(from: pausedSince, to: due, limit.reckoning))
  }

  /// The first moment that is too late by a limit in days, the last in time by one in hours.
  private func end(of limit: ClockLimit, from start: Moment) -> Moment {
    switch limit.unit {
    case .hours: return calendar.adding(Int64(limit.amount) * 3600, to: start, limit.reckoning)
    case .days:
      let last = calendar.day(limit.amount, after: calendar.zone.day(of: start), limit.reckoning)
      return calendar.zone.start(of: last.adding(days: 1))
    }
  }

  /// The same moment so much later; in days by the clock on the wall.
  private func end(of limit: ClockLimit, lengthening due: Moment) -> Moment {
    switch limit.unit {
    case .hours: return calendar.adding(Int64(limit.amount) * 3600, to: due, limit.reckoning)
    case .days:
      // What ends at midnight ends with the day before.
      let day = calendar.zone.day(of: Moment(seconds: due.seconds - 1))
      let inDay = due.seconds - calendar.zone.start(of: day.adding(days: 1)).seconds
      let last = calendar.day(limit.amount, after: day, limit.reckoning)
      return Moment(seconds: calendar.zone.start(of: last.adding(days: 1)).seconds + inDay)
    }
  }
}

extension Deadline {
  /// By which moment it would be missed if nothing happened.
  fileprivate var orderedDue: ClockOrder {
    switch standing {
    case .running(let due), .stopped(_, let due): ClockOrder(rank: 0, place: due.seconds)
    case .paused(let since, _, let left): ClockOrder(rank: 1, place: since.seconds &+ left)
    }
  }
}

/// A place in the order of clocks: those that run, by their deadlines, before those that stand still.
private struct ClockOrder: Comparable {
  var rank: Int
  var place: Int64

  static func < (left: ClockOrder, right: ClockOrder) -> Bool {
    (left.rank, left.place) < (right.rank, right.place)
  }
}
