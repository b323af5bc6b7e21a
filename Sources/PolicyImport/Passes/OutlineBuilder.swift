/// Builds the tree of blocks line by line: labels by their sequence and indentation, paragraphs by where lines end.
struct OutlineBuilder {
  /// A list that may still go on.
  struct Frame {
    var node: Int
    var style: LabelStyle
    var ordinal: Int
    var indent: Int
  }

  /// Lists nested deeper than this are read as one level.
  static let depthLimit = 24
  /// Blocks of any kind nested deeper than this stand beside each other.
  static let treeDepthLimit = 60

  let cues: Cues
  let layout: Layout
  var tree = OutlineTree()
  /// The lists that may go on, outermost first.
  var stack: [Frame] = []
  /// The lists that the last heading ended, outermost first: their numbers can go on below it.
  var listsAbove: [Frame] = []
  /// The heading under which blocks stand.
  var container = 0
  /// The block that takes the next line if it is not a block of its own.
  var open: Int?
  /// The paragraph after which a new list would be its list.
  var pending: Int?
  /// The column after the last line taken.
  var lastEnd: Int?
  /// The index of the last line that is marked as a heading.
  private(set) var lastHeading = -1
  /// The index of the line being taken.
  private(set) var lineIndex = 0

  /// How many lines are taken between two reports.
  private static let reportInterval = 1000

  /// The tree of the blocks that the lines make; `noting` is told how much of the lines is taken, from 0 to 1.
  static func tree<Stop: Error>(
    of lines: [Line], layout: Layout, cues: Cues, noting: (Double) throws(Stop) -> Void
  ) throws(Stop) -> OutlineTree {
    var builder = OutlineBuilder(cues: cues, layout: layout)
    builder.tree.nodes.reserveCapacity(lines.count / 2)
    builder.tree.nodes.append(
      OutlineTree.Node(kind: .root, text: [], span: 0..<0, line: 1, lines: 0..<0, indent: 0, parent: 0))
    builder.tree.lines = lines
    builder.lastHeading = lines.lastIndex { $0.headingLevel != nil } ?? -1
    for index in lines.indices {
      builder.lineIndex = index
      builder.take(lines[index])
      if index % reportInterval == 0 { try noting(Double(index) / Double(lines.count)) }
    }
    builder.tree.close()
    return builder.tree
  }

  private init(cues: Cues, layout: Layout) {
    self.cues = cues
    self.layout = layout
  }

  private mutating func take(_ line: Line) {
    let end = line.end
    defer { lastEnd = end }
    if line.isAnswer, let question = stack.last?.node {
      tree.nodes[question].answers.append(line.prose)
      open = nil
      return
    }
    let shape = LineShape(line)
    if Endings.lone(line.text) != nil {
      append(.connective, line, text: line.text)
      open = nil
      return
    }
    let (readings, skipped) = labels(of: line)
    if line.headingLevel != nil, let label = readings.first { leaveTitles(for: line.text[label.length...]) }
    if let placement = placement(of: readings, line: line) {
      place(placement, line: line, skipped: skipped)
    } else if let open, tree[open].isItem, tree[open].text.isEmpty {
      extend(with: line)
    } else if endsTitle(line) {
      extend(with: line)
    } else if let (cell, role) = headingInColumn(of: line, shape) {
      appendHeading(line, role: role, text: Prose.cleaned(cell))
    } else if let role = headingRole(of: line, shape: shape), role != .durations || startsPart(line) {
      appendHeading(line, role: role)
    } else if line.headingLevel != nil {
      if isInsideParts { appendParagraph(line) } else { appendHeading(line, role: nil) }
    } else if shape.isRow, readings.isEmpty, !continuesSentence(line, shape) {
      if let cell = cellWithText(of: line) {
        appendColumn(cell, of: line)
      } else {
        append(.row, line, text: line.text)
        open = nil
      }
    } else if endsListedSubject(line, shape) {
      endListedSubject(with: line)
    } else if continues(line, shape) {
      extend(with: line)
    } else {
      appendParagraph(line)
    }
  }

  /// A Markdown heading of criteria does not stand below a title that is only set in bold.
  private mutating func leaveTitles(for heading: ArraySlice<UInt8>) {
    let role = cues.headings.role(of: heading)?.role
    guard role?.kind != nil || role == .criteria else { return }
    while container != 0, tree[container].level == 0 { container = tree[container].parent }
  }

  /// Whether a heading about durations is one of the document, not of the criteria above it.
  private func startsPart(_ line: Line) -> Bool {
    stack.isEmpty || line.headingLevel.map { $0 < tree[container].level } ?? false || headsTable(line)
  }

