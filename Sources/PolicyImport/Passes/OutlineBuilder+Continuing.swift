extension OutlineBuilder {
  /// Whether a line goes on with the open block.
  func continues(_ line: Line, _ shape: LineShape) -> Bool {
    guard let open, let lastEnd else { return false }
    let block = tree[open]
    if block.text.isEmpty { return true }
    if line.isBold != block.isSetOff, line.isBold, !shape.startsLower { return false }
    if startsOwnBlock(line) { return false }
    // A title in bold is over with its line; what stands below is its text.
    if block.isSetOff, !line.isBold, layout.isMarkdown, line.blanksBefore > 0 { return false }
    let finished = Endings.isFinished(block.text)
    let gap = layout.gap(before: line)
    if layout.hadRoom(after: lastEnd, for: shape.firstWordWidth), isTitleAbove(line, block) { return false }
    if gap == 0, layout.isMarkdown || Self.isInsideBrackets(block.text) { return true }
    if gap == 0, line.text.first?.isDigit ?? false, Endings.wantsAmount(block.text) { return true }
    if shape.startsLower { return gap == 0 || (!finished && gap <= 2) }
    if startsDurationLine(block) || (Self.labelsAmount(block.text) && Self.labelsAmount(line.text)) {
      return false
    }
    let hadRoom = layout.hadRoom(after: lastEnd, for: shape.firstWordWidth)
    if finished {
      // At the top of a page the blank lines above a title are lost.
      if line.startsPage, shape.isTitle, line.text.count <= 100 { return false }
      let isTitle = shape.isTitle && line.text.count <= 60
      let goesOn = Endings.opensList(block.text) ? !isTitle : !layout.isDoubleSpaced
      return gap == 0 && !hadRoom && goesOn && !isOutdented(line, from: block)
    }
    if gap > 0 { return !hadRoom && !layout.isMarkdown && gap <= 2 && !isOutdented(line, from: block) }
    // A criterion goes on at the top of a page, wherever its line was broken.
    if line.startsPage, block.isItem, closesSentence(line), !isOutdented(line, from: block) { return true }
    // A line that had room for the next word was ended on purpose.
    if hadRoom, block.isItem || shape.isTitle { return false }
    return true
  }

  /// Whether a line can be the end of a criterion: a few words and a semicolon or full stop.
  private func closesSentence(_ line: Line) -> Bool {
    line.labels.isEmpty && line.text.count <= 100 && Endings.isFinished(line.text)
      && !Endings.opensList(line.text)
  }

  /// Whether a line is the last word of a title above all headings that did not fit: `X Prior Authorization` and `Policy`.
  func endsTitle(_ line: Line) -> Bool {
    guard container == 0, let open, line.blanksBefore == 0, !line.startsPage, line.headingLevel == nil,
      tree[open].kind == .paragraph, tree[open].lines.count == 1, tree[open].indent == line.indent,
      LineShape.isTitle(tree[open].text[...])
    else { return false }
    let words = Folded(tree[open].text).words
    return words.count > 2 && words.last == "authorization" && Folded(line.text).words == ["policy"]
  }

  /// Whether the block is a title on one line, and a sentence begins below it.
  private func isTitleAbove(_ line: Line, _ block: OutlineTree.Node) -> Bool {
    guard block.kind == .paragraph || block.isItem, block.lines.count == 1, line.text.first?.isUpper ?? false
    else {
      return false
    }
    let heads = Heads(cues: cues)
    return LineShape.isTitle(block.text[...]) && block.text.split(separator: .space).count <= 8
      && (heads.isApproval(line.text) || Endings.opensList(line.text) && heads.isLead(line.text))
  }

  /// Whether the text ends between brackets, near its end.
  static func isInsideBrackets(_ text: Bytes) -> Bool {
    let end = text.suffix(200)
    guard let open = end.lastIndex(of: .open) else { return false }
    return !end[open...].contains(.close)
  }

  /// Whether the open sentence lacks its end, so that what looks like a table row is only widely set text.
  func continuesSentence(_ line: Line, _ shape: LineShape) -> Bool {
    guard let open, shape.startsLower, LineShape.isLaidOut(line.text) else {
      return false
    }
    return tree[open].isItem && !Endings.isFinished(tree[open].text)
  }

  private func isOutdented(_ line: Line, from block: OutlineTree.Node) -> Bool {
    guard layout.indentsMatter else { return false }
    return block.isItem ? line.indent <= block.indent : line.indent + 1 < block.indent
  }

  /// Whether the line says by its first words that it starts something.
  private func startsOwnBlock(_ line: Line) -> Bool {
    if footnoteMark(of: line) != nil { return true }
    if startsNote(line) { return true }
    if line.text.first?.isUpper ?? false, cues.durationStarts.mayStart(withWord: line.firstWord),
      cues.durationStarts.start(Folded(line.text.prefix(80)))
    {
      return true
    }
    return LinesOfBusiness.leading(line.text) != nil
  }

  /// Below the words that introduce durations, each line is a duration of its own.
  private func startsDurationLine(_ block: OutlineTree.Node) -> Bool {
    guard block.kind == .paragraph else { return false }
    if tree[container].role == .durations, Amount(in: block.text) != nil { return true }
    if LinesOfBusiness.leading(block.text) != nil { return true }
    guard cues.durationStarts.mayStart(withWord: Phrases.key(ofFirstWordIn: block.text[...])),
      cues.durationStarts.start(Folded(block.text.prefix(80)))
    else { return false }
    return Endings.opensList(block.text) || cues.headings.role(of: block.text)?.isWhole ?? false
  }

  /// Whether a text says for what it states an amount of time: `Initial requests: 6 months`, `Drug A – 6 months`.
  private static func labelsAmount(_ text: Bytes) -> Bool {
    guard text.count <= 100 else { return false }
    let start =
      text.prefix(60).firstIndex(of: .colon).map { $0 + 1 }
      ?? text.prefix(60).indices.first { text.hasPrefix(" – ", at: $0) || text.hasPrefix(" - ", at: $0) }
      .map { $0 + 3 }
    guard let start, start < text.count else { return false }
    return Amount(in: Bytes(text[start...])).map { $0.range.lowerBound <= 12 } ?? false
  }

  /// The role of an unlabelled line if it is a heading.
  func headingRole(of line: Line, shape: LineShape) -> Role? {
    if isContentsEntry(line) { return nil }
    if shape.isRow { return tableRole(of: line) }
    guard line.text.count <= 140, line.text.first?.isUpper ?? false || line.headingLevel != nil else {
      return nil
    }
    guard let (role, isWhole) = cues.headings.role(of: line.text[...], firstWord: line.firstWord)
    else { return nil }
    if role == .dosing || (role == .durations && line.headingLevel == nil && !headsTable(line)) { return nil }
    if Self.labelsAmount(line.text) { return nil }
    if !isWhole, cues.approvals.areFound(in: Folded(line.text)) { return nil }
    if line.headingLevel != nil { return role }
    if containerReadsTables, isTableText(line) { return nil }
    if line.isEmphasised { return isWhole || shape.isTitle ? role : nil }
    if layout.isMarkdown { return isWhole && standsAlone(line) && endsCriteria(role) ? role : nil }
    // Few sentences break before a word like `References`, but `Criteria` ends many titles.
    if isWhole {
      let isPart = role == .region || role == .revisions && line.text.contains(.space)
      return isPart || endsBlock(line, shape) ? role : nil
    }
    // A table of codes is also headed by half a sentence: `HCPCS codes covered if the criteria are met:`.
    let isHead = shape.isTitle || (role == .coding && Endings.opensList(line.text))
    return endsBlock(line, shape) && isHead && line.text.count <= 100 ? role : nil
  }

  /// Whether blank lines stand before and behind a line.
  private func standsAlone(_ line: Line) -> Bool {
    guard line.blanksBefore > 0 else { return false }
    return lineIndex + 1 >= tree.lines.count || tree.lines[lineIndex + 1].blanksBefore > 0
  }

  /// Whether a heading without the marks of one can begin a part that is not criteria: tables anywhere, text behind the
  /// last heading that has its marks.
  private func endsCriteria(_ role: Role) -> Bool {
    switch role {
    case .coding, .revisions: true
    case .region: lineIndex > lastHeading
    case .criteria, .kind, .indications, .dosing, .durations: false
    }
  }

  /// Whether the open block can be over before a line that looks like a heading.
  private func endsBlock(_ line: Line, _ shape: LineShape) -> Bool {
    guard let open, let lastEnd else { return true }
    let block = tree[open]
    if block.text.isEmpty || Endings.isFinished(block.text) || layout.gap(before: line) > 0 { return true }
    return line.startsPage || isOutdented(line, from: block)
      || layout.hadRoom(after: lastEnd, for: shape.firstWordWidth)
  }

  /// The first row of a table can name the table as a heading does.
  private func tableRole(of line: Line) -> Role? {
    guard tree[container].role != .revisions, let first = Cells.first(of: line.text) else { return nil }
    if Self.dateWord.ends(first), Self.headsLog(line) { return .revisions }
    guard let (role, isWhole) = cues.headings.role(of: first),
      isWhole || line.headingLevel != nil
    else {
      return nil
    }
    return role == .revisions || (role == .coding && tree[container].role != .coding) ? role : nil
  }

  /// Whether the cells behind a date are the heads of a log: words for what changed.
  private static func headsLog(_ line: Line) -> Bool {
    Cells.split(line.text).dropFirst().contains { cell in
      let words = Folded(cell.text).words
      return words.count <= 6
        && words.contains {
          ["action", "comments", "comment", "notes", "change", "changes", "revision", "revisions", "summary"]
            .contains(
              $0)
        }
    }
  }

  private static let dateWord = Folded("date")

  /// Column heads and indented cells look like headings.
  private func isTableText(_ line: Line) -> Bool {
    if line.indent >= tree[container].indent + 4 { return true }
    let words = Folded(line.text).words
    return words.count == 1
      && ["description", "code", "codes", "date", "revision", "history"].contains(words[0])
  }

  /// A line of a table of contents: dots lead to a page number.
  private func isContentsEntry(_ line: Line) -> Bool {
    guard line.text.last?.isDigit ?? false else { return false }
    var dots = 0
    for byte in line.text {
      dots = byte == .dot ? dots + 1 : byte == .space ? dots : 0
      if dots >= 4 { return true }
    }
    return false
  }

  /// Whether the blocks here are tables.
  private var containerReadsTables: Bool {
    tree[container].role == .coding || tree[container].role == .revisions
  }
}
