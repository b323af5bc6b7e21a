import JSON
import PriorAuth
import Workflow

/// The clocks that a change moves, or would move, for people and for scripts.
struct DeadlineChangesAnswer {
  let changes: [DeadlineChange]
  let now: Moment

  /// How many are listed; all are counted.
  private static let listed = 1000

  private var requests: Int { Set(changes.map(\.request)).count }

  /// What a rule would change that was not kept.
  func result(display: Display) -> CommandResult {
    let head = "The rule would change clocks of \(counted(requests, "open request")). Nothing was kept.\n"
    let table = changes.isEmpty ? "" : "\n" + table("stands", "would stand", display)
    return CommandResult(text: head + table, json: .object(members))
  }

  /// An answer with what was moved at its end.
  func added(to answer: CommandResult, display: Display) -> CommandResult {
    var answer = answer
    answer.text +=
      changes.isEmpty
      ? "No deadline was moved.\n"
      : "It moved deadlines of \(counted(requests, "open request")).\n\n" + table("stood", "stands", display)
    if case .object(let said)? = answer.json { answer.json = .object(said + members) }
    return answer
  }

  private func table(_ before: String, _ after: String, _ display: Display) -> String {
    var table = TextTable(["request", "clock", before, after], display: display)
    for change in changes.prefix(Self.listed) {
      table.add([
        change.request.shown, change.step.rawValue, change.before?.words(at: now),
        change.after.words(at: now),
      ])
    }
    return table.text(empty: "")
  }

  private var members: [JSONMember] {
    [
      JSONMember("requests", .number(requests)),
      JSONMember(
        "deadlines",
        .array(
          changes.prefix(Self.listed).map { change in
            .object([
              "request": .id(change.request), "step": .string(change.step.rawValue),
              "before": .text(change.before?.words(at: now)), "after": .string(change.after.words(at: now)),
            ])
          })),
    ]
  }
}
