import JSON
import PriorAuth

extension ProbableDuplicate {
  /// For scripts.
  var json: JSONValue {
    switch self {
    case .request(let id, _): .object(["request": .id(id), "words": .string(words)])
    case .authorization(let id, _): .object(["authorization": .id(id), "words": .string(words)])
    }
  }
}
