import Criteria
import PriorAuth
import TerminalUI

/// What changed from one version of a policy to another, in the order of the new one's tree.
struct PolicyDifferenceScreen: DeskScreen {
  enum Message: Hashable, Sendable {
    case move(Key)
    case open, older, newer, scrollUp, scrollDown
  }

  let new: PolicyRow
  let today: Day
  private(set) var old: PolicyRow
  /// The other versions, any of which it can be compared with.
  private let others: [PolicyRow]
  private(set) var lines: [DifferenceLine]?
  private(set) var tree = TreeView<Int>()
  private(set) var details = ParagraphView()
  private var area = Rect(row: 0, column: 0, rows: 0, columns: 0)
  private var charset = Charset.unicode

  /// A comparison to be loaded.
  init(from old: PolicyRow, to new: PolicyRow, among versions: [PolicyRow], today: Day) {
    self.old = old
    self.new = new
    self.today = today
    others = versions.filter { $0.id != new.id && $0.number == new.number }
  }

  var title: String { "Changes of \(new.number): from \(old.inForce.first) to \(new.inForce.first)" }

  var bindings: [Binding<Message>] {
    let alone = others.count < 2 ? "There is no other version to compare with" : nil
    return [
      Binding(
        .enter, label: "Open", help: "Open the criterion in its version, beside the text", message: .open,
        unavailable: chosen?.criterion == nil ? "This line belongs to no criterion" : nil),
      Binding(
        .character("["), label: "Older", help: "Compare with the version before the one it is compared with",
        message: .older, unavailable: alone),
      Binding(
        .character("]"), label: "Newer", help: "Compare with the version after the one it is compared with",
        message: .newer, unavailable: alone),
      Binding(
        .character("+"), label: "", help: "Scroll down in what the line stands for", message: .scrollDown),
      Binding(.character("-"), label: "", help: "Scroll up in what the line stands for", message: .scrollUp),
    ] + movement(Message.move, in: "list") + [
      Binding(
        .left, label: "", help: "Close a section, or go to the line of the section", message: .move(.left)),
      Binding(.right, label: "", help: "Open a section that is closed", message: .move(.right)),
    ]
  }

  private var chosen: DifferenceLine? {
    guard let lines, let number = tree.selected?.id, lines.indices.contains(number) else { return nil }
    return lines[number]
  }

  mutating func load() -> [Step] { [.perform(.loadPolicyPair(old: old.id, new: new.id))] }

  mutating func update(_ message: Message) -> [Step] {
    switch message {
    case .move(let key):
      if tree.update(key) == .moved { details.goToTop() }
    case .open: return open()
    case .older: return compare(stepping: -1)
    case .newer: return compare(stepping: 1)
    case .scrollDown, .scrollUp:
      let rect = places.details
      let count = ParagraphView.lines(of: chosen?.paragraphs ?? [], width: rect.columns, charset: charset)
        .count
      _ = details.move(message == .scrollDown ? .down : .up, page: max(1, rect.rows), count: count)
    }
    return []
  }

  mutating func receive(_ reply: Reply, to question: Effect) -> [Step] {
    guard case .policyPair(let old, let new) = reply,
      question == .loadPolicyPair(old: self.old.id, new: self.new.id)
    else { return [] }
    let lines = DifferenceLine.all(of: PolicyDifference(from: old, to: new))
    guard lines != self.lines else { return [] }
    self.lines = lines
    tree.replace(lines.map(\.node))
    return []
  }

  mutating func layout(in rect: Rect, charset: Charset) {
    area = rect
    self.charset = charset
    tree.resize(to: places.list)
  }

  func draw(on canvas: inout Canvas, in rect: Rect) {
    guard let lines else {
      canvas.draw("Comparing …", at: rect.at(0, 0), role: .dim)
      return
    }
    canvas.draw(summary(of: lines), at: rect.at(0, 0), width: rect.columns, overflow: .ellipsis)
    guard !lines.isEmpty else { return }
    let places = self.places
    canvas.rule(
      at: Position(row: places.list.row - 1, column: places.list.column), width: places.list.columns,
      title: "Changes")
    canvas.rule(
      at: Position(row: places.details.row - 1, column: places.details.column), width: places.details.columns,
      title: "Was and now")
    details.draw(chosen?.paragraphs ?? [], on: &canvas, in: places.details, isFocused: false)
    tree.draw(on: &canvas, in: places.list)
  }

  private func summary(of lines: [DifferenceLine]) -> String {
    let versions =
      "from \(old.inForce.first) (\(Wording.life(old, on: today))) to \(new.inForce.first) (\(Wording.life(new, on: today)))"
    guard !lines.isEmpty else { return "Nothing changed \(versions)." }
    let marks = lines.map { $0.node.label.prefix(2) }
    func count(_ mark: String) -> Int { marks.count { $0 == mark + " " } }
    return "\(count("+")) added, \(count("-")) removed, \(count("~")) changed, \(versions)"
  }

  private var places: (list: Rect, details: Rect) {
    let body = area.below(1)
    if WideLayout.holds(area.columns) {
      let parts = body.columns([.share(6), .share(5)], gap: 2)
      return (parts[0].below(1), parts[1].below(1))
    }
    let parts = body.rows(.share(3), .share(2))
    return (parts[0].below(1), parts[1].below(1))
  }

  private func open() -> [Step] {
    guard let criterion = chosen?.criterion else { return [] }
    let version = criterion.isRemoved ? old : new
    return [.open(.policy(PolicyScreen(version.id, at: criterion.id, today: today)))]
  }

  private mutating func compare(stepping step: Int) -> [Step] {
    guard let place = others.firstIndex(where: { $0.id == old.id }), !others.isEmpty else { return [] }
    old = others[(place + step + others.count) % others.count]
    lines = nil
    return load()
  }
}
