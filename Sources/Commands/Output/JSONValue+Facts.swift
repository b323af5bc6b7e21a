import JSON
import PriorAuth

// The field's values as members of JSON answers; nil leaves the key out.
extension JSONValue {
  static func text(_ value: String?) -> JSONValue? { value.map(JSONValue.string) }

  static func words(_ value: (some CustomStringConvertible)?) -> JSONValue? {
    value.map { .string($0.description) }
  }

  static func id<Record>(_ value: Identifier<Record>?) -> JSONValue? { value.map { .number($0.number) } }
}
