extension OutlineBuilder {
  /// Where a labelled line goes.
  struct Placement {
    var label: Label
    var parent: Int
    /// How many of the open lists stay open around it, outermost first.
    var depth: Int
    /// Whether its label does not follow the one before.
    var isBroken = false
  }

  /// Where the line goes if it is a labelled item at all: sequence decides, indentation breaks ties.
  func placement(of readings: [Label], line: Line) -> Placement? {
    guard !readings.isEmpty else { return nil }
    let following = followingLevel(of: readings, indent: line.indent)
    let first = readings.first { $0.ordinal == 1 && !$0.style.isBullet }
    if let (level, label) = following {
      if let first, startsBelow(first, stack[level], line) { return start(first, line) }
      return follow(label, level: level)
    }
    if let bullet = readings.first, bullet.style.isBullet { return placement(ofBullet: bullet, line) }
    if let first, !isInsideSentence(first, line) { return start(first, line) }
    if let label = goingOn(above: readings, line) { return start(label, line) }
    return placement(ofBroken: readings, line)
  }

  private func followingLevel(of readings: [Label], indent: Int) -> (Int, Label)? {
    var best: (level: Int, label: Label, distance: Int)?
    for level in stack.indices.reversed() {
      for label in readings where label.style == stack[level].style && !label.style.isBullet {
        guard label.ordinal == stack[level].ordinal + 1 else { continue }
        let distance = layout.indentsMatter ? abs(stack[level].indent - indent) : 0
        if let best, best.distance <= distance { continue }
        best = (level, label, distance)
      }
    }
    return best.map { ($0.level, $0.label) }
  }

  /// The label that goes on with the numbers of a list above the heading, where no list has begun below it.
  private func goingOn(above readings: [Label], _ line: Line) -> Label? {
    guard stack.isEmpty, !isInsideSentence(readings[0], line) else { return nil }
    return readings.first { goesOnAbove($0) }
  }

  /// Whether a label goes on with the numbers of a list that a heading ended.
  private func goesOnAbove(_ label: Label) -> Bool {
    listsAbove.contains { $0.style == label.style && $0.ordinal + 1 == label.ordinal }
  }

  /// Whether an ambiguous label (`i.` behind `h.`) starts a list below instead of going on with one.
  private func startsBelow(_ label: Label, _ frame: Frame, _ line: Line) -> Bool {
    if layout.indentsMatter { return line.indent > frame.indent + 1 }
    return open.map { Endings.opensList(tree[$0].text) } ?? false
  }

  private func follow(_ label: Label, level: Int, isBroken: Bool = false) -> Placement {
    Placement(
      label: label, parent: tree[stack[level].node].parent, depth: level, isBroken: isBroken)
  }

  private func placement(ofBullet label: Label, _ line: Line) -> Placement {
    let alike = stack.indices.filter { stack[$0].style == label.style }
    let level =
      layout.indentsMatter
      ? alike.last { abs(stack[$0].indent - line.indent) <= 1 } : alike.last
    if let level {
      guard let pending else { return follow(label, level: level) }
      let isBelow = layout.indentsMatter && tree[pending].indent > stack[level].indent
      if isBelow || isBelowItem(pending, of: stack[level]) { return follow(label, level: level) }
    }
    return start(label, line)
  }

  private func isBelowItem(_ paragraph: Int, of frame: Frame) -> Bool {
    tree[paragraph].parent == frame.node
  }

  private func start(_ label: Label, _ line: Line) -> Placement {
    if let item = listAnnounced(above: line) {
      return Placement(label: label, parent: item, depth: stack.count)
    }
    let again = stack.firstIndex { $0.style == label.style && !isNested(line, in: $0) }
    if let pending, !namesPart(label, line) {
      return Placement(label: label, parent: pending, depth: again ?? stack.count)
    }
    let isRepeat = stack.last.map { $0.style == label.style && !isNested(line, in: $0) } ?? false
    let opens = !isRepeat && (stack.last.map { $0.node == open && !isClosed(tree[$0.node].text) } ?? false)
    var depth = stack.count
    if let again, !opens {
      depth = again
    } else if layout.indentsMatter, !opens || line.indent + 1 < stack.last?.indent ?? 0 {
      while depth > 0, stack[depth - 1].indent >= line.indent { depth -= 1 }
    }
    return Placement(label: label, parent: depth > 0 ? stack[depth - 1].node : container, depth: depth)
  }

