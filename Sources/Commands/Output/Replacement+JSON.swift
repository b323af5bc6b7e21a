import JSON
import PriorAuth

extension Document.Replacement {
  /// What took a document's place, for scripts.
  var json: JSONValue {
    .object([
      "document": .id(successor), "reason": .string(reason), "by": .string(stamp.by), "at": .words(stamp.at),
    ])
  }
}
