/// The events of one clock, put in order: when it started, stood still and stopped.
struct ClockLedger {
  let step: ClockStep
  let start: Moment
  private(set) var pauses: [Pause] = []
  private(set) var extended: Moment?
  private(set) var stop: ClockEvent?
  /// When the request was first expedited without having stopped being so, and whether it ever was standard.
  private var expeditedSince: Moment?
  private var standardSince: Moment?

  /// A stretch of time that does not count where a rule allows pauses; without an end while it lasts.
  struct Pause {
    var from: Moment
    var until: Moment?
  }

  /// The events that concern a step, in the order in which they were recorded; nil where it never started.
  init?(_ events: [ClockEvent], for step: ClockStep) {
    let starts = events.indices.filter { Self.starts(step, events[$0], events) }
    // A case may be appealed more than once, and a notice sent anew: what began last counts.
    guard let first = step == .appeal || step == .appealFiling ? starts.last : starts.first else {
      return nil
    }
    self.step = step
    start = events[first].at
    let told = events[...first].last { $0.urgency != nil && ($0.step == nil || $0.step == step) }
    note(told?.urgency ?? .standard, start)
    for event in Self.standing(events[(first + 1)...].filter { Self.concerns(step, $0) }, step) {
      guard stop == nil else { break }
      take(event)
    }
  }

  /// The events without the ends that were taken back: a step that goes on by itself counts as never ended.
  private static func standing(_ events: [ClockEvent], _ step: ClockStep) -> [ClockEvent] {
    events.reduce(into: []) { kept, event in
      guard event.kind == .resume, event.step == step else { return kept.append(event) }
      if let end = kept.lastIndex(where: { $0.kind == .stop && $0.step == step }) { kept.remove(at: end) }
    }
  }

  /// Receipt starts the plan's clocks; the clinic's runs while the plan waits; an appeal has a start of its own.
  private static func starts(_ step: ClockStep, _ event: ClockEvent, _ events: [ClockEvent]) -> Bool {
    switch step {
    case .decision, .notice, .informationRequest: event.kind == .start && event.step == nil
    case .informationReply:
      event.kind == .pause && event == events.last { $0.kind == .pause || $0.kind == .resume }
    case .appeal, .appealFiling: event.kind == .start && event.step == step
    }
  }

  /// With the decision the time for asking and answering is over as well.
  private static func concerns(_ step: ClockStep, _ event: ClockEvent) -> Bool {
    switch step {
    case .informationRequest, .informationReply:
      event.step == nil || event.step == step || (event.kind == .stop && event.step == .decision)
    default: event.step == nil || event.step == step
    }
  }

  private mutating func take(_ event: ClockEvent) {
    switch event.kind {
    case .start: break
    case .pause:
      if pauses.last.map({ $0.until != nil }) ?? true { pauses.append(Pause(from: event.at)) }
    case .resume:
      guard let last = pauses.last, last.until == nil else { break }
      pauses.removeLast()
      // What went on when it was held was never held.
      if event.at != last.from { pauses.append(Pause(from: last.from, until: event.at)) }
    case .extend: extended = extended ?? event.at
    case .urgency: if let urgency = event.urgency { note(urgency, event.at) }
    case .stop:
      if let last = pauses.indices.last, pauses[last].until == nil { pauses[last].until = event.at }
      stop = event
    }
  }

  private mutating func note(_ urgency: Urgency, _ moment: Moment) {
    switch urgency {
    case .standard:
      expeditedSince = nil
      // The time for a standard request began with its receipt, whatever it was called for a while.
      standardSince = standardSince ?? start
    case .expedited: expeditedSince = expeditedSince ?? moment
    }
  }

  /// Whether the case was decided before there was anything to ask for.
  var isMoot: Bool { step == .informationRequest && stop?.step == .decision }

  /// Since when the limits for that urgency count; nil where they don't.
  func since(_ urgency: Urgency) -> Moment? {
    urgency == .expedited ? expeditedSince : standardSince
  }
}
