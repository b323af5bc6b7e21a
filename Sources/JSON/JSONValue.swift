/// A JSON document as a value: numbers keep their printed digits and objects keep their order.
///
/// `JSONDecoder` rounds numbers to binary, accepts a key twice and says nothing of the line an error is on; a case
/// file needs exact doses, one meaning for every key and an error that can be found.
public indirect enum JSONValue: Sendable, Hashable {
  case null
  case bool(Bool)
  /// A number in the digits it was written with, already checked against the JSON grammar.
  case number(String)
  case string(String)
  case array([JSONValue])
  case object([JSONMember])

  /// The value of an object's member; nil when this is no object or has no such member.
  public subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// A whole number as JSON.
  public static func number(_ value: some BinaryInteger) -> JSONValue { .number(String(value)) }

  /// An object from pairs; a nil value leaves its key out.
  public static func object(_ pairs: KeyValuePairs<String, JSONValue?>) -> JSONValue {
    .object(pairs.compactMap { pair in pair.value.map { JSONMember(pair.key, $0) } })
  }

  /// What kind of value this is, as an error message names it.
  public var kind: String {
    switch self {
    case .null: "null"
    case .bool: "true or false"
    case .number: "a number"
    case .string: "text"
    case .array: "a list"
    case .object: "an object"
    }
  }
}

/// One key of a JSON object with its value.
public struct JSONMember: Sendable, Hashable {
  /// The member's name, unique within its object.
  public var key: String
  /// What stands behind the colon.
  public var value: JSONValue

  /// A member of an object.
  public init(_ key: String, _ value: JSONValue) {
    self.key = key
    self.value = value
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral {
  /// Text.
  public init(stringLiteral value: String) { self = .string(value) }
  /// True or false.
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  /// A whole number.
  public init(integerLiteral value: Int) { self = .number(value) }
}
