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
  var tree = TreeView<CriterionPath>()
  var text = TextView("")
  /// Where the lines of the document start.
  private(set) var lineStarts = [0]
  var findings = ListView<ImportFinding>()
  var details = ParagraphView()
  private(set) var pane: PolicyPane
  /// The words to look for, while they are typed.
  var words: TextEditor?
  /// Whether the cursor in the text stands on a clause, so that the tree shows which.
  var isOnClause = true
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
    // Somebody changed the draft since: what the desk says stays, over the draft as it is now.
    case (.failed, .bindClause), (.failed, .reviewPolicy): return load()
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

  private mutating func show(_ view: PolicyView) {
    let isFirst = self.view == nil
    guard isFirst || self.view != view else { return }
    self.view = view
    let criteria = PolicyTree(view: view)
    self.criteria = criteria
    tree.replace(criteria.nodes)
    let read = view.row.isMarkdown ? MarkdownText.read(view.text) : view.text
    if text.text != read {
      text = TextView(read)
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
