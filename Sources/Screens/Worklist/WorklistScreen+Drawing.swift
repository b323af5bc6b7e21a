import PriorAuth
import TerminalUI

extension WorklistScreen {
  func draw(on canvas: inout Canvas, in rect: Rect) {
    guard !requests.list.rows.isEmpty else { return drawEmpty(on: &canvas, in: rect) }
    let isWide = rect.columns >= 108
    requests.list.draw(on: &canvas, in: rect, columns: isWide ? Self.wide : Self.narrow) {
      line($0, isWide: isWide)
    }
  }

  private static let narrow = [
    ListColumn("Case", .cells(5), isRightAligned: true), ListColumn("Member", .share(3)),
    ListColumn("Drug", .share(2)), ListColumn("Review", .cells(9)), ListColumn("State", .cells(9)),
    ListColumn("Rec'd", .cells(7)), ListColumn("Due", .cells(12)),
    ListColumn("Ask", .cells(3), isRightAligned: true),
  ]

  private static let wide = [
    ListColumn("Case", .cells(7), isRightAligned: true), ListColumn("Member", .share(3)),
    ListColumn("Drug", .share(2)), ListColumn("Review", .cells(10)), ListColumn("State", .cells(11)),
    ListColumn("Received", .cells(10)), ListColumn("Due", .cells(13)),
    ListColumn("Missing", .cells(12), isRightAligned: true),
  ]

  private func line(_ line: WorklistLine, isWide: Bool) -> ListLine {
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
        Wording.state(row.state), isWide ? "\(row.received.day)" : short(row.received.day), due,
        line.missing.map { "\($0)" } ?? "–",
      ],
      roles: [.dim, .text, isUrgent ? .warning : .text, .text, .text, .dim, dueRole, .text])
  }

  /// A day in a narrow column: month and day of this year, year and month of another.
  private func short(_ day: Day) -> String {
    let text = "\(day)"
    return String(day.civil.year == today.civil.year ? text.dropFirst(5) : text.dropLast(3))
  }

  private func drawEmpty(on canvas: inout Canvas, in rect: Rect) {
    let text =
      requests.isLoaded
      ? "No open requests. F6 or n takes in a new one, F8 or x lists approvals that end soon."
      : "Reading the worklist …"
    canvas.drawWrapped(text, in: rect, role: .dim)
  }
}
