import Criteria
import PriorAuth
import TerminalUI

/// A version of a policy: its document's text beside its criteria, each showing where the cursor is in the other.
struct PolicyScreen: DeskScreen {
  let id: Identifier<PolicyVersion>
  let today: Day
  private(set) var view: PolicyView?
  /// The tree of `view`, laid out once.
  private(set) var criteria: PolicyTree?
  private(set) var tree = TreeView<CriterionPath>()
  private(set) var text = TextView("")
  /// Where the lines of the document start.
  private var lineStarts = [0]
  private(set) var findings = ListView<ImportFinding>()
  private(set) var details = ParagraphView()
  private(set) var pane: PolicyPane
  /// The words to look for, while they are typed.
  var words: TextEditor?
  /// Whether the cursor in the text stands on a clause, so that the tree shows which.
  private(set) var isOnClause = true
  private(set) var area = Rect(row: 0, column: 0, rows: 0, columns: 0)
  private(set) var charset = Charset.unicode
  /// The criterion to go to once the version has come.
  private var wanted: String?

  /// A version, to be loaded, at one of its criteria where one is named.
  init(_ id: Identifier<PolicyVersion>, at criterion: String? = nil, pane: PolicyPane = .criteria, today: Day)
  {
    self.id = id
    self.today = today
    self.pane = pane
    wanted = criterion
    findings.linesPerRow = 2
  }

  var title: String {
    guard let view else { return "Policy" }
    return "Policy \(view.row.name.words): \(view.row.title)"
  }

  var isTyping: Bool { words != nil }

  /// Where the parts are drawn now.
  var places: PolicyPlaces { PolicyPlaces(in: area, pane: pane) }

  /// The criterion under the cursor of the tree.
  var chosen: Criterion? { tree.selected.flatMap { criteria?.criterion(at: $0.id) } }

  mutating func load() -> [Step] { [.perform(.loadPolicy(id))] }

  mutating func receive(_ reply: Reply, to question: Effect) -> [Step] {
    switch (reply, question) {
    case (.policy(let view), _): show(view)
    case (.done, .bindClause(let criterion, _, _)):
      return load() + [.say(.done("A reviewer answers \(criterion)"))]
    case (.done, .reviewPolicy):
      return load() + [.say(.done("Reviewed. Next somebody who is no author of it publishes it"))]
    case (.refused(let problems), _): return problems.prefix(1).map { .say(.problem($0.problem)) }
    default: break
    }
    return []
  }

  mutating func layout(in rect: Rect, charset: Charset) {
    area = rect
    self.charset = charset
    fitPanes()
  }

  /// Gives another part the keyboard.
  mutating func show(_ pane: PolicyPane) {
    self.pane = pane
    fitPanes()
    switch pane {
    case .findings: showFinding()
    case .criteria where !isOnClause: showClause()
    default: break
    }
  }

  mutating func turn(by step: Int) {
    let panes = PolicyPane.allCases
    let place = panes.firstIndex(of: pane) ?? 0
    show(panes[(place + step + panes.count) % panes.count])
  }

  // MARK: Moving

  /// Moves in the part that has the keyboard; the others follow.
  mutating func move(_ key: Key) {
    switch pane {
    case .criteria:
      if tree.update(key) == .moved { showClause() }
    case .text:
      _ = text.update(key)
      followText()
    case .clause:
      let rect = places.clause
      let count = ParagraphView.lines(of: clauseParagraphs, width: rect.columns, charset: charset).count
      _ = details.move(key, page: max(1, rect.rows), count: count)
    case .findings:
      _ = findings.update(key)
      showFinding()
    }
  }

  /// Looks for words from the cursor in the text on; answers how many places there are.
  mutating func search(for wanted: String) -> Int {
    let found = text.search(for: wanted)
    if found > 0 { show(.text) }
    followText()
    return found
  }

  mutating func findNext(forward: Bool) {
    if forward { text.findNext() } else { text.findPrevious() }
    show(.text)
    followText()
  }

  /// Goes to a criterion in the tree and in the text.
  mutating func go(to path: CriterionPath) {
    tree.select(path)
    showClause()
  }

  /// Highlights the words of the chosen criterion in the text and goes there.
  private mutating func showClause() {
    details.goToTop()
    isOnClause = true
    text.showHighlight(place(of: chosen))
  }

  /// Chooses the criterion in the tree whose words stand on the line with the cursor.
  private mutating func followText() {
    guard let path = criteria?.path(in: text.lineRange) else {
      isOnClause = false
      text.markHighlight(nil)
      return
    }
    isOnClause = true
    if tree.selected?.id != path { details.goToTop() }
    tree.select(path)
    text.markHighlight(place(of: chosen))
  }

  /// Goes to the line that the chosen finding is about.
  private mutating func showFinding() {
    guard let line = findings.selected?.line, let range = lineRange(line) else { return }
    text.showHighlight(range)
    guard let path = criteria?.path(in: range) else {
      isOnClause = false
      return
    }
    isOnClause = true
    tree.select(path)
  }

  private func place(of criterion: Criterion?) -> Range<Int>? {
    guard let place = criterion?.place, place.first >= 0, place.last >= place.first else { return nil }
    return place.first..<place.last + 1
  }

  /// The bytes of a line of the document, counted from 1.
  func lineRange(_ line: Int) -> Range<Int>? {
    guard lineStarts.indices.contains(line - 1) else { return nil }
    let start = lineStarts[line - 1]
    return
      start..<(lineStarts.indices.contains(line) ? max(start, lineStarts[line] - 1) : text.text.utf8.count)
  }

  // MARK: Showing

  private mutating func show(_ view: PolicyView) {
    let isFirst = self.view == nil
    guard isFirst || self.view != view else { return }
    self.view = view
    let criteria = PolicyTree(view: view)
    self.criteria = criteria
    tree.replace(criteria.nodes)
    if text.text != view.text {
      text = TextView(view.text)
      lineStarts = [0] + view.text.utf8.enumerated().filter { $0.element == 0x0A }.map { $0.offset + 1 }
    }
    findings.replace(view.report.findings) { _ in false }
    fitPanes()
    guard isFirst else { return }
    if let path = wanted.flatMap({ criteria.path(of: $0) }) { tree.select(path) }
    if pane == .findings { showFinding() } else { showClause() }
  }

  private mutating func fitPanes() {
    let places = self.places
    tree.resize(to: places.criteria)
    // Also where it is not shown now, the text is laid out, so that the cursor in it can follow the tree.
    let shown = places.text.isEmpty ? PolicyPlaces(in: area, pane: .text).text : places.text
    text.resize(to: shown, charset: charset)
    findings.resize(to: places.findings.below(reportLines(width: places.findings.columns).count))
  }
}
