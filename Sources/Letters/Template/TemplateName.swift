/// What an administrator can set for letters: a template of each kind, the letterhead, and abbreviations.
public enum TemplateName: Sendable, Hashable {
  case letter(LetterKind)
  case letterhead
  case abbreviations

  /// All of them, the letterhead first.
  public static let all: [TemplateName] =
    [.letterhead, .abbreviations] + LetterKind.allCases.map { .letter($0) }

  /// The one of that name; nil when there is none.
  public init?(_ name: String) {
    guard let named = Self.all.first(where: { $0.name == name }) else { return nil }
    self = named
  }

  /// The name people type, `information-request`.
  public var name: String {
    switch self {
    case .letter(let kind): kind.rawValue
    case .letterhead: "letterhead"
    case .abbreviations: "abbreviations"
    }
  }

  /// What the program comes with; empty for what only a plan knows.
  public var shipped: String {
    if case .letter(let kind) = self { LetterTemplates.text(kind) } else { "" }
  }

  /// Refuses a text that can't be it.
  public func check(_ text: String) throws(TemplateProblem) {
    guard text.utf8.count <= LetterTemplate.byteLimit else {
      throw TemplateProblem(
        .tooLong(bytes: text.utf8.count, limit: LetterTemplate.byteLimit), line: nil)
    }
    switch self {
    case .letter(let kind): _ = try LetterTemplate(parsing: text, for: kind)
    case .letterhead: _ = try Letterhead(parsing: text)
    case .abbreviations: _ = try LetterAbbreviations(parsing: text)
    }
  }
}
