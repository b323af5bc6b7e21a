/// A statement with its values. An interpolated value is bound, never pasted into the text:
///
///     "select name from drug where code = \(code)"
///
/// A column list or another piece of SQL kept elsewhere is spliced with the label `raw`, which is easy to search for.
public struct SQL: Sendable, Hashable {
  /// The statement, with a question mark for every value.
  public var text: String
  /// The values in the order of their question marks.
  public var values: [SQLValue]

  /// A statement that was put together elsewhere, with the values for its question marks.
  public init(text: String, values: [SQLValue]) {
    self.text = text
    self.values = values
  }
}

extension SQL: ExpressibleByStringInterpolation {
  /// A statement without values.
  public init(stringLiteral text: String) {
    self.text = text
    self.values = []
  }

  /// A statement from its pieces.
  public init(stringInterpolation pieces: StringInterpolation) {
    self.text = pieces.text
    self.values = pieces.values
  }

  /// Collects the pieces of a statement.
  public struct StringInterpolation: StringInterpolationProtocol {
    var text = ""
    var values: [SQLValue] = []

    public init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity + interpolationCount)
      values.reserveCapacity(interpolationCount)
    }

    public mutating func appendLiteral(_ literal: String) { text += literal }

    /// Binds a value.
    public mutating func appendInterpolation(_ value: some SQLBindable) {
      text += "?"
      values.append(value.sqlValue)
    }

    /// Binds a value, nil as null.
    public mutating func appendInterpolation(_ value: (some SQLBindable)?) {
      text += "?"
      values.append(value?.sqlValue ?? .null)
    }

    /// Splices a piece of SQL that the program itself wrote.
    public mutating func appendInterpolation(raw piece: String) { text += piece }

    /// Splices a statement together with its values.
    public mutating func appendInterpolation(_ piece: SQL) {
      text += piece.text
      values += piece.values
    }
  }
}
