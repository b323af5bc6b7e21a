extension SectionReader {
  /// Whether a text starts as statements about durations do.
  func startsDuration(_ text: Bytes) -> Bool {
    cues.durationStarts.mayStart(withWord: Phrases.key(ofFirstWordIn: text[...]))
      && cues.durationStarts.start(Folded(text.prefix(90)))
  }

  /// Whether a paragraph is about how long approvals hold.
  func isDurationBlock(_ index: Int, _ context: Context) -> Bool {
    let node = tree[index]
    guard node.kind == .paragraph, !asksOfEveryUse(node.text) else { return false }
    if context.inCriteria, node.children.isEmpty, labelsTime(node.text) { return true }
    if startsDuration(node.text) { return itemChildren(of: index).isEmpty || !heads.isCondition(node.text) }
    if context.inCriteria, node.children.isEmpty, onlySaysHowLong(node.text) { return true }
    if LinesOfBusiness.leading(node.text) != nil, Amount(in: node.text) != nil {
      return openDuration != nil || context.inCriteria
    }
    return openDuration != nil && node.role == nil
      && (Amount(in: node.text) != nil || Endings.opensList(node.text))
      && node.text.count <= 200 && !heads.listsExclusions(node.text) && !headsCriteria(index)
  }

  /// Whether a list below a paragraph is one of criteria: the head says so, or not each entry states a time.
  private func headsCriteria(_ index: Int) -> Bool {
    let items = itemChildren(of: index)
    guard !items.isEmpty else { return false }
    if heads.isCondition(tree[index].text) || heads.isLead(tree[index].text) { return true }
    return !items.allSatisfy { Amount(in: tree[$0].text) != nil || !tree[$0].children.isEmpty }
  }

  /// `Authorization: 6 months`
  private func labelsTime(_ text: Bytes) -> Bool {
    guard let time = TitleTime(of: text), let role = cues.headings.role(of: time.title) else { return false }
    return role.role == .durations && role.isWhole
  }

  /// `The drug will be approved for 6 months.`: an amount behind the verb, and no condition.
  private func onlySaysHowLong(_ text: Bytes) -> Bool {
    guard text.count <= 200 else { return false }
    let said = Folded(text)
    guard !heads.isLead(said), heads.isApproval(said),
      !durationReader.statedInHead(text, span: 0..<0).isEmpty
    else { return false }
    let words = said.words
    let isSaid = words.indices.dropLast().contains {
      ["approved", "authorized", "covered"].contains(words[$0]) && ["for", "in"].contains(words[$0 + 1])
    }
    // `Authorization of 12 months may be granted.`
    let isGranted = words.first == "authorization" && words.last == "granted"
    return (isSaid || isGranted) && !["when", "if", "who", "meet", "meets"].contains { words.contains($0) }
  }

  /// Reads a block of durations with everything below it.
  mutating func takeDurations(_ index: Int, isGeneral: Bool) {
    var found: [DurationReader.Statement] = []
    collect(index, below: openDuration ?? OpenDuration(), into: &found, depth: 0)
    if openDuration == nil { openDuration = OpenDuration() }
    durationBlocks.append(DurationBlock(block: index, isGeneral: isGeneral, statements: found))
  }

  private mutating func collect(
    _ index: Int, below above: OpenDuration, into found: inout [DurationReader.Statement], depth: Int
  ) {
    let node = tree[index]
    guard depth < OutlineBuilder.depthLimit, !isInDurationTable(index), !asksForList(index) else { return }
    var below = above
    if node.kind == .heading || (node.role == .durations && node.isItem) {
      found += durationReader.statements(in: node.text, span: node.span)
      below.kind = durationReader.kind(in: Folded(node.text)) ?? above.kind
    } else {
      var cells = Cells.split(node.text).map(\.text).filter { !$0.isEmpty }
      if namesDuration(row: index) { cells.removeFirst() }
      let (text, own) = splitQualifier(
        node.kind == .row ? Array(cells.joined(separator: [.space])) : node.text)
      let statements = durationReader.statements(
        in: text, span: node.span, qualifier: own ?? above.qualifier, lines: above.lines)
      found += statements.map { statement in
        var statement = statement
        statement.kind = statement.kind ?? above.kind
        if node.isItem, above.kind != nil { statement.labels = DurationReader.labels(of: node.text) }
        return statement
      }
      // `Initial approval duration:` speaks for the list below it.
      if statements.isEmpty, Endings.opensList(node.text), startsDuration(node.text), !node.children.isEmpty {
        below.kind = durationReader.kind(in: Folded(node.text)) ?? above.kind
      }
      if statements.isEmpty, Endings.opensList(node.text), !startsDuration(node.text) {
        below = OpenDuration(qualifier: CriterionText.cleaned(node.text))
        if let lines = LinesOfBusiness.whole(node.text) { below = OpenDuration(lines: lines) }
        if depth == 0 { openDuration = below }
      }
    }
    // Where a row says that it holds the duration, the others hold something else.
    let named = node.children.filter { namesDuration(row: $0) }
    for child in node.children where [.item, .paragraph, .row].contains(tree[child].kind) {
      if !named.isEmpty, tree[child].kind == .row, !named.contains(child) { continue }
      collect(child, below: below, into: &found, depth: depth + 1)
    }
  }

  /// Whether an item is a criterion with others below it: `A trial of 2 weeks of one of the following:`.
  private func asksForList(_ index: Int) -> Bool {
    let node = tree[index]
    return node.isItem && node.role == nil && !node.children.isEmpty && heads.isLead(node.text)
  }

  /// A paragraph about something else can state a duration in a sentence of its own; true where one does. In the head of
  /// a list it is said of what stands above.
  @discardableResult mutating func takeTimeStated(in index: Int) -> Bool {
    let node = tree[index]
    guard node.kind == .paragraph, node.text.count <= 600 else { return false }
    var statements: [DurationReader.Statement] = []
    var start = node.text.startIndex
    for at in node.text.indices {
      let ends = at + 1 == node.text.count || (node.text[at] == .dot && node.text[at + 1].isSpace)
      guard ends else { continue }
      let sentence = Bytes(node.text[start...at].trimmed())
      start = at + 1
      if startsDuration(sentence), !heads.isLead(sentence) || node.children.isEmpty {
        statements += durationReader.statements(in: sentence, span: node.span)
      }
    }
    guard !statements.isEmpty else { return false }
    durationBlocks.append(DurationBlock(block: index, isGeneral: false, statements: statements))
    return true
  }

  /// `Duration      12 months`
  private func namesDuration(row index: Int) -> Bool {
    guard tree[index].kind == .row, let first = Cells.first(of: tree[index].text),
      let role = cues.headings.role(of: first)
    else { return false }
    return role.role == .durations && role.isWhole
  }

  /// Whether a block is a row of a table of durations, which is read as a whole.
  func isInDurationTable(_ index: Int) -> Bool {
    tree[index].kind == .row && durationTables.contains { $0.blocks.contains(index) }
  }

  /// Takes a table of durations; under a heading of its own it speaks for the whole document.
  mutating func take(_ table: DurationTable) {
    let first = table.blocks.lowerBound
    durationBlocks.append(
      DurationBlock(
        block: first, isGeneral: tree[tree[first].parent].role == .durations, statements: table.statements))
  }

  /// A part that is not criteria can say in its heading that it is about the time of approvals beside other things.
  mutating func takeDurationsOfPart(_ index: Int) {
    guard tree[index].role == .region, Self.namesTime(tree[index].text) else { return }
    for block in index...tree.ends[index] where tree[block].isItem || tree[block].kind == .paragraph {
      let node = tree[block]
      let statements = durationReader.statements(in: node.text, span: node.span).filter {
        $0.kind != nil || startsDuration(node.text)
      }
      guard !statements.isEmpty else { continue }
      durationBlocks.append(DurationBlock(block: block, isGeneral: true, statements: statements))
    }
  }

  private static func namesTime(_ heading: Bytes) -> Bool {
    let folded = Folded(heading)
    return folded.wordCount <= 12 && timeWords.areFound(in: folded)
  }

  private static let timeWords = Phrases(
    ["authorization", "approval", "coverage"].flatMap { said in
      ["period", "duration", "length"].map { said + " " + $0 }
    })

  /// `Adjuvant treatment – up to 12 months`: what stands before the dash limits the duration.
  private func splitQualifier(_ text: Bytes) -> (Bytes, Bytes?) {
    guard openDuration != nil, LinesOfBusiness.leading(text) == nil, !startsDuration(text) else {
      return (text, nil)
    }
    for at in text.indices where text[at...].hasPrefix(" – ") || text[at...].hasPrefix(" - ") {
      guard at > 0 else { continue }
      let rest = text[(at + 2)...].drop { $0 >= 0x80 || $0.isSpace }
      return (Array(rest), Array(text[..<at]))
    }
    return (text, nil)
  }

  /// No policy has so many durations and sections that more pairs of them could be compared.
  private static let mostCompared = 100_000

  /// Durations belong to the section above them; stated once for the document, to each section they govern that
  /// states none itself.
  mutating func handOutDurations() {
    var general: [DurationReader.Statement] = []
    let order = sections.indices.filter { takesDurations($0) }.sorted { sectionHeads[$0] < sectionHeads[$1] }
    let isOneForAll = durationBlocks.filter { !$0.statements.isEmpty || sendsElsewhere($0.block) }.count == 1
    let uses = sections.map { Folded($0.indication) }
    let stated = durationBlocks.reduce(0) { $0 + $1.statements.count }
    let labelled = stated * sections.count <= Self.mostCompared ? uses : []
    var last = -1
    // `Approval duration: see Section V`: what another section states is not that of this one.
    var statesElsewhere: Set<Int> = []
    for block in durationBlocks.sorted(by: { $0.block < $1.block }) {
      while last + 1 < order.count, sectionHeads[order[last + 1]] < block.block { last += 1 }
      if !block.isGeneral, let section = sectionOfOtherUses(holding: block.block) {
        sections[section].durations += block.statements.map(\.duration)
        continue
      }
      let isOfRenewals = last >= 0 && isAmongRenewals(last: order[last], first: order[0])
      let isGeneral = block.isGeneral || last < 0 || (isOneForAll && last == order.count - 1 && !isOfRenewals)
      let isForAll =
        Self.startsWithAbove(tree[block.block].text)
        || (last >= 0 && tree.ends[sectionHeads[order[last]]] < block.block)
      let kind = isGeneral ? nil : sections[order[last]].kind
      // What is said of several uses by name is handed out by their names.
      let isByUse = Set(block.statements.compactMap { s in uses.firstIndex { s.names($0) } }).count > 1
      let isOwn = { (statement: DurationReader.Statement) in
        !isGeneral && !isByUse
          && (statement.kind == nil || statement.kind == kind && !labelled.contains { statement.labels($0) })
      }
      if sendsElsewhere(block.block), last >= 0 { statesElsewhere.insert(order[last]) }
      let own = block.statements.filter(isOwn)
      general += block.statements.filter { !isOwn($0) }
      guard !own.isEmpty else { continue }
      for section in isForAll
        ? sectionsWithout(order[...last].filter { !statesElsewhere.contains($0) || $0 == order[last] })
        : [order[last]]
      {
        sections[section].durations += own.map(\.duration)
      }
    }
    // So many are no policy's: the sections that state none of their own lack one, and that is reported.
    guard general.count * sections.count <= Self.mostCompared else { return }
    var byKind: [OutlineSection.Kind: GeneralDurations] = [:]
    for section in order where sections[section].durations.isEmpty && !statesElsewhere.contains(section) {
      let kind = sections[section].kind
      let durations = byKind[kind] ?? GeneralDurations(general, of: kind, uses)
      byKind[kind] = durations
      sections[section].durations = durations.ofSection[section] ?? durations.ofOthers
    }
  }

  /// Whether a block only says where the duration is stated.
  private func sendsElsewhere(_ block: Int) -> Bool {
    let text = tree[block].text
    return Amount(in: text) == nil && Folded(text).words.contains { ["see", "refer"].contains($0) }
  }

  /// Whether what stands last follows criteria for continued therapy alone: of first requests it says nothing.
  private func isAmongRenewals(last: Int, first: Int) -> Bool {
    sections[last].kind == .continued && sections[first].kind != .continued
  }

  /// Whether one of the first words is `above`.
  private static func startsWithAbove(_ text: Bytes) -> Bool {
    let folded = Folded(text)
    return above.areFound(in: folded) && folded.words.prefix(6).contains("above")
  }

  private static let above = Phrases(["above"])

  /// The section of other uses inside which a block stands: what it states holds for nothing else.
  private func sectionOfOtherUses(holding block: Int) -> Int? {
    sections.indices.first {
      sections[$0].kind == .other && sectionHeads[$0] < block && block <= tree.ends[sectionHeads[$0]]
    }
  }

  /// The last of some sections, and those of its kind right before it that state no duration: `if the above criteria are
  /// met` speaks of them all.
  private func sectionsWithout(_ order: ArraySlice<Int>) -> [Int] {
    guard let last = order.last else { return [] }
    let before = order.dropLast().reversed().prefix {
      sections[$0].kind == sections[last].kind && sections[$0].durations.isEmpty
        && !Folded(Bytes(sections[$0].indication.utf8)).words.contains("general")
    }
    return before.reversed() + [last]
  }

  private func takesDurations(_ section: Int) -> Bool {
    let kind = sections[section].kind
    return (kind == .initial || kind == .continued) && !sections[section].isDosing
  }
}

