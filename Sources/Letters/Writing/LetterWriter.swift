/// Puts the facts of a case into a template.
public struct LetterWriter {
  private let facts: LetterFacts
  private var expander: AbbreviationExpander
  private var blocks: [LetterBlock] = []
  private var problems: [LetterProblem] = []
  /// The fields that were put in, and the lists that were repeated.
  private var written: Set<String> = []
  /// The entry of a list whose lines are being written.
  private var entry: (list: LetterList, number: Int, point: LetterFacts.Point)?

  /// The most a letter may hold: many pages.
  static let characterLimit = 200_000

  private init(_ facts: LetterFacts) {
    self.facts = facts
    expander = AbbreviationExpander(facts.abbreviations)
  }

  /// The letter that a template makes of facts, checked.
  public static func letter(
    _ kind: LetterKind, from template: LetterTemplate, _ facts: LetterFacts
  ) -> Letter {
    var writer = LetterWriter(facts)
    writer.write(template.nodes)
    writer.check(kind)
    return Letter(
      kind: kind, recipient: facts.recipient, blocks: writer.blocks, problems: writer.problems)
  }

  private mutating func write(_ nodes: [TemplateNode]) {
    for node in nodes {
      switch node {
      case .block(let block): write(block)
      case .each(let list, let nodes):
        written.insert(list.rawValue)
        for (index, point) in facts.entries(of: list).enumerated() {
          entry = (list, index + 1, point)
          write(nodes)
        }
        entry = nil
      case .when(let condition, let isMet, let nodes): if holds(condition) == isMet { write(nodes) }
      }
    }
  }

  private func holds(_ condition: LetterCondition) -> Bool {
    switch condition {
    case .field(let field): !(facts.text(of: field) ?? "").trimmed.isEmpty
    case .list(let list): !facts.entries(of: list).isEmpty
    case .recipient(let recipient): facts.recipient == recipient
    }
  }

  private mutating func write(_ block: TemplateBlock) {
    let texts = block.pieces.map { text(of: $0, in: block) }
    // Entries of a list follow each other without a gap.
    let follows = block.isJoined || (entry?.number ?? 1) > 1
    let isJoined = follows && (block.style == .paragraph || blocks.last?.style == block.style)
    // What somebody wrote in paragraphs stays in paragraphs.
    let parts =
      block.style == .paragraph ? Self.paragraphs(texts.joined()) : [texts.joined().trimmed]
    for (index, part) in parts.enumerated() where !part.isEmpty {
      blocks.append(LetterBlock(block.style, part, isJoined: isJoined && index == 0))
    }
  }

  private mutating func text(of piece: TemplateBlock.Piece, in block: TemplateBlock) -> String {
    switch piece {
    case .words(let words): return explained(words)
    case .field(let field):
      written.insert(field.rawValue)
      let value = fit(facts.text(of: field) ?? "", field.rawValue)
      guard !value.trimmed.isEmpty else { return missing(.emptyField(field), field.rawValue) }
      return field.isName ? value : explained(value)
    case .item(let field):
      guard let entry else { return "" }
      let value = fit(entry.point.text(of: field), "\(field.rawValue) of \(entry.list.rawValue)")
      guard !value.trimmed.isEmpty else {
        return missing(.emptyItem(entry.list, field, entry: entry.number), field.rawValue)
      }
      return field == .criterion || entry.list == .documents ? value : explained(value)
    }
  }

  private mutating func missing(_ problem: LetterProblem, _ name: String) -> String {
    note(problem)
    return "[\(name)]"
  }

  private mutating func explained(_ text: String) -> String {
    let explained = expander.expand(ComparisonWords.spelledOut(text))
    for word in expander.takeUnexplained() { note(.unexplained(word, after: place)) }
    return explained
  }

  /// A fact with line breaks as they are and everything that can't be seen made visible.
  private mutating func fit(_ value: String, _ name: String) -> String {
    guard value.unicodeScalars.contains(where: { $0.isUnfit || $0 == "\r" || $0 == "\t" }) else {
      return value
    }
    var result = ""
    for scalar in value.replacing("\r\n", with: "\n").unicodeScalars {
      if scalar == "\r" || scalar == "\t" {
        result += scalar == "\r" ? "\n" : " "
      } else if scalar.isUnfit {
        note(.unfitCharacter(scalar.value, in: name))
        result += "<U+\(hexadecimal(scalar.value))>"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private mutating func check(_ kind: LetterKind) {
    if kind == .denial, facts.unmet.isEmpty { note(.noUnmetCriterion) }
    if kind == .modification, facts.unmet.isEmpty, !facts.isOverride { note(.noUnmetCriterion) }
    if kind == .informationRequest, facts.missing.isEmpty { note(.nothingMissing) }
    for owed in kind.owed where owed.hasSomethingToSay(facts) && !owed.isWritten(written) {
      note(.lacks(owed.name, kind))
    }
    var last = "at the beginning"
    for block in blocks {
      if block.text.utf8.contains(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}") }),
        block.text.contains("{{") || block.text.contains("}}")
      {
        note(.braces(after: last))
      }
      last = Self.place(of: block)
    }
    let characters = blocks.reduce(0) { $0 + $1.text.count }
    if characters > Self.characterLimit {
      note(.tooLong(characters: characters, limit: Self.characterLimit))
    }
  }

  private mutating func note(_ problem: LetterProblem) {
    if !problems.contains(problem) { problems.append(problem) }
  }

  private var place: String { blocks.last.map(Self.place) ?? "at the beginning" }

  private static func place(of block: LetterBlock) -> String {
    "after '\(block.text.prefix(40).replacing("\n", with: " "))'"
  }

  private static func paragraphs(_ text: String) -> [String] {
    var parts: [[Substring]] = [[]]
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.allSatisfy(\.isWhitespace) {
        parts.append([])
      } else {
        parts[parts.count - 1].append(line)
      }
    }
    return parts.map { $0.joined(separator: "\n").trimmed }.filter { !$0.isEmpty }
  }
}
