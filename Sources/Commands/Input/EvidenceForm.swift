import Criteria
import JSON
import PriorAuth

/// Evidence as a file or a person at the terminal gives it: one object or a list, facts and reviewers' answers.
struct EvidenceForm {
  /// What one object says.
  enum Item {
    case evidence(Evidence)
    case answer(Answer)
  }

  let items: [Item]

  /// Reads the JSON document.
  init(json: JSONValue) throws(JSONShapeError) {
    let root = JSONPath(json)
    var items: [Item] = []
    if case .array = json {
      for path in try root.elements() { items.append(try Self.item(path)) }
    } else {
      items.append(try Self.item(root))
    }
    guard !items.isEmpty else { throw root.wrong("evidence") }
    self.items = items
  }

  private static func item(_ path: JSONPath) throws(JSONShapeError) -> Item {
    guard case .object = path.value else { throw path.wrong("an object") }
    if path.member("criterion") != nil, path.member("kind") == nil {
      var answer = try Answer(json: path)
      answer.source = answer.source.map(plainNumber)
      return .answer(answer)
    }
    var evidence = try Evidence(json: path)
    evidence.source = evidence.source.map(plainNumber)
    return .evidence(evidence)
  }

  /// A document's number without the letter that lists print before it.
  private static func plainNumber(_ source: String) -> String {
    RecordNumber.read(source, letter: "D").map { String($0) } ?? source
  }
}
