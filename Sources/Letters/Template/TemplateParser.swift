/// Reads the lines of a template into its parts.
struct TemplateParser {
  /// A part that was opened and not yet closed.
  private struct Frame {
    enum Opening {
      case whole
      case each(LetterList)
      case when(LetterCondition, isMet: Bool)
    }

    var opening: Opening
    var line: Int
    /// Whether the line before it was empty: what follows it stands to the text before it as it does itself.
    var isAfterGap = true
    var nodes: [TemplateNode] = []
  }

  private var frames = [Frame(opening: .whole, line: 1)]
  /// The lines of the paragraph that is being read.
  private var paragraph: [TemplateBlock.Piece] = []
  private var paragraphIsJoined = false
  /// Whether the line before was empty.
  private var isAfterGap = true

  static func nodes(of text: String) throws(TemplateProblem) -> [TemplateNode] {
    var parser = TemplateParser()
    let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    for (index, line) in lines.enumerated() { try parser.read(line, number: index + 1) }
    parser.endParagraph()
    if let open = parser.frames.last, parser.frames.count > 1 {
      throw TemplateProblem(.neverClosed(Self.name(of: open.opening)), line: open.line)
    }
    return parser.frames[0].nodes
  }

  private mutating func read(_ line: Substring, number: Int) throws(TemplateProblem) {
    if let scalar = line.unicodeScalars.first(where: \.isUnfit) {
      throw TemplateProblem(.controlCharacter(scalar.value), line: number)
    }
    let words = String(line).trimmed
    if words.isEmpty {
      endParagraph()
      isAfterGap = true
    } else if words.utf8.contains(UInt8(ascii: "{")), words.contains("{{#") || words.contains("{{/") {
      endParagraph()
      try direct(words, number)
    } else {
      try take(words, number)
      isAfterGap = false
    }
  }

  // MARK: What opens and closes

  private mutating func direct(_ line: String, _ number: Int) throws(TemplateProblem) {
    guard line.hasPrefix("{{"), line.hasSuffix("}}"), !line.dropFirst(2).contains("{{") else {
      throw TemplateProblem(.notAlone, line: number)
    }
    let inside = line.dropFirst(2).dropLast(2)
    guard !inside.contains("}}") else { throw TemplateProblem(.notAlone, line: number) }
    let words = inside.dropFirst().split(separator: " ").map(String.init)
    if inside.first == "/" {
      try close(words.first ?? "", number)
    } else {
      try open(words, number)
    }
  }

  private mutating func open(_ words: [String], _ number: Int) throws(TemplateProblem) {
    guard words.count == 2 else {
      throw TemplateProblem(.unknownCondition(words.joined(separator: " ")), line: number)
    }
    switch words[0] {
    case "each":
      guard let list = LetterList(rawValue: words[1]) else {
        throw TemplateProblem(.unknownList(words[1]), line: number)
      }
      if isInList { throw TemplateProblem(.listInList, line: number) }
      frames.append(Frame(opening: .each(list), line: number, isAfterGap: isAfterGap))
    case "if", "unless":
      guard let condition = LetterCondition(words[1]) else {
        throw TemplateProblem(.unknownCondition(words[1]), line: number)
      }
      let opening = Frame.Opening.when(condition, isMet: words[0] == "if")
      frames.append(Frame(opening: opening, line: number, isAfterGap: isAfterGap))
    default: throw TemplateProblem(.unknownCondition(words.joined(separator: " ")), line: number)
    }
  }

  private mutating func close(_ name: String, _ number: Int) throws(TemplateProblem) {
    guard frames.count > 1, let frame = frames.last, Self.name(of: frame.opening) == name else {
      throw TemplateProblem(.closesNothing(name), line: number)
    }
    frames.removeLast()
    // Of two parts of which only one is written, the second does not join the first.
    if case .when = frame.opening { isAfterGap = frame.isAfterGap }
    switch frame.opening {
    case .whole: break
    case .each(let list): add(.each(list, frame.nodes))
    case .when(let condition, let isMet): add(.when(condition, isMet: isMet, frame.nodes))
    }
  }

  private var isInList: Bool {
    frames.contains { if case .each = $0.opening { true } else { false } }
  }

  private static func name(of opening: Frame.Opening) -> String {
    switch opening {
    case .whole: ""
    case .each: "each"
    case .when(_, let isMet): isMet ? "if" : "unless"
    }
  }

  // MARK: Words

  private mutating func take(_ line: String, _ number: Int) throws(TemplateProblem) {
    let marks: [(String, LetterBlock.Style)] = [
      ("# ", .heading), ("- ", .item), ("> ", .line), ("~ ", .smallPrint),
    ]
    guard let (mark, style) = marks.first(where: { line.hasPrefix($0.0) }) else {
      if paragraph.isEmpty { paragraphIsJoined = !isAfterGap } else { paragraph.append(.words(" ")) }
      paragraph += try pieces(of: line, number)
      return
    }
    endParagraph()
    let pieces = try pieces(of: String(line.dropFirst(mark.count)).trimmed, number)
    add(.block(TemplateBlock(style: style, pieces: pieces, isJoined: !isAfterGap)))
  }

  private mutating func endParagraph() {
    if paragraph.isEmpty { return }
    add(.block(TemplateBlock(style: .paragraph, pieces: paragraph, isJoined: paragraphIsJoined)))
    paragraph = []
  }

  private mutating func add(_ node: TemplateNode) { frames[frames.count - 1].nodes.append(node) }

  private func pieces(of line: String, _ number: Int) throws(TemplateProblem) -> [TemplateBlock.Piece] {
    var pieces: [TemplateBlock.Piece] = []
    var rest = Substring(line)
    while let opening = rest.firstRange(of: "{{") {
      let before = rest[..<opening.lowerBound]
      if before.contains("}}") { throw TemplateProblem(.braces, line: number) }
      if !before.isEmpty { pieces.append(.words(String(before))) }
      guard let closing = rest[opening.upperBound...].firstRange(of: "}}") else {
        throw TemplateProblem(.braces, line: number)
      }
      pieces.append(try piece(String(rest[opening.upperBound..<closing.lowerBound]).trimmed, number))
      rest = rest[closing.upperBound...]
    }
    if rest.contains("}}") { throw TemplateProblem(.braces, line: number) }
    if !rest.isEmpty { pieces.append(.words(String(rest))) }
    return pieces
  }

  private func piece(_ name: String, _ number: Int) throws(TemplateProblem) -> TemplateBlock.Piece {
    if let field = LetterField(rawValue: name) { return .field(field) }
    guard let item = LetterItemField(rawValue: name) else {
      throw TemplateProblem(.unknownField(name), line: number)
    }
    guard isInList else { throw TemplateProblem(.itemOutsideList(name), line: number) }
    return .item(item)
  }
}
