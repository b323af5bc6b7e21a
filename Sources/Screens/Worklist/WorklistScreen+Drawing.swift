import PriorAuth
import TerminalUI

extension WorklistScreen {
  func draw(on canvas: inout Canvas, in rect: Rect) {
    guard !requests.list.rows.isEmpty else { return drawEmpty(on: &canvas, in: rect) }
    let isWide = rect.columns >= 108
    requests.list.draw(on: &canvas, in: rect, columns: isWide ? Self.wide : Self.narrow) { line($0) }
  }

  private static let narrow = [
    ListColumn("Case", .cells(5), isRightAligned: true), ListColumn("Member", .share(3)),
    ListColumn("Drug", .share(2)), ListColumn("Review", .cells(9)), ListColumn("State", .cells(9)),
    ListColumn("Received", .cells(10)), ListColumn("Due", .cells(12)),
    ListColumn("Ask", .cells(3), isRightAligned: true),
  ]

  private static let wide = [
    ListColumn("Case", .cells(7), isRightAligned: true), ListColumn("Member", .share(3)),
    ListColumn("Drug", .share(2)), ListColumn("Review", .cells(10)), ListColumn("State", .cells(11)),
    ListColumn("Received", .cells(10)), ListColumn("Due", .cells(13)),
    ListColumn("Missing", .cells(12), isRightAligned: true),
  ]

  private func line(_ line: WorklistLine) -> ListLine {
    let row = line.row
    let isUrgent = row.urgency == .expedited
    let due = line.due.map { Wording.due($0, on: today) } ?? Wording.age(row.received.day, on: today)
    let dueRole: CellRole =
      switch line.due.map({ $0.days(since: today) }) {
      case .some(..<0): .error
      case .some(0...1): .warning
      default: .text
      }
    return ListLine(
      [
        "\(row.id)", row.member, (isUrgent ? "! " : "") + row.drug, row.reviewType.rawValue,
        Wording.state(row.state), "\(row.received.day)", due, line.missing.map { "\($0)" } ?? "–",
      ],
      roles: [.dim, .text, isUrgent ? .warning : .text, .text, .text, .dim, dueRole, .text])
  }

  private func drawEmpty(on canvas: inout Canvas, in rect: Rect) {
    let text =
      requests.isLoaded
      ? "No open requests. F6 or n takes in a new one, F8 or x lists approvals that end soon."
      : "Reading the worklist …"
    canvas.drawWrapped(text, in: rect, role: .dim)
  }
}