  /// Whether a line stands above a table, further out than every list, so that it is no line among criteria.
  func headsTable(_ line: Line) -> Bool {
    guard stack.allSatisfy({ $0.indent > line.indent }),
      lineIndex + 1 < tree.lines.count
    else { return false }
    return LineShape(tree.lines[lineIndex + 1]).isRow && cues.headings.role(of: line.text)?.isWhole ?? false
  }

  /// Whether a line goes on with a sentence whose subject is printed as the only entry of a list:
  /// `• Drug (generic)` and, further out, `is covered when the following are met:`.
  private func endsListedSubject(_ line: Line, _ shape: LineShape) -> Bool {
    guard let open, tree[open].isItem, tree[open].label?.style.isBullet ?? false, layout.indentsMatter,
      shape.startsLower, line.blanksBefore == 0, line.indent + 1 < tree[open].indent,
      let lastEnd, layout.hadRoom(after: lastEnd, for: shape.firstWordWidth),
      !Endings.isFinished(tree[open].text)
    else { return false }
    return tree[tree[open].parent].children.suffix(3).allSatisfy { $0 == open || !tree[$0].isItem }
  }

  /// Makes the entry the beginning of a paragraph, which the line ends.
  private mutating func endListedSubject(with line: Line) {
    guard let open else { return }
    tree.nodes[open].kind = .paragraph
    tree.nodes[open].label = nil
    tree.nodes[open].indent = line.indent
    stack.removeAll { $0.node == open }
    extend(with: line)
    pending = open
  }

  /// Whether labelled parts are open, which an unlabelled heading among them does not close.
  private var isInsideParts: Bool {
    stack.contains { $0.style.numerals == .upperRoman || $0.style.numerals == .upperLetters }
  }

  /// The readings of the label, and the bytes of a Markdown bullet that only carries another label.
  private func labels(of line: Line) -> ([Label], Int) {
    if layout.starsAreNotes, line.text.first == .star { return ([], 0) }
    let readings = line.labels
    guard layout.isMarkdown, let bullet = readings.first, bullet.style.isBullet else { return (readings, 0) }
    let inner = Label.readings(of: line.text[bullet.length...]).filter { !$0.style.isBullet }
    return inner.isEmpty ? (readings, 0) : (inner, bullet.length)
  }

  private mutating func place(_ placement: Placement, line: Line, skipped: Int) {
    let label = placement.label
    let isTooDeep = placement.depth >= Self.depthLimit
    let depth = isTooDeep ? placement.depth - 1 : placement.depth
    let parent = isTooDeep ? tree[stack[depth].node].parent : placement.parent
    let index = add(
      OutlineTree.Node(
        kind: .item, label: label, text: line.prose(from: skipped + label.length), span: line.span,
        line: line.number,
        lines: lineIndex..<(lineIndex + 1),
        indent: line.indent, parent: parent,
        isSetOff: line.isBold || line.hasBoldText || line.headingLevel != nil))
    if isTooDeep { tree.diagnostics.append((.tooDeep, index)) }
    if placement.isBroken { tree.diagnostics.append((.brokenNumbering, index)) }
    stack.removeSubrange(depth...)
    stack.append(Frame(node: index, style: label.style, ordinal: label.ordinal, indent: line.indent))
    open = index
    pending = nil
  }

  private mutating func appendHeading(_ line: Line, role: Role?, text: Bytes? = nil) {
    var parent = 0
    if let level = line.headingLevel {
      parent = container
      while parent != 0, tree[parent].level == 0 || tree[parent].level >= level {
        parent = tree[parent].parent
      }
    }
    let index = add(
      OutlineTree.Node(
        kind: .heading, text: text ?? line.prose, span: line.span, line: line.number,
        lines: lineIndex..<(lineIndex + 1),
        indent: line.indent,
        role: role, parent: parent, isSetOff: true, level: line.headingLevel ?? 0))
    container = index
    if !stack.isEmpty { listsAbove = stack }
    stack = []
    open = nil
    pending = nil
  }

  private mutating func appendParagraph(_ line: Line) {
    if let mark = footnoteMark(of: line) {
      append(.footnote(mark: mark), line, text: line.prose)
    } else if startsNote(line) {
      append(.note, line, text: line.prose)
    } else {
      append(.paragraph, line, text: line.prose)
      pending = FieldNames.read(line) == nil ? open : nil
    }
  }

