import PriorAuth
import TerminalUI

extension ExpiringScreen {
  func draw(on canvas: inout Canvas, in rect: Rect) {
    drawNames(on: &canvas, in: rect)
    let narrowed = filter.parts.map { "\($0.name) '\($0.value)'" }.joined(separator: ", ")
    let notes = [
      narrowed.isEmpty ? nil : "Only \(narrowed)",
      marked.isEmpty ? nil : "\(marked.count) marked",
    ].compactMap { $0 }
    canvas.draw(
      notes.joined(separator: "; "), at: rect.at(1, 0), width: rect.columns, role: .highlight,
      overflow: .ellipsis)
    let list = Self.listRect(in: rect)
    guard !approvals.list.rows.isEmpty else { return drawEmpty(on: &canvas, in: list) }
    approvals.list.draw(on: &canvas, in: list, columns: columns(isWide: WideLayout.holds(rect.columns))) {
      line($0, isWide: WideLayout.holds(rect.columns))
    }
  }

  private func drawNames(on canvas: inout Canvas, in rect: Rect) {
    guard day == nil else {
      canvas.draw(title, at: rect.at(0, 0), width: rect.columns, role: .heading)
      return
    }
    let window = days == 0 ? "today" : "within \(Wording.count(days, "day"))"
    let ending = "Ending \(window) (+ and - change it)"
    let names = [(ending, !showsLapsed), ("Lapsed, not renewed yet", showsLapsed)]
    var column = 0
    for (name, isShown) in names {
      let text = isShown ? "[ \(name) ]" : "  \(name)  "
      column += canvas.draw(text, at: rect.at(0, column), role: isShown ? .heading : .dim) + 1
    }
  }

  /// The columns; a planned course that outlasts an approval, and a decision against the criteria, have one only where
  /// there is such an approval.
  private func columns(isWide: Bool) -> [ListColumn] {
    let all =
      [
        ListColumn("No", .cells(6), isRightAligned: true), ListColumn("Member", .share(2)),
        ListColumn("Drug", .share(1)),
      ] + (showsLine(isWide) ? [ListColumn("Line", .cells(10))] : [])
      + [
        ListColumn("Last day", .cells(10)), ListColumn("Ends", .cells(11)), ListColumn("Renewal", .cells(7)),
      ]
    let course = showsCourse ? [ListColumn("Course", .cells(9))] : []
    let override = showsOverride ? [ListColumn("Criteria", .cells(8))] : []
    return all + course + override
      + (isWide ? [ListColumn("Granted by", .cells(12)), ListColumn("Plan", .cells(12))] : [])
  }

  /// Whether a planned course outlasts one of the approvals.
  private var showsCourse: Bool { approvals.list.rows.contains { $0.courseDaysUncovered != nil } }

  /// Whether one of the approvals was granted against the criteria.
  private var showsOverride: Bool { approvals.list.rows.contains(where: \.isOverridden) }

  /// In a narrow window the line of business makes room for what not every list has.
  private func showsLine(_ isWide: Bool) -> Bool { isWide || !(showsCourse || showsOverride) }

  private func line(_ row: ExpiringRow, isWide: Bool) -> ListLine {
    let left = row.through.days(since: today)
    let words = left < 0 ? "LAPSED \(-left) d" : left == 0 ? "today" : "in " + Wording.count(left, "day")
    let role: CellRole = left < 0 ? .error : left <= 14 ? .warning : .text
    let isMarked = marked.contains(row.id)
    var cells = [
      (isMarked ? "*" : "") + "\(row.id)", row.member, row.drug, "\(row.through)", words,
      row.renewal.map { "\($0)" } ?? "none",
    ]
    var roles: [CellRole] = [
      isMarked ? .highlight : .dim, .text, .text, .text, role, row.renewal == nil ? .dim : .highlight,
    ]
    if showsLine(isWide) {
      cells.insert(row.lineOfBusiness.name, at: 3)
      roles.insert(.text, at: 3)
    }
    if showsCourse {
      cells.append(row.courseDaysUncovered.map { "+\($0) days" } ?? "")
      roles.append(.warning)
    }
    if showsOverride {
      cells.append(row.isOverridden ? "OVERRIDE" : "")
      roles.append(.warning)
    }
    return ListLine(cells + (isWide ? [row.reviewer, row.plan ?? ""] : []), roles: roles)
  }

  private func drawEmpty(on canvas: inout Canvas, in rect: Rect) {
    let none =
      showsLapsed
      ? "No approval has lapsed without a renewal."
      : day == nil
        ? "No approval ends in these days. + looks further ahead." : "No approval ends on this day."
    canvas.drawWrapped(approvals.isLoaded ? none : "Reading the list …", in: rect, role: .dim)
  }
}
