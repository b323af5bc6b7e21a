/// A value together with the way to it, so that an error can name the place: `$.evidence[3].date`.
public struct JSONPath: Sendable {
  /// The value here.
  public let value: JSONValue
  /// The way from the document's root, in the usual notation.
  public let path: String

  /// The root of a document.
  public init(_ root: JSONValue) { self.init(value: root, path: "$") }

  private init(value: JSONValue, path: String) {
    self.value = value
    self.path = path
  }

  /// The member `key`; nil when it is absent or `null`, which mean the same.
  public func member(_ key: String) -> JSONPath? {
    guard let value = value[key], value != .null else { return nil }
    return JSONPath(value: value, path: path + "." + key)
  }

  /// The member `key`.
  ///
  /// - Throws: `JSONShapeError` when it is absent.
  public func required(_ key: String, as expected: String) throws(JSONShapeError) -> JSONPath {
    guard let member = member(key) else {
      throw JSONShapeError(path: path + "." + key, expected: expected, found: "nothing")
    }
    return member
  }

  /// The member `key`, which has to be an object where it is given.
  public func object(_ key: String) throws(JSONShapeError) -> JSONPath? {
    guard let member = member(key) else { return nil }
    guard case .object = member.value else { throw member.wrong("an object") }
    return member
  }

  /// The elements of a list, each with its own path.
  public func elements() throws(JSONShapeError) -> [JSONPath] {
    guard case .array(let elements) = value else { throw wrong("a list") }
    return elements.enumerated().map { JSONPath(value: $0.element, path: "\(path)[\($0.offset)]") }
  }

  /// The members of an object, each with its own path.
  public func members() throws(JSONShapeError) -> [(key: String, value: JSONPath)] {
    guard case .object(let members) = value else { throw wrong("an object") }
    return members.map { ($0.key, JSONPath(value: $0.value, path: path + "." + $0.key)) }
  }

  /// The value as text.
  public func text() throws(JSONShapeError) -> String {
    guard case .string(let text) = value else { throw wrong("text") }
    return text
  }

  /// The value as true or false.
  public func bool() throws(JSONShapeError) -> Bool {
    guard case .bool(let flag) = value else { throw wrong("true or false") }
    return flag
  }

  /// The digits of a number as they were written.
  public func digits() throws(JSONShapeError) -> String {
    guard case .number(let digits) = value else { throw wrong("a number") }
    return digits
  }

  /// The value as a whole number.
  public func int() throws(JSONShapeError) -> Int {
    guard let value = Int(try digits()) else { throw wrong("a whole number") }
    return value
  }

  /// The error for a value that should have been something else.
  public func wrong(_ expected: String) -> JSONShapeError {
    JSONShapeError(path: path, expected: expected, found: found)
  }

  /// A number is shown, because it says what is wrong with it and not whose it is; text may say whose.
  private var found: String {
    guard case .number(let digits) = value else { return value.kind }
    return "the number \(digits.prefix(JSONPath.mostDigits))"
  }

  private static let mostDigits = 24
}

/// A well-formed document with something else than expected at one place.
public struct JSONShapeError: Error, Sendable, Hashable {
  /// Where, for example `$.evidence[3].date`.
  public var path: String
  /// What should stand there.
  public var expected: String
  /// What kind of value stands there, and which where it is a number; never text, which may be a member's.
  public var found: String

  /// An error at a place.
  public init(path: String, expected: String, found: String) {
    self.path = path
    self.expected = expected
    self.found = found
  }

  /// One sentence.
  public var description: String { "\(path): expected \(expected), found \(found)" }
}