  /// Whether the line starts a note, which says so with a colon or a dash behind the word.
  func startsNote(_ line: Line) -> Bool {
    cues.noteStarts.mayStart(withWord: line.firstWord) && cues.noteStarts.start(Folded(line.text.prefix(80)))
      && line.text.prefix(18).contains { $0 == .colon || $0 == .hyphen || $0 >= 0x80 }
  }

  /// The mark a footnote's text starts with. A star before a space is a bullet, so marks stand close to their text.
  func footnoteMark(of line: Line) -> String? {
    let text = line.text
    let stars = text.prefix { $0 == .star }.count
    if stars > 0 { return stars < text.count && stars <= 4 ? text[..<stars].string : nil }
    guard let first = text.first, first >= 0x80 || first == UInt8(ascii: "^") else { return nil }
    for mark: StaticString in ["†", "‡", "§", "¥", "⇅", "^", "¶"] where text.hasPrefix(mark) {
      return text.count > mark.utf8CodeUnitCount ? "\(mark)" : nil
    }
    return nil
  }

  mutating func append(_ kind: OutlineTree.Kind, _ line: Line, text: Bytes, indent: Int? = nil) {
    let indent = indent ?? line.indent
    open = add(
      OutlineTree.Node(
        kind: kind, text: text, span: line.span, line: line.number, lines: lineIndex..<(lineIndex + 1),
        indent: indent,
        parent: kind == .note ? parentOfNote(text, at: indent) : parentOfParagraph(text, at: indent),
        isSetOff: line.isBold || line.headingLevel != nil))
  }

  /// A note is about the item above it, at its own indentation or further out.
  private func parentOfNote(_ text: Bytes, at indent: Int) -> Int {
    guard pending == nil else { return parentOfParagraph(text, at: indent) }
    let frame = layout.indentsMatter ? stack.last { $0.indent <= indent } : stack.last
    return frame?.node ?? container
  }

  /// Where indentation tells, a paragraph belongs to the deepest item it is indented under; where it does not, to a
  /// labelled title right above it.
  private func parentOfParagraph(_ text: Bytes, at indent: Int) -> Int {
    if layout.indentsMatter, !(open.map { tree[$0].isItem && tree[$0].indent == indent } ?? false) {
      return stack.last { $0.indent < indent || $0.indent == indent && headsPart($0) }?.node ?? container
    }
    // The uses of a part that a roman number heads stand below each other, each with its list.
    if !layout.isMarkdown, !layout.indentsMatter, let part = stack.first, headsPart(part) {
      return Heads(cues: cues).isApproval(text) ? openTitle ?? part.node : part.node
    }
    return openTitle
      ?? (layout.indentsMatter ? stack.last { $0.indent < indent }?.node ?? container : container)
  }

  /// The labelled title right above a paragraph.
  private var openTitle: Int? {
    guard let open, let style = tree[open].label?.style, style.frame == .dot else { return nil }
    let text = tree[open].text
    guard [.upperRoman, .upperLetters, .arabic].contains(style.numerals), LineShape.isTitle(text[...]),
      !Endings.isFinished(text) || Endings.opensList(text), !followsCriterion(open)
    else { return nil }
    return open
  }

  /// Whether the item stands behind one of its list that holds nothing: such a list is one of criteria, not of titles.
  private func followsCriterion(_ item: Int) -> Bool {
    tree[tree[item].parent].children.suffix(12).contains {
      $0 < item && tree[$0].isItem && tree[$0].children.isEmpty
    }
  }

  /// Whether the list counts the parts of the document: what stands below such a heading need not be indented.
  private func headsPart(_ frame: Frame) -> Bool {
    guard frame.style.numerals == .upperRoman, frame.style.frame == .dot else { return false }
    let role = cues.headings.role(of: tree[frame.node].text)?.role
    return role?.kind == .initial || role?.kind == .continued || role == .criteria
  }

  private mutating func extend(with line: Line) {
    guard let open else { return }
    Prose.append(line.prose, to: &tree.nodes[open].text)
    tree.nodes[open].span = tree[open].span.lowerBound..<line.span.upperBound
    tree.nodes[open].lines = tree[open].lines.lowerBound..<(lineIndex + 1)
  }

  private mutating func add(_ block: consuming OutlineTree.Node) -> Int {
    var parent = block.parent
    while tree.nodes[parent].depth >= Self.treeDepthLimit { parent = tree.nodes[parent].parent }
    block.parent = parent
    block.depth = tree.nodes[parent].depth + 1
    let index = tree.nodes.count
    tree.nodes.append(block)
    tree.nodes[parent].children.append(index)
    return index
  }
}
