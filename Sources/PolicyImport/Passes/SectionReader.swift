/// Walks the tree of blocks and tells criteria from everything else: which blocks head a section, which kind it is,
/// where its criteria are.
struct SectionReader {
  /// What is known from the blocks above.
  struct Context {
    var inCriteria = false
    var kind: OutlineSection.Kind?
    var labels: [String] = []
    var indication: Bytes?
    /// Whether that is only the name of a kind of request.
    var namesKind = false
    /// Durations a head above states for everything below it.
    var durations: [OutlineDuration] = []
    /// What fields right above the head say about its requests.
    var fields: RequestFields?
  }

  let tree: OutlineTree
  let cues: Cues
  let heads: Heads
  let combinators: Combinators
  let durationReader: DurationReader
  let footnotes: Footnotes

  var sections: [OutlineSection] = []
  /// The block that heads each section, in the order of `sections`.
  var sectionHeads: [Int] = []
  var regions: [Int] = []
  /// What every use has to meet, in parts of their own among the criteria: `AGE RESTRICTIONS:` and what stands below.
  var separate: [OutlineRegion] = []
  var findings: [Finding] = []
  /// The durations stated in blocks of their own, by block.
  var durationBlocks: [DurationBlock] = []
  /// Whether a part whose heading says that it is not criteria has none.
  var trustsHeadings = true
  /// The words a duration line below `Approval duration:` qualifies.
  var openDuration: OpenDuration?
  /// The use named above the headings at hand, which are those of its first requests and of its further ones.
  var useInForce: Bytes?
  /// The lists that sections above them took.
  var joined: Set<Int> = []
  /// The tables of durations, by the blocks of their rows.
  let durationTables: [DurationTable]

  /// Something to report about a block.
  struct Finding {
    var code: ImportDiagnostic.Code
    var detail: String
    var span: Range<Int>
  }

  /// What a block says about how long approvals hold.
  struct DurationBlock {
    var block: Int
    /// Whether it speaks for the whole document.
    var isGeneral: Bool
    var statements: [DurationReader.Statement]
  }

  /// The state between a line that announces durations and the lines that state them.
  struct OpenDuration {
    var qualifier: Bytes?
    var lines = ["all"]
    var kind: OutlineSection.Kind?
  }

  init(_ tree: OutlineTree, cues: Cues) {
    self.tree = tree
    self.cues = cues
    heads = Heads(cues: cues)
    combinators = Combinators(cues: cues)
    durationReader = DurationReader(cues: cues)
    footnotes = Footnotes(tree)
    durationTables = DurationTable.all(in: tree, reader: durationReader)
  }

  /// Reads the whole tree.
  mutating func read() {
    visit(0, Context())
    if !sections.contains(where: { $0.kind == .initial || $0.kind == .continued }) { readAgainEverywhere() }
    nameApart()
    for table in durationTables { take(table) }
    handOutDurations()
  }

  /// Where no heading announces criteria, they stand below another one.
  private mutating func readAgainEverywhere() {
    var again = SectionReader(tree, cues: cues)
    again.trustsHeadings = false
    again.visit(0, Context())
    if again.sections.count > sections.count { self = again }
  }