/// The durations said of no single section, as the sections of one kind take them.
private struct GeneralDurations {
  /// What names a section, by the section's place.
  private(set) var ofSection: [Int: [OutlineDuration]] = [:]
  /// What names none.
  private(set) var ofOthers: [OutlineDuration] = []

  init(_ statements: [DurationReader.Statement], of kind: OutlineSection.Kind, _ uses: [Folded]) {
    let stated = statements.filter { $0.kind == kind }
    // What is said of requests to go on replaces what is said of all; more about first ones adds to it.
    let governing =
      kind == .continued && !stated.isEmpty ? stated : statements.filter { $0.kind == nil || $0.kind == kind }
    for statement in governing {
      let named = uses.indices.filter { statement.names(uses[$0]) || statement.labels(uses[$0]) }
      if named.isEmpty { ofOthers.append(statement.duration) }
      var duration = statement.duration
      // What names the section limits nothing in it.
      if let subject = statement.subject?.string, let rule = duration.rule, rule.hasSuffix(subject) {
        let rest = rule.dropLast(subject.count).trimmed
        let limit = rest == "for" ? "" : rest.hasSuffix(" for") ? String(rest.dropLast(4)) : rest
        duration.rule = limit.isEmpty ? nil : limit
      }
      for section in named { ofSection[section, default: []].append(duration) }
    }
  }
}
