/// The words of a letter with places for facts.
///
/// A template is plain text. A line that begins with `# ` is a heading, with `- ` an item of a list, with `> ` a line
/// that stays by itself, with `~ ` small print; other lines flow together into paragraphs. `{{field}}` is replaced by a
/// fact. `{{#each list}}` … `{{/each}}` repeats lines, `{{#if name}}` and `{{#unless name}}` make them depend on
/// something; each stands on a line of its own.
public struct LetterTemplate: Sendable, Hashable {
  /// The text it was read from.
  public let text: String
  let nodes: [TemplateNode]

  /// The largest template.
  public static let byteLimit = 65_536

  /// Reads a template.
  public init(parsing text: String) throws(TemplateProblem) {
    guard text.utf8.count <= Self.byteLimit else {
      throw TemplateProblem(.tooLong(bytes: text.utf8.count, limit: Self.byteLimit), line: nil)
    }
    self.text = text
    nodes = try TemplateParser.nodes(of: text)
    if nodes.isEmpty { throw TemplateProblem(.empty, line: nil) }
  }

  /// Reads a template for a kind of letter, which has to hold what such letters owe their readers, whatever the case.
  public init(parsing text: String, for kind: LetterKind) throws(TemplateProblem) {
    try self.init(parsing: text)
    for owed in kind.owed where !owed.isCertain(in: nodes) {
      if let condition = owed.condition(in: nodes) {
        throw TemplateProblem(.onlyUnder(condition, owed.name), line: nil)
      }
      throw TemplateProblem(.lacks(owed.name), line: nil)
    }
  }
}

/// A part of a template.
indirect enum TemplateNode: Sendable, Hashable {
  case block(TemplateBlock)
  case each(LetterList, [TemplateNode])
  case when(LetterCondition, isMet: Bool, [TemplateNode])
}

/// Lines of a template that make one part of the letter.
struct TemplateBlock: Sendable, Hashable {
  enum Piece: Sendable, Hashable {
    case words(String)
    case field(LetterField)
    case item(LetterItemField)
  }

  var style: LetterBlock.Style
  var pieces: [Piece]
  /// Whether no empty line stands before it.
  var isJoined: Bool
}
