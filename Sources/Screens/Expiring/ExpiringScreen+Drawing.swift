import PriorAuth
import TerminalUI

extension ExpiringScreen {
  func draw(on canvas: inout Canvas, in rect: Rect) {
    let ending = "Ending within \(Wording.count(days, "day")) (+ and - change it)"
    let names = [(ending, !showsLapsed), ("Lapsed without renewal", showsLapsed)]
    var column = 0
    for (name, isShown) in names {
      let text = isShown ? "[ \(name) ]" : "  \(name)  "
      column += canvas.draw(text, at: rect.at(0, column), role: isShown ? .heading : .dim) + 1
    }
    let list = Self.listRect(in: rect)
    guard !approvals.list.rows.isEmpty else { return drawEmpty(on: &canvas, in: list) }
    approvals.list.draw(on: &canvas, in: list, columns: Self.columns) { line($0) }
  }

  private static let columns = [
    ListColumn("No", .cells(5), isRightAligned: true), ListColumn("Member", .share(2)),
    ListColumn("Drug", .share(1)), ListColumn("Line", .cells(10)), ListColumn("Last day", .cells(10)),
    ListColumn("Ends", .cells(11)), ListColumn("Renewal", .cells(10)),
  ]

  private func line(_ row: ExpiringRow) -> ListLine {
    let left = row.through.days(since: today)
    let words = left < 0 ? "LAPSED \(-left) d" : left == 0 ? "today" : "in " + Wording.count(left, "day")
    let role: CellRole = left < 0 ? .error : left <= 14 ? .warning : .text
    return ListLine(
      [
        "\(row.id)", row.member, row.drug, row.lineOfBusiness.name, "\(row.through)", words,
        row.renewal.map { "case \($0)" } ?? "none",
      ],
      roles: [.dim, .text, .text, .text, .text, role, row.renewal == nil ? .dim : .highlight])
  }

  private func drawEmpty(on canvas: inout Canvas, in rect: Rect) {
    let none =
      showsLapsed
      ? "No approval has lapsed without a renewal." : "No approval ends in these days. + looks further ahead."
    canvas.drawWrapped(approvals.isLoaded ? none : "Reading the list …", in: rect, role: .dim)
  }
}
