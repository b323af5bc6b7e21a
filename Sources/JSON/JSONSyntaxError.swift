/// Why a text is not the JSON we accept, and where.
public struct JSONSyntaxError: Error, Sendable, Hashable {
  /// What was wrong.
  public enum Problem: Sendable, Hashable {
    /// Something else should stand here, for example `',' or '}'`.
    case expected(String)
    /// The same key stands twice in one object.
    case duplicateKey(String)
    /// Lists and objects are nested deeper than `JSONValue.maximumDepth`.
    case tooDeep
    /// Half of a surrogate pair, for example `\ud800`.
    case unpairedSurrogate
    /// The bytes are not UTF-8.
    case notUTF8
    /// The document goes on after its value ended.
    case trailingText
  }

  /// What was wrong.
  public var problem: Problem
  /// Line of the first byte that could not be accepted, from 1.
  public var line: Int
  /// Column of that byte, from 1, counted in bytes.
  public var column: Int

  /// The way to the value it belongs to, as far as it could be read.
  public var path: String

  /// A problem at a place.
  public init(problem: Problem, line: Int, column: Int, path: String = "$") {
    self.path = path
    self.problem = problem
    self.line = line
    self.column = column
  }

  /// One sentence without the document's own content except for a duplicate key's name.
  public var description: String {
    let place = "line \(line), column \(column)"
    return path + ": " + words(at: place)
  }

  private func words(at place: String) -> String {
    switch problem {
    case .expected(let what): "not valid JSON at \(place): expected \(what)"
    case .duplicateKey(let key): "\(place): key '\(key)' is given twice"
    case .tooDeep: "nested deeper than \(JSONValue.maximumDepth) levels at \(place)"
    case .unpairedSurrogate: "\(place): half a character (an unpaired \\u escape)"
    case .notUTF8: "not valid UTF-8 at \(place)"
    case .trailingText: "not valid JSON at \(place): the document ended before this"
    }
  }
}
