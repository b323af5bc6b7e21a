import JSON
import PriorAuth
import Workflow

/// The clocks that a rule would change, for people and for scripts.
struct DeadlineChangesAnswer {
  let changes: [DeadlineChange]
  let now: Moment

  /// How many are listed; all are counted.
  private static let listed = 1000

  func result(display: Display) -> CommandResult {
    var table = TextTable(["request", "clock", "stands", "would stand"], display: display)
    for change in changes.prefix(Self.listed) {
      table.add([
        change.request.shown, change.step.rawValue, change.before?.words(at: now),
        change.after.words(at: now),
      ])
    }
    let requests = Set(changes.map(\.request)).count
    let head = "The rule would change clocks of \(counted(requests, "open request")). Nothing was kept.\n"
    return CommandResult(text: head + (changes.isEmpty ? "" : "\n" + table.text(empty: "")), json: json)
  }

  private var json: JSONValue {
    .object([
      "requests": .number(Set(changes.map(\.request)).count),
      "deadlines": .array(
        changes.prefix(Self.listed).map { change in
          .object([
            "request": .id(change.request), "step": .string(change.step.rawValue),
            "before": .text(change.before?.words(at: now)), "after": .string(change.after.words(at: now)),
          ])
        }),
    ])
  }
}
