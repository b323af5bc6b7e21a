import PriorAuth

/// Why a text can't be a template, and on which line; nothing is kept of it.
public struct TemplateProblem: Error, Sendable, Hashable {
  /// What is wrong.
  public enum Kind: Sendable, Hashable {
    case empty
    case tooLong(bytes: Int, limit: Int)
    case notUTF8
    case controlCharacter(UInt32)
    /// `{{` without its `}}`, or the other way about.
    case braces
    case unknownField(String)
    case unknownList(String)
    case unknownCondition(String)
    /// `{{#…}}` or `{{/…}}` beside other words.
    case notAlone
    case neverClosed(String)
    case closesNothing(String)
    case listInList
    case itemOutsideList(String)
    /// Something a letter of this kind has to say.
    case lacks(String)
    /// The same where it stands only under a condition, as the template writes that.
    case onlyUnder(String, String)
    /// A letterhead has no line of that name.
    case unknownKey(String)
    case emptyKey(String)
    case notDays(String)
    /// A line that is no abbreviation with its words.
    case noAbbreviation(String)
  }

  public var kind: Kind
  /// Counted from 1; nil where the whole text is meant.
  public var line: Int?

  init(_ kind: Kind, line: Int?) {
    self.kind = kind
    self.line = line
  }

  /// A text that is not UTF-8.
  public static let notUTF8 = TemplateProblem(.notUTF8, line: nil)

  /// What is wrong and where, as a phrase.
  public var words: String { (line.map { "line \($0): " } ?? "") + phrase }

  private var phrase: String {
    switch kind {
    case .empty: "there is nothing in it"
    case .tooLong(let bytes, let limit): "it is \(bytes) bytes, the limit is \(limit)"
    case .notUTF8: "it is not UTF-8 text"
    case .controlCharacter(let code): "it holds an invisible or control character (U+\(hexadecimal(code)))"
    case .braces: "'{{' and '}}' do not go together"
    case .unknownField(let name): "there is no field '\(name)'; 'priorauth template fields' lists them"
    case .unknownList(let name):
      "there is no list '\(name)'; the lists are \(prose(LetterList.allCases.map(\.rawValue), "and"))"
    case .unknownCondition(let name): "there is nothing called '\(name)' that lines could depend on"
    case .notAlone: "what opens or closes a part has to stand on a line of its own"
    case .neverClosed(let name): "the part '\(name)' that starts here is never closed"
    case .closesNothing(let name): "'{{/\(name)}}' closes nothing that is open here"
    case .listInList: "a list can't be repeated inside another"
    case .itemOutsideList(let name): "'\(name)' means something only between '{{#each …}}' and '{{/each}}'"
    case .lacks(let name): "a letter of this kind has to hold '\(name)'"
    case .onlyUnder(let condition, let name):
      "'\(name)' stands only under '\(condition)', and every letter of this kind has to hold it; let it stand outside of "
        + "that part"
    case .unknownKey(let name):
      "there is no '\(name)' in a letterhead; it has \(prose(Letterhead.Key.allCases.map(\.rawValue), "and"))"
    case .emptyKey(let name): "'\(name)' says nothing"
    case .notDays(let name): "'\(name)' has to be a number of days from 1 to 999"
    case .noAbbreviation(let name): "'\(name)' is no abbreviation in capitals with its words, 'ABC: a b c'"
    }
  }
}

/// A code point as it is usually written, `202E`.
func hexadecimal(_ code: UInt32) -> String {
  let digits = String(code, radix: 16, uppercase: true)
  return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}
