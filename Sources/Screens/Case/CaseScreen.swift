import Criteria
import PriorAuth
import TerminalUI

/// A case under review: the criteria with what was found, and everything on file, side by side.
struct CaseScreen: DeskScreen {
  /// What it was opened for.
  enum Purpose: Hashable, Sendable {
    /// To be worked on.
    case work
    /// To be read, from a list that compares cases.
    case read
  }

  let id: Identifier<Request>
  let today: Day
  let purpose: Purpose
  private(set) var view: CaseView?
  var tree = TreeView<CriterionPath>()
  /// The criteria that stand in the way of an approval, in their printed order.
  private(set) var open: [CriterionPath] = []
  var items = ListView<CaseItem>()
  var details = ParagraphView()
  var comparison = ParagraphView()
  /// What was done to the case here, the newest last.
  var undoables: [Undoable] = []
  /// What is being undone.
  var undoing: Effect?
  /// Whether a document was attached here that the case has not shown yet.
  private var awaitsDocument = false
  private(set) var pane = CasePane.criteria
  private(set) var area = Rect(row: 0, column: 0, rows: 0, columns: 0)
  private(set) var charset = Charset.unicode

  /// The case of a request, to be loaded.
  init(id: Identifier<Request>, today: Day, purpose: Purpose = .work) {
    self.id = id
    self.today = today
    self.purpose = purpose
  }

  var title: String {
    guard let view else { return "Case \(id)" }
    let renewal = view.file.renewed.map { ", renewal of \($0.id)" } ?? ""
    let reading = purpose == .read ? " (to read)" : ""
    return "Case \(id)\(reading): \(view.member.listName), \(view.request.therapy.drug.listName)\(renewal)"
  }

  /// The panes there are.
  var panes: [CasePane] { CasePane.allCases.filter { $0 != .lastReview || view?.file.renewed != nil } }

  /// Where the parts are drawn now.
  var places: CasePlaces { CasePlaces(in: area, pane: pane, isRenewal: view?.file.renewed != nil) }

  /// The criterion under the cursor of the tree.
  var chosen: CriterionFinding? {
    guard let view, let path = tree.selected?.id else { return nil }
    return CaseTree(evaluation: view.evaluation).finding(at: path)
  }

  mutating func load() -> [Step] { [.perform(.loadCase(id))] }

  mutating func receive(_ reply: Reply, to question: Effect) -> [Step] {
    switch reply {
    case .caseView(let view): show(view)
    case .done where question == undoing:
      undoing = nil
      return load() + [.say(.done("Undone"))]
    case .failed(let failure) where question == undoing: return passOver(failure.text)
    // What was never read has nothing to show.
    case .failed(let failure) where question == .loadCase(id) && view == nil:
      return [.close, .say(.failed(failure))]
    case .refused(let problems) where question == undoing:
      return passOver(problems.first?.problem ?? "it is refused")
    case .done: return load()
    case .refused(let problems): return problems.first.map { [.say(.problem($0.problem))] } ?? []
    case .renewalStarted(let renewal): return [.open(.caseReview(CaseScreen(id: renewal, today: today)))]
    default: break
    }
    return []
  }

  mutating func layout(in rect: Rect, charset: Charset) {
    area = rect
    self.charset = charset
    fitPanes()
  }

  /// Notes what was done to the case; undoing is not undone in turn.
  mutating func noteDone(_ effect: Effect) {
    guard let view else { return }
    // Somebody else's change meanwhile lets the same be done on a later count of the case's changes.
    guard effect != undoing,
      effect.prepared(on: 0) == nil || effect.prepared(on: 0) != undoing?.prepared(on: 0)
    else {
      _ = undoables.popLast()
      return
    }
    undoables.append(Undoable(effect: effect, before: view))
    if case .attachDocument = effect { awaitsDocument = true }
  }

  /// Gives another pane the keyboard.
  mutating func turn(by step: Int) {
    let panes = self.panes
    let place = panes.firstIndex(of: pane) ?? 0
    show(panes[(place + step + panes.count) % panes.count])
  }

  mutating func show(_ pane: CasePane) {
    self.pane = pane
    fitPanes()
  }

  private mutating func show(_ view: CaseView) {
    let before = self.view
    self.view = view
    let criteria = CaseTree(evaluation: view.evaluation)
    tree.replace(criteria.nodes)
    open = criteria.inTheWay
    // A reviewer starts at what stands in the way.
    if before == nil, let first = criteria.start { tree.select(first) }
    // Who works on an item goes on with it, or with what took its place.
    let chosen = pane == .evidence ? items.selected : nil
    items.replace(CaseItem.all(of: view)) { item in
      guard let before, let chosen else { return false }
      return item.isStill(chosen, of: before, in: view)
    }
    showAttached(of: view, since: before)
    fitPanes()
  }

  /// Puts the cursor of what is on file on the document that was attached here: it is what is read next.
  private mutating func showAttached(of view: CaseView, since before: CaseView?) {
    guard awaitsDocument, let known = before?.file.documents.map(\.id),
      let new = view.file.documents.last(where: { !known.contains($0.id) })
    else { return }
    awaitsDocument = false
    items.select(items.rows.firstIndex(of: .document(new)) ?? items.selection)
  }

  private mutating func fitPanes() {
    let places = self.places
    tree.resize(to: places.criteria)
    items.linesPerRow = places.isWide ? 2 : 1
    items.resize(to: places.evidence)
  }
}
