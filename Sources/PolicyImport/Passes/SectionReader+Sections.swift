extension SectionReader {
  /// Appends the section a block heads, and the sections printed inside it.
  mutating func appendSection(headedBy index: Int, _ context: Context, items: [Int]) {
    let head = criteriaHead(of: index)
    let node = tree[index]
    if !sections.isEmpty, !items.isEmpty { takeTimeStated(in: index) }
    let excludes =
      node.role?.kind == nil && context.kind != .excluded && heads.listsExclusions(node.text)
    let told = excludes ? .excluded : context.kind ?? heads.kindMentioned(in: node.text)
    let kind = told ?? .initial
    let criteria =
      items.isEmpty && (node.isItem || node.role?.kind != nil) ? plainParagraphs(of: head) : items
    var section = OutlineSection(
      kind: kind, label: labels(of: index, context).joined(separator: "."),
      indication: Marks.split(excludes ? exclusionTitle(node, context) : indication(of: index, context))
        .text.string, combinator: .all,
      children: criteria.map { outlineNode($0, depth: 0, isExcluded: kind == .excluded) }, span: node.span)
    if isAside(index), let last = sections.last, last.kind == kind, last.label == section.label,
      last.indication == section.indication
    {
      reportUnusedList(index)
      return
    }
    if section.children.contains(where: { $0.answers?.meaning == .branches }) {
      report(.questionsBranch, index)
    }
    if told == nil { report(.guessedKind, index) }
    if let sentence = [head, index].first(where: { heads.isApproval(tree[$0].text) }) {
      section.introduction = CriterionText.cleaned(Marks.split(tree[sentence].text).text).string
    }
    section.combinator = combinator(of: head, criteria, isExcluded: kind == .excluded)
    joinLists(behind: index, to: &section)
    // `may not be approved for any of the following`: what is denied there is the approval.
    if kind == .excluded, section.combinator == OutlineCombinator.none { section.combinator = .any }
    section.durations = durationReader.statedInHead(node.text, span: node.span)
    if section.durations.isEmpty { takeTime(ofTitle: node.text, span: node.span, of: &section) }
    for criterion in criteria where section.durations.isEmpty { section.durations = durations(in: criterion) }
    if section.durations.isEmpty { section.durations = context.durations }
    sections.append(section)
    sectionHeads.append(index)
    readBlocks(inside: index, context)
  }

  /// What a head that excludes uses names: a sentence names nothing that stands not above it.
  private func exclusionTitle(_ node: OutlineTree.Node, _ context: Context) -> Bytes {
    let isSentence = !LineShape.isTitle(node.text[...]) || heads.isApproval(node.text)
    if isSentence, !context.namesKind, let above = context.indication { return above }
    let title = CriterionText.title(node.text)
    // `X is not proven for:` ends before the list, and its name before the preposition.
    return title.hasSuffix(" for") ? Bytes(title.dropLast(4)) : title
  }

  /// A title can state the time of approvals behind its words, which then are the name alone.
  private func takeTime(ofTitle text: Bytes, span: Range<Int>, of section: inout OutlineSection) {
    guard let time = TitleTime(of: text) else { return }
    section.durations = durationReader.statements(in: time.stated, span: span).map(\.duration)
    if let name = TitleTime(of: Bytes(section.indication.utf8)) { section.indication = name.title.string }
  }

  /// The labels that lead to the criteria; below a use, those of the head that only says it is approved too.
  private func labels(of index: Int, _ context: Context) -> [String] {
    guard tree[index].role?.kind == nil, let inner = wrapper(below: index), let label = tree[inner].label,
      !label.style.isBullet
    else { return context.labels }
    return context.labels + [Self.bare(label.printed)]
  }

  /// A section that is one sentence: `Authorization of 12 months may be granted for members who …`.
  mutating func appendSentence(_ index: Int, _ context: Context) {
    let node = tree[index]
    let kind = node.role?.kind ?? context.kind ?? heads.kindMentioned(in: node.text) ?? .initial
    var labels = context.labels
    var criterion = outlineNode(index, depth: 0, isExcluded: false)
    // Behind a title of its own, the label is that of the section.
    if let title = heads.titleBeforeApproval(node.text), let label = node.label, !label.style.isBullet {
      labels.append(Self.bare(label.printed))
      criterion.id = ""
      criterion.text = CriterionText.cleaned(Bytes(node.text[(title.count + 1)...].trimmed())).string
    }
    var section = OutlineSection(
      kind: kind, label: labels.joined(separator: "."),
      indication: Marks.split(indication(of: index, context)).text.string, combinator: .all,
      children: [criterion], span: node.span)
    section.durations = durations(in: index)
    if section.durations.isEmpty { section.durations = context.durations }
    sections.append(section)
    sectionHeads.append(index)
  }

  /// The durations a criterion states, in its own words.
  private func durations(in criterion: Int) -> [OutlineDuration] {
    let node = tree[criterion]
    for answer in node.answers {
      guard AnswerStep.read(answer)?.step == .approval else { continue }
      let stated = durationReader.statements(in: AnswerStep.consequence(of: answer), span: node.span).map(
        \.duration)
      if !stated.isEmpty { return stated }
    }
    if startsDuration(node.text) {
      return durationReader.statements(in: node.text, span: node.span).map(\.duration)
    }
    return heads.isApproval(node.text) ? durationReader.statedInHead(node.text, span: node.span) : []
  }

  /// Where nothing is labelled, the paragraphs themselves are the criteria.
  func plainParagraphs(of index: Int) -> [Int] {
    tree[index].children.filter {
      tree[$0].kind == .paragraph && tree[$0].children.isEmpty && !startsDuration(tree[$0].text)
        && !announcesCriteria(tree[$0].text)
        && FieldNames.read(tree[$0].text) == nil
    }
  }

  /// `Coverage is provided in the following conditions:`
  private func announcesCriteria(_ text: Bytes) -> Bool {
    Endings.opensList(text) && heads.isApproval(text) && heads.isLead(text)
  }

  /// The paragraphs among a section's criteria: durations, dosing, lists of their own.
  private mutating func readBlocks(inside index: Int, _ context: Context) {
    let items = itemChildren(of: index)
    for child in tree[index].children where tree[child].kind == .paragraph {
      if isDurationBlock(child, context) {
        takeDurations(child, isGeneral: false)
      } else if tree[child].role == .dosing {
        appendDosing(child, context)
      } else if !itemChildren(of: child).isEmpty {
        guard !isAside(child) else {
          reportUnusedList(child)
          continue
        }
        var below = context
        below.indication = sections.last.map { Bytes($0.indication.utf8) }
        below.namesKind = true
        appendSection(headedBy: child, below, items: itemChildren(of: child))
      } else if !items.isEmpty || tree[index].isItem, !takeTimeStated(in: child) {
        reportUnused(child)
      }
    }
    for item in items { readBlocks(inside: item, context) }
  }

  /// Whether a list behind the criteria of a use neither names another use nor says that it leads to an approval, as the rows
  /// of a table of products do: as a section it would be another way to the approval of the use above.
  private func isAside(_ index: Int) -> Bool {
    let node = tree[index]
    guard node.kind == .paragraph, node.role?.kind == nil else { return false }
    // `EITHER of the following:` alone is printed as titles are.
    let isTitle = heads.isTitle(node.text) && combinators.stated(by: node.text) == nil
    return !isTitle && !heads.isApproval(node.text) && heads.kindMentioned(in: node.text) == nil
      && !heads.listsExclusions(node.text)
  }

  private mutating func reportUnusedList(_ head: Int) {
    for index in [head] + itemChildren(of: head) { reportUnused(index) }
  }

  mutating func appendDosing(_ index: Int, _ context: Context) {
    // Doses that follow on doses are for the same use.
    let before = sections.last
    let mark = OutlineSection.dosingMark
    let name = before.map { $0.isDosing ? $0.indication : $0.indication + mark } ?? mark
    var section = OutlineSection(
      kind: .initial, label: context.labels.first ?? "", indication: name, combinator: .any,
      children: itemChildren(of: index).map { outlineNode($0, depth: 0, isExcluded: false) },
      span: tree[index].span)
    section.combinator = combinator(of: index, itemChildren(of: index), isExcluded: false)
    section.isDosing = true
    sections.append(section)
    sectionHeads.append(index)
  }

  /// The criterion a block prints, with the criteria below it.
  mutating func outlineNode(_ index: Int, depth: Int, isExcluded: Bool) -> OutlineNode {
    let block = tree[index]
    var (text, marks) = Marks.split(block.text)
    if block.isItem, let ending = Endings.bareConnective(of: text), !isLastItem(index) {
      text = Bytes(text[..<ending.length])
    }
    var node = OutlineNode(
      id: block.isItem ? block.label?.printed ?? "" : "", text: CriterionText.cleaned(text).string,
      span: block.span, line: block.line)
    if let label = block.label, !block.answers.isEmpty {
      let answers = QuestionAnswers(block.answers, to: label.ordinal, isLast: isLastItem(index))
      node.answers = answers
      node.footnote = answers.text
      node.footnoteSpan = block.span
    }
    // A note that a criterion is marked with twice is told once.
    var seen: Set<Int?> = []
    let notes = marks.map { footnotes.note(for: $0, on: index) }.filter { seen.insert($0).inserted }
    if notes.contains(nil) { report(.missingFootnote, index) }
    let found = notes.compactMap { $0 }
    if let last = found.last {
      let texts = found.map { Footnotes.text(of: tree[$0]) }
      node.footnote = ([node.footnote].compactMap { $0 } + texts).joined(separator: "; ")
      node.footnoteSpan = tree[last].span
    }
    if node.footnote == nil, let note = block.children.first(where: { tree[$0].kind == .note }) {
      node.footnote = Footnotes.text(of: tree[note])
      node.footnoteSpan = tree[note].span
    }
    let items = itemChildren(of: index)
    guard !items.isEmpty, depth < OutlineBuilder.depthLimit else { return node }
    node.children = items.map { outlineNode($0, depth: depth + 1, isExcluded: isExcluded) }
    node.combinator = combinator(of: index, items, isExcluded: isExcluded)
    return node
  }

  /// Whether no item stands below it in its list.
  private func isLastItem(_ index: Int) -> Bool {
    tree[tree[index].parent].children.last { tree[$0].isItem } == index
  }

  /// How the criteria below a head combine.
  mutating func combinator(of head: Int, _ criteria: [Int], isExcluded: Bool) -> OutlineCombinator {
    let stated = combinators.stated(by: tree[head].text)
    if let stated, stated != .all || !combinators.isWeak(tree[head].text) {
      if stated == .mixed { report(.openCombinator, head) }
      return stated
    }
    if let implied = Combinators.implied(by: connectives(between: criteria)) {
      if implied == .mixed { report(.mixedConnectives, head) }
      return implied
    }
    if let stated { return stated }
    if criteria.contains(where: { !tree[$0].answers.isEmpty }) { return asQuestions(criteria) }
    if !isExcluded, criteria.count > 1, criteria.allSatisfy({ heads.statesUse(tree[$0].text) }) {
      return .any
    }
    if !isExcluded, criteria.count > 1 { report(.guessedCombinator, head) }
    return isExcluded ? .any : .all
  }

  /// Questions of which each has to be answered one way are criteria that all have to hold.
  private func asQuestions(_ criteria: [Int]) -> OutlineCombinator {
    let branch = criteria.contains { index in
      guard let label = tree[index].label, !tree[index].answers.isEmpty else { return false }
      let answers = QuestionAnswers(tree[index].answers, to: label.ordinal, isLast: criteria.last == index)
      return answers.meaning == .branches
    }
    return branch ? .mixed : .all
  }

  /// The connectives between neighbours: at the end of one's text, or on a line between two.
  private func connectives(between criteria: [Int]) -> [Connective?] {
    guard criteria.count > 1 else { return [] }
    return zip(criteria, criteria.dropFirst()).map { first, second in
      for index in stride(from: second - 1, to: first, by: -1) {
        if tree[index].kind == .connective { return Endings.lone(tree[index].text) }
        if tree[index].isItem { break }
      }
      let last = tree.ends[first]
      let closing = (first...last).last { tree[$0].isItem } ?? first
      let text = Marks.split(tree[closing].text).text
      return Endings.connective(of: text)?.connective ?? Endings.bareConnective(of: text)?.connective
    }
  }
}