  mutating func visit(_ parent: Int, _ context: Context, except taken: Set<Int> = []) {
    var subhead: Int?
    for child in tree[parent].children
    where !taken.contains(child) && !joined.contains(child) && !isInDurationTable(child) {
      let node = tree[child]
      if isRegion(child, context) {
        regions.append(child)
        takeDurationsOfPart(child)
        openDuration = nil
        subhead = nil
        continue
      }
      switch node.kind {
      case .footnote, .connective, .root: continue
      case .row, .note:
        if context.inCriteria, FieldNames.read(node.text) == nil { reportUnused(child) }
        // A title stands right above what it names.
        if node.kind == .note { subhead = nil }
        continue
      case .heading, .item, .paragraph: break
      }
      if takesSeparate(child, context) { continue }
      if node.role == .dosing {
        appendDosing(child, context)
      } else if node.role == .durations || isDurationBlock(child, context) {
        takeDurations(child, isGeneral: node.role == .durations)
      } else if node.children.allSatisfy({ tree[$0].kind == .note }) {
        if let title = subhead, node.kind == .paragraph, context.inCriteria, heads.statesCondition(node.text),
          heads.kindMentioned(in: node.text) != .excluded
        {
          var below = context
          below.indication = CriterionText.title(tree[title].text)
          below.namesKind = false
          appendSentence(child, below)
          subhead = nil
        } else if let title = subhead, node.kind == .paragraph, asksOfEveryUse(tree[title].text) {
          separate.append(
            OutlineRegion(
              heading: CriterionText.cleaned(tree[title].text).string,
              text: CriterionText.cleaned(node.text).string, span: node.span))
          subhead = nil
        } else if visitLeaf(child, context) {
          subhead = child
        }
      } else {
        var below = context
        // A line above a heading is no title of what the heading heads.
        if let subhead, heads.titleBeforeApproval(node.text) == nil, !node.isItem,
          node.kind != .heading || tree[subhead].kind == .heading
        {
          below.indication = CriterionText.title(tree[subhead].text)
          below.namesKind = false
        }
        if node.kind == .heading, node.level == 0, let use = takeUse(above: child) {
          if below.indication == nil { below.namesKind = false }
          below.indication = below.indication ?? use
        }
        visitHead(child, below)
      }
    }
  }

  /// Takes a title that asks something of every use, with what stands below it.
  private mutating func takesSeparate(_ index: Int, _ context: Context) -> Bool {
    let node = tree[index]
    guard context.inCriteria, !node.children.isEmpty, asksOfEveryUse(node.text),
      node.children.allSatisfy({ tree[$0].kind == .paragraph && tree[$0].children.isEmpty })
    else { return false }
    let text = node.children.map { CriterionText.cleaned(tree[$0].text).string }
    separate.append(
      OutlineRegion(
        heading: CriterionText.cleaned(node.text).string, text: text.joined(separator: "\n"), span: node.span)
    )
    return true
  }

  /// Whether a title announces who may prescribe or of what age members have to be, whatever the use.
  func asksOfEveryUse(_ title: Bytes) -> Bool {
    let words = Folded(title.prefix(40)).words
    guard words.count == 2, words[0] == "prescriber" || words[0] == "age" else { return false }
    return ["requirement", "restriction", "limit", "specialty"].contains { words[1].hasPrefix($0) }
  }

  /// A block without anything but notes below it; true when it may be the title of the next one.
  private mutating func visitLeaf(_ index: Int, _ context: Context) -> Bool {
    let node = tree[index]
    guard context.inCriteria || node.role?.kind != nil else { return false }
    openDuration = nil
    if FieldNames.read(node.text) != nil { return false }
    if !node.isItem, heads.isTitle(node.text) { return true }
    if node.isItem, heads.isApproval(node.text) {
      appendSentence(index, context)
    } else if !takeTimeStated(in: index) {
      for unused in [index] + node.children { reportUnused(unused) }
    }
    return false
  }

  private mutating func visitHead(_ index: Int, _ context: Context) {
    let node = tree[index]
    openDuration = nil
    var below = context
    below.inCriteria = true
    below.kind = node.role?.kind ?? context.kind
    if node.role == .criteria, node.kind == .heading { below.indication = nil }
    if let fields = RequestFields(above: node.lines.lowerBound, in: tree.lines, cues: cues) {
      below.fields = fields
      below.kind = node.role?.kind ?? fields.kind
      below.durations = fields.durations
    }
    if let label = node.label, !label.style.isBullet, node.role != .criteria {
      below.labels.append(Self.bare(label.printed))
    }
    guard isContainer(index, below) || !hasOwnCriteria(index) else {
      appendSection(headedBy: index, below, items: itemChildren(of: criteriaHead(of: index)))
      return
    }
    let own = criteriaBeforeHeadings(of: index)
    if !own.isEmpty { appendSection(headedBy: index, below, items: own) }
    below.durations += durationReader.statedInHead(node.text, span: node.span)
    if let time = TitleTime(of: node.text) {
      below.durations += durationReader.statements(in: time.stated, span: node.span).map(\.duration)
    }
    if below.kind == nil, heads.isApproval(node.text) { below.kind = heads.kindMentioned(in: node.text) }
    if let kind = node.role?.kind {
      let isOwnUse = kind == .excluded || kind == .other
      if below.indication == nil || isOwnUse {
        below.indication = kindTitle(node.text)
        below.namesKind = true
      }
    } else if node.role != .criteria, FieldNames.read(node.text) == nil, let title = titleOfContainer(node) {
      below.indication = title
      below.namesKind = false
    }
    visit(index, below, except: Set(own))
  }

