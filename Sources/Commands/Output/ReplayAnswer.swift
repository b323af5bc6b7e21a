import JSON
import PriorAuth
import Workflow

/// What came of replaying one decision, as people and scripts read it.
struct ReplayAnswer {
  let replay: Replay

  private var decision: Determination { replay.determination.value }

  /// A line for the decision, and one for everything that differs.
  func text(display: Display) -> String {
    let verdict =
      replay.isIdentical ? "identical" : replay.purge.map { Self.words($0, display) } ?? "different"
    let head =
      "decision \(replay.determination.id) of \(display.time(decision.at)) (\(CaseAnswer.word(decision.outcome)), "
      + "\(decision.policyNumber) of \(decision.policyVersion)): \(verdict)"
    return ([head] + replay.differences.map { "  " + Self.words($0) }).map { display.text($0) + "\n" }
      .joined()
  }

  /// The same for scripts.
  var json: JSONValue {
    .object([
      "determination": .id(replay.determination.id), "at": .words(decision.at),
      "outcome": .string(CaseAnswer.word(decision.outcome)), "policy": .string(decision.policyNumber),
      "version": .words(decision.policyVersion), "identical": .bool(replay.isIdentical),
      "differences": .array(replay.differences.map(Self.json)),
      "purged": replay.purge.map(PurgeAnswer.json),
    ])
  }

  private static func words(_ purge: OnFile<Purge>, _ display: Display) -> String {
    "what it rested on was purged on \(display.time(purge.stamp.at)) by \(purge.stamp.by), under "
      + PurgeAnswer.rule(purge.value)
  }

  private static func words(_ difference: Replay.Difference) -> String {
    switch difference {
    case .caseFileUnreadable: "the kept case file can't be read"
    case .evaluationUnreadable: "the kept evaluation can't be read"
    case .criterion(let id, let kept, let now):
      "criterion \(id): kept '\(kept ?? "nothing")', now '\(now ?? "nothing")'"
    case .member(let name, let kept, let now):
      "\(name): kept \(short(kept)), now \(short(now))"
    case .bytes: "the values are the same, their bytes are not"
    }
  }

  private static func short(_ value: String?) -> String {
    guard let value else { return "nothing" }
    return value.count > 100 ? String(value.prefix(100)) + "…" : value
  }

  private static func json(_ difference: Replay.Difference) -> JSONValue {
    switch difference {
    case .caseFileUnreadable: .object(["code": "case-file-unreadable"])
    case .evaluationUnreadable: .object(["code": "evaluation-unreadable"])
    case .criterion(let id, let kept, let now):
      .object(["code": "criterion", "criterion": .string(id), "kept": .text(kept), "now": .text(now)])
    case .member(let name, let kept, let now):
      .object(["code": "member", "member": .string(name), "kept": .text(kept), "now": .text(now)])
    case .bytes: .object(["code": "bytes"])
    }
  }
}
