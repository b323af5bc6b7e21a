import Criteria
import PriorAuth
import TerminalUI

/// Every version of every policy: where it stands, on which days it is in force, what is to be done with it.
struct PoliciesScreen: DeskScreen {
  enum Message: Hashable, Sendable {
    case move(Key)
    case open, importing, compare, impact
  }

  let today: Day
  private(set) var list = ListView<PolicyRow>()
  private(set) var view: PoliciesView?

  init(today: Day) {
    self.today = today
    list.linesPerRow = 2
  }

  var title: String { "Policies" }

  var bindings: [Binding<Message>] {
    let nothing = list.selected == nil ? "No policy is on file; F6 or n imports one" : nil
    return [
      Binding(
        .enter, label: "Open", help: "Read the version: its text beside its criteria", message: .open,
        unavailable: nothing),
      Binding(
        .function(6), twin: .character("n"), label: "Import",
        help: "Import a policy document from a file, as a draft", message: .importing,
        unavailable: view?.refusals[.importing]),
      Binding(
        .function(8), twin: .character("d"), label: "Compare",
        help: "See what changed from the version before it", message: .compare,
        unavailable: nothing ?? (before == nil ? "There is no version before this one" : nil)),
      Binding(
        .function(9), twin: .character("i"), label: "Impact",
        help: "See for which open cases and active approvals the version would change something",
        message: .impact, unavailable: nothing ?? list.selected.flatMap { PolicyDuty.assessing($0) }),
    ] + movement(Message.move, in: "list")
  }

  private var before: PolicyRow? { list.selected.flatMap { list.rows.before($0) } }

  mutating func load() -> [Step] { [.perform(.loadPolicies)] }

  mutating func update(_ message: Message) -> [Step] {
    if case .move(let key) = message {
      _ = list.update(key)
      return []
    }
    if message == .importing {
      let form = PolicyImportFormScreen(today: today, publishesAtOnce: view?.publishesAtOnce ?? false)
      return [.open(.policyImportForm(form))]
    }
    guard let row = list.selected else { return [] }
    switch message {
    case .open: return [.open(.policy(PolicyScreen(row.id, today: today)))]
    case .compare:
      guard let before else { return [] }
      let versions = list.rows.filter { $0.number == row.number }
      return [
        .open(.policyDifference(PolicyDifferenceScreen(from: before, to: row, among: versions, today: today)))
      ]
    case .impact: return [.open(.policyImpact(PolicyImpactScreen(of: row.name, today: today)))]
    case .move, .importing: return []
    }
  }

  mutating func receive(_ reply: Reply, to question: Effect) -> [Step] {
    guard case .policies(let view) = reply else { return [] }
    self.view = view
    let chosen = list.selected?.id
    list.replace(view.rows) { $0.id == chosen }
    return []
  }

  mutating func layout(in rect: Rect, charset: Charset) { list.resize(to: rect) }

  func draw(on canvas: inout Canvas, in rect: Rect) {
    guard !list.rows.isEmpty else {
      let text =
        view == nil
        ? "Reading the policies …" : "No policy is on file. F6 or n imports one from its document."
      canvas.drawWrapped(text, in: rect, role: .dim)
      return
    }
    let isWide = WideLayout.holds(rect.columns)
    list.draw(on: &canvas, in: rect, columns: Self.columns(isWide: isWide)) { line($0, isWide: isWide) }
  }

  private static func columns(isWide: Bool) -> [ListColumn] {
    let all = [
      ListColumn("Policy", .cells(14)), ListColumn("State", .cells(10)), ListColumn("From", .cells(10)),
      ListColumn("Through", .cells(10)), ListColumn("Title", .share(2)),
    ]
    return isWide ? all + [ListColumn("Last review", .cells(11)), ListColumn("Document", .share(1))] : all
  }

  private func line(_ row: PolicyRow, isWide: Bool) -> ListLine {
    let stale = Wording.stale(row, on: today)
    let news = [stale.map { "! " + $0 }, Wording.pending(row, on: today)].compactMap { $0 }
    let cells = [
      row.number, Wording.life(row, on: today), "\(row.inForce.first)",
      row.inForce.through.map { "\($0)" } ?? "no end", row.title,
    ]
    let roles: [CellRole] = [.text, Wording.role(ofLife: row, on: today), .text, .text, .text]
    return ListLine(
      isWide ? cells + [row.lastReview.map { "\($0)" } ?? "not stated", row.sourceName] : cells,
      roles: isWide ? roles + [stale == nil ? .text : .warning, .dim] : roles,
      note: (news + Wording.history(row, in: view?.zone ?? .utc).reversed()).joined(separator: "; "),
      noteRole: news.isEmpty ? .dim : .warning)
  }
}
