/// What the plan's own abbreviations stand for: set by an administrator beside the table the program comes with.
public struct LetterAbbreviations: Sendable, Hashable {
  private var words: [String: String] = [:]

  /// None.
  public init() {}

  /// Reads lines of the form `ABC: the words`.
  public init(parsing text: String) throws(TemplateProblem) {
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      if line.allSatisfy(\.isWhitespace) { continue }
      if let scalar = line.unicodeScalars.first(where: \.isUnfit) {
        throw TemplateProblem(.controlCharacter(scalar.value), line: index + 1)
      }
      let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      let name = String(parts[0]).trimmed
      let meaning = parts.count == 2 ? String(parts[1]).trimmed : ""
      guard Self.isAbbreviation(name), !meaning.isEmpty else {
        throw TemplateProblem(.noAbbreviation(name), line: index + 1)
      }
      words[name] = meaning
    }
    if words.isEmpty { throw TemplateProblem(.empty, line: nil) }
  }

  /// What an abbreviation stands for; nil when it is not among these.
  public subscript(abbreviation: String) -> String? { words[abbreviation] }

  private static func isAbbreviation(_ name: String) -> Bool {
    name.count(where: \.isUppercase) >= 2 && name.allSatisfy { $0.isUppercase || $0.isNumber || $0 == "-" }
  }
}