  /// The item whose list begins although a box stands between the two: the item opens a list, what follows it does not.
  private func listAnnounced(above line: Line) -> Int? {
    guard layout.indentsMatter, let pending, let last = stack.last, line.indent > last.indent + 1,
      tree[pending].parent == last.node, Endings.opensList(tree[last.node].text),
      !Endings.opensList(tree[pending].text),
      !tree[last.node].children.suffix(8).contains(where: { tree[$0].isItem })
    else { return nil }
    return last.node
  }

  /// Whether the label is that of a part of the document, which belongs to no paragraph above it.
  private func namesPart(_ label: Label, _ line: Line) -> Bool {
    guard !label.style.isBullet, label.length < line.text.count else { return false }
    let role = cues.headings.role(of: line.text[label.length...].prefix(100))?.role
    return role == .region || role == .criteria || role == .coding || role == .revisions
  }

  private func isNested(_ line: Line, in frame: Frame) -> Bool {
    layout.indentsMatter && line.indent > frame.indent + 1
  }

  private func isClosed(_ text: Bytes) -> Bool {
    Endings.isFinished(text) && !Endings.opensList(text)
  }

  /// `(a) or (b)` at the start of a line is the middle of a sentence when the line before is full and unfinished.
  private func isInsideSentence(_ label: Label, _ line: Line) -> Bool {
    guard let open, let lastEnd, line.blanksBefore == 0 else { return false }
    guard !Endings.isFinished(tree[open].text), label.length < line.text.count else { return false }
    guard line.text[label.length].isLower else { return false }
    return !layout.hadRoom(after: lastEnd, for: label.printed.utf8.count)
  }

  /// A label that follows nothing still is one where it stands exactly as its neighbours do.
  private func placement(ofBroken readings: [Label], _ line: Line) -> Placement? {
    let hadRoom = lastEnd.map { layout.hadRoom(after: $0, for: LineShape(line).firstWordWidth) } ?? true
    let isFree =
      open.map { hadRoom || Endings.isFinished(tree[$0].text) || layout.gap(before: line) > 0 } ?? true
    for label in readings {
      let rest = line.text[min(label.length, line.text.count)...].prefix(100)
      guard let role = cues.headings.role(of: rest)?.role else { continue }
      let headsList = role.kind != nil && Endings.opensList(line.text)
      if headsList || LineShape.isTitle(line.text[label.length...]) {
        // Headings among the parts of a document do not end their numbers.
        if label.style.numerals == .upperRoman, goesOnAbove(label) {
          return Placement(label: label, parent: 0, depth: 0)
        }
        let again = stack.firstIndex { $0.style == label.style }
        // A part of the document belongs to no list that another heading has begun.
        if again == nil, namesPart(label, line) { return Placement(label: label, parent: 0, depth: 0) }
        let depth = again ?? stack.count
        return Placement(label: label, parent: depth > 0 ? stack[depth - 1].node : container, depth: depth)
      }
    }
    guard isFree else { return nil }
    if let open, Endings.opensList(tree[open].text), let label = readings.first(where: { $0.ordinal <= 3 }) {
      // The first item of the list is missing, or counts otherwise.
      var placement = start(label, line)
      placement.isBroken = true
      return placement
    }
    for level in stack.indices.reversed() {
      for label in readings where label.style == stack[level].style {
        let step = label.ordinal - stack[level].ordinal
        let isAligned = layout.indentsMatter && abs(stack[level].indent - line.indent) <= 1
        if isAligned || (!layout.indentsMatter && (0...3).contains(step)) {
          return follow(label, level: level, isBroken: true)
        }
      }
    }
    guard stack.isEmpty, let label = readings.first, label.ordinal <= 3 else { return nil }
    var placement = start(label, line)
    placement.isBroken = true
    return placement
  }
}
