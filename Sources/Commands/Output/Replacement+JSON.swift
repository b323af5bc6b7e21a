import JSON
import PriorAuth

extension Document.Replacement {
  /// What became of a document, for people.
  var words: String { successor.map { "replaced by \($0.shown)" } ?? "taken back" }

  /// What took a document's place, for scripts; null where it was taken back.
  var json: JSONValue {
    .object([
      "document": .id(successor), "reason": .string(reason), "by": .string(stamp.by), "at": .words(stamp.at),
    ])
  }
}