  /// The criteria of a heading that says it has some, where other headings stand below it too.
  private func criteriaBeforeHeadings(of index: Int) -> [Int] {
    let node = tree[index]
    guard node.kind == .heading, node.level > 1, Folded(node.text).words.last == "criteria" else { return [] }
    let isFollowed = node.children.contains { tree[$0].kind == .heading && !tree[$0].children.isEmpty }
    let items = itemChildren(of: index)
    return isFollowed && items.allSatisfy { tree[$0].role == nil && !heads.isApproval(tree[$0].text) }
      ? items : []
  }

  /// Whether criteria stand directly below the block: items, or paragraphs below a labelled head or one of known kind.
  private func hasOwnCriteria(_ index: Int) -> Bool {
    let node = tree[index]
    // One bullet below a sentence that is over is no list of criteria.
    if node.kind == .paragraph, node.role == nil, node.text.last == .dot, itemChildren(of: index).count == 1,
      tree[itemChildren(of: index)[0]].label?.style.isBullet ?? false,
      tree[itemChildren(of: index)[0]].children.isEmpty
    {
      return false
    }
    if !itemChildren(of: criteriaHead(of: index)).isEmpty { return true }
    return (node.isItem || node.role?.kind != nil) && !plainParagraphs(of: index).isEmpty
  }

  /// What a head with sections below it is about.
  private func titleOfContainer(_ node: OutlineTree.Node) -> Bytes? {
    if node.role == .region { return nil }
    // The first heading of a page is the title of the document, not of a use.
    if node.kind == .heading, node.level == 1 { return nil }
    if let title = heads.titleBeforeApproval(node.text) { return CriterionText.title(title) }
    if heads.isApproval(node.text), !heads.asksMustMeet(node.text) {
      return heads.listsUses(Folded(node.text)) ? nil : heads.useNamed(in: node.text)
    }
    return node.kind != .paragraph || heads.isTitle(node.text) ? CriterionText.title(node.text) : nil
  }

  /// Whether the block belongs to a part of the document that is not criteria.
  private func isRegion(_ index: Int, _ context: Context) -> Bool {
    let node = tree[index]
    switch node.role {
    case .region: return trustsHeadings || !hasCriteria(below: index)
    case .coding, .revisions: return true
    case .indications: return !hasCriteria(below: index)
    case .criteria, .kind, .dosing, .durations: return false
    case nil: break
    }
    guard !context.inCriteria else { return false }
    if node.kind == .connective { return false }
    if node.kind == .heading || node.kind == .paragraph || node.isItem {
      return !hasCriteria(below: index) && !isDurationBlock(index, context)
    }
    return true
  }

  /// Whether a head that says when the drug is covered, or that is known by its words, stands in the subtree.
  private func hasCriteria(below index: Int) -> Bool {
    (index...tree.ends[index]).contains { at in
      let node = tree[at]
      guard !node.children.isEmpty else { return false }
      if node.role == .criteria || node.role?.kind != nil { return true }
      if at == index, node.kind == .paragraph, !itemChildren(of: at).isEmpty, heads.listsExclusions(node.text)
      {
        return true
      }
      guard itemChildren(of: at).count > 1 || heads.asksMustMeet(node.text) else { return false }
      return heads.asksMustMeet(node.text) || (heads.isApproval(node.text) && heads.isLead(node.text))
    }
  }

  func itemChildren(of index: Int) -> [Int] { tree.items[index] }

  static func bare(_ label: String) -> String {
    let core = label.utf8.filter { $0 != .dot && $0 != .open && $0 != .close && $0 != .colon }
    return String(decoding: core, as: UTF8.self)
  }

  mutating func reportUnused(_ index: Int) {
    report(.unusedParagraph, index)
  }

  mutating func report(_ code: ImportDiagnostic.Code, _ index: Int) {
    findings.append(Finding(code: code, detail: tree[index].text.string, span: tree[index].span))
  }
}
