import JSON
import PriorAuth
import Workflow

/// The clocks of a request as people and scripts read them.
struct ClocksAnswer {
  let clocks: ClocksOnFile
  let now: Moment

  /// The clock that matters now, in one line; nil where no rule sets one.
  var headline: String? {
    let leading = clocks.leading.map {
      "\($0.step.rawValue) \($0.standing.words(at: now)) (\($0.rule.value.name))"
    }
    let missed = clocks.missed(at: now).filter { $0.step != clocks.leading?.step }
      .map { "\($0.step.rawValue) \($0.standing.words(at: now))" }
    let parts = [clocks.unruled.map(Self.unruled), leading].compactMap { $0 } + missed
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  private static func unruled(_ step: ClockStep) -> String {
    "no clock rule applies to the \(step.rawValue), so it has no deadline: ask an admin ('priorauth clock add')"
  }

  /// A line for each clock, with the rule that governs.
  func text(display: Display) -> String {
    var table = TextTable(["clock", "stands", "due", "rule", "source"], display: display)
    for deadline in clocks.deadlines {
      table.add([
        deadline.step.rawValue, deadline.standing.words(at: now), Self.due(deadline).map(display.time),
        "\(deadline.rule.id.shown) \(deadline.rule.value.name)", deadline.rule.value.source,
      ])
    }
    let explained = clocks.explanations.map { item in
      display.text("\(item.value.step.rawValue) late, explained by \(item.stamp.by): \(item.value.reason)")
        + "\n"
    }
    let unruled = clocks.unruled.map { Self.unruled($0) + "\n" } ?? ""
    return (clocks.deadlines.isEmpty ? "" : table.text(empty: "")) + unruled + explained.joined()
  }

  /// The ledger, an event a line.
  func ledger(display: Display) -> String {
    var table = TextTable(["at", "event", "clock", "due", "rule", "by", "note"], display: display)
    for event in clocks.events {
      let value = event.value
      table.add([
        display.time(value.at),
        [value.kind.rawValue, value.urgency?.rawValue].compactMap { $0 }.joined(separator: " "),
        value.step?.rawValue ?? "all", value.judged.map { display.time($0.due) }, value.judged?.rule.shown,
        event.stamp.by,
        value.note,
      ])
    }
    return clocks.events.isEmpty ? "" : table.text(empty: "")
  }

  /// For scripts.
  var json: JSONValue {
    .object([
      "missed": .bool(!clocks.missed(at: now).isEmpty), "noClockRule": .text(clocks.unruled?.rawValue),
      "deadlines": .array(clocks.deadlines.map(json)),
      "events": .array(clocks.events.map(Self.json)),
      "explanations": .array(
        clocks.explanations.map { item in
          .object([
            "step": .string(item.value.step.rawValue), "reason": .string(item.value.reason),
            "by": .string(item.stamp.by), "at": .words(item.stamp.at),
          ])
        }),
    ])
  }

  private func json(_ deadline: Deadline) -> JSONValue {
    .object([
      "step": .string(deadline.step.rawValue), "rule": .id(deadline.rule.id),
      "name": .string(deadline.rule.value.name), "source": .string(deadline.rule.value.source),
      "started": .words(deadline.start), "standing": Self.word(deadline.standing),
      "due": .words(Self.due(deadline)), "elapsedSeconds": .number(deadline.elapsed(at: now)),
      "secondsLeft": deadline.standing.left(at: now).map { .number($0) },
      "extended": .bool(deadline.isExtended),
      "missed": .bool(deadline.isMissed(at: now)), "words": .string(deadline.standing.words(at: now)),
    ])
  }

  private static func json(_ event: OnFile<ClockEvent>) -> JSONValue {
    let value = event.value
    return .object([
      "id": .id(event.id), "kind": .string(value.kind.rawValue), "step": .text(value.step?.rawValue),
      "at": .words(value.at), "urgency": .text(value.urgency?.rawValue), "rule": .id(value.judged?.rule),
      "due": .words(value.judged?.due), "missed": value.kind == .stop ? .bool(value.isMissed) : nil,
      "note": .text(value.note), "recorded": .words(event.stamp.at), "by": .string(event.stamp.by),
    ])
  }

  /// The last moment in time; nil while the clock stands still.
  private static func due(_ deadline: Deadline) -> Moment? {
    switch deadline.standing {
    case .running(let due), .stopped(_, let due): due
    case .paused: nil
    }
  }

  private static func word(_ standing: ClockStanding) -> JSONValue {
    switch standing {
    case .running: "running"
    case .paused: "paused"
    case .stopped: "stopped"
    }
  }
}
