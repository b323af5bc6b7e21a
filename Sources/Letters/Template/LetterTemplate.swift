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

  /// Reads a template for a kind of letter, which has to hold what such letters owe their readers.
  public init(parsing text: String, for kind: LetterKind) throws(TemplateProblem) {
    try self.init(parsing: text)
    let names = Set(nodes.flatMap(\.names))
    for name in kind.owed where !names.contains(name) { throw TemplateProblem(.lacks(name), line: nil) }
  }
}

/// A part of a template.
indirect enum TemplateNode: Sendable, Hashable {
  case block(TemplateBlock)
  case each(LetterList, [TemplateNode])
  case when(LetterCondition, isMet: Bool, [TemplateNode])

  /// The names of all fields that are put in and lists that are repeated.
  var names: [String] {
    switch self {
    case .block(let block):
      block.pieces.compactMap { if case .field(let field) = $0 { field.rawValue } else { nil } }
    case .each(let list, let nodes): [list.rawValue] + nodes.flatMap(\.names)
    case .when(_, _, let nodes): nodes.flatMap(\.names)
    }
  }
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

extension LetterKind {
  /// The fields and lists without which a letter of this kind does not say what it must.
  var owed: [String] {
    let all = ["recipient.name", "member.name", "drug.name", "request.number"]
    return switch self {
    case .approval: all + ["approved.first-day", "approved.last-day", "policy.number", "renewal"]
    case .modification:
      all + [
        "approved.first-day", "approved.last-day", "policy.number", "clinician.name", "appeal.by",
        "decision.reason",
      ]
    case .informationRequest: all + ["missing", "information.due", "plan.fax"]
    case .denial:
      all + ["unmet", "decision.reason", "policy.number", "documents", "clinician.name", "appeal.by"]
    case .moreTime: all + ["extension.until", "extension.reason"]
    case .withdrawal, .dismissal: all + ["decision.reason"]
    case .routing: all + ["route.policy"]
    case .appealAcknowledgement: all + ["appeal.received"]
    case .appealResolution: all + ["appeal.outcome", "decision.reason"]
    case .renewalReminder: all + ["approved.last-day", "renewal.by"]
    }
  }
}
