import Criteria
import JSON
import PriorAuth

/// What came of evaluating a decided case again, as it stood and under the version it was decided under.
public struct Replay: Sendable, Hashable {
  public var determination: OnFile<Determination>
  /// The evaluation made now; nil where what is kept can't be evaluated any more.
  public var evaluation: String?
  /// What differs; empty when every byte is the same.
  public var differences: [Difference]
  /// The purge that took out what was kept, so that nothing can be compared any more.
  public var purge: OnFile<Purge>?

  /// One thing that is not as the decision kept it.
  public enum Difference: Sendable, Hashable {
    /// The kept case file can't be read.
    case caseFileUnreadable
    /// The kept evaluation can't be read.
    case evaluationUnreadable
    /// A criterion has another finding or another reason; nil where the criterion is on one side only.
    case criterion(id: String, kept: String?, now: String?)
    /// Another member of the evaluation, such as its outcome or a digest.
    case member(name: String, kept: String?, now: String?)
    /// The values are the same, their bytes are not.
    case bytes
  }

  /// Whether it came out byte for byte as it was kept.
  public var isIdentical: Bool { differences.isEmpty && purge == nil }
}

extension Replay {
  /// Compares an evaluation with the one that was kept.
  init(_ determination: OnFile<Determination>, now evaluation: Evaluation) {
    let now = evaluation.json.compact
    self.init(
      determination: determination, evaluation: now,
      differences: Self.differences(kept: determination.value.evaluation, now: now))
  }

  /// What is different in two evaluations; the digests among the rest.
  static func differences(kept: String, now: String) -> [Difference] {
    if kept == now { return [] }
    guard let keptValue = try? JSONValue(parsing: kept), case .object(let keptMembers) = keptValue,
      let nowValue = try? JSONValue(parsing: now), case .object(let nowMembers) = nowValue
    else { return [.evaluationUnreadable] }
    var differences = criteria(of: keptValue, and: nowValue)
    let names = keptMembers.map(\.key) + nowMembers.map(\.key).filter { keptValue[$0] == nil }
    for name in names where keptValue[name] != nowValue[name] {
      if name == "criteria", !differences.isEmpty { continue }
      differences.append(.member(name: name, kept: keptValue[name]?.compact, now: nowValue[name]?.compact))
    }
    return differences.isEmpty ? [.bytes] : differences
  }

  private static func criteria(of kept: JSONValue, and now: JSONValue) -> [Difference] {
    let before = findings(kept["criteria"])
    let after = findings(now["criteria"])
    let ids = before.map(\.id) + after.map(\.id).filter { id in !before.contains { $0.id == id } }
    return ids.compactMap { id in
      let kept = before.first { $0.id == id }?.says
      let now = after.first { $0.id == id }?.says
      return kept == now ? nil : .criterion(id: id, kept: kept, now: now)
    }
  }

  /// Every criterion with its finding and reason, those below others included.
  private static func findings(_ criteria: JSONValue?) -> [(id: String, says: String)] {
    guard case .array(let elements)? = criteria else { return [] }
    return elements.flatMap { element -> [(id: String, says: String)] in
      guard case .string(let id)? = element["id"], case .string(let finding)? = element["finding"] else {
        return []
      }
      let reason = if case .string(let text)? = element["reason"], !text.isEmpty { ": " + text } else { "" }
      return [(id, finding + reason)] + findings(element["children"])
    }
  }
}
