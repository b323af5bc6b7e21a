import PriorAuth
import TerminalUI

extension ExpiringCalendarScreen {
  func draw(on canvas: inout Canvas, in rect: Rect) {
    let narrowed = filter.parts.map { "\($0.name) '\($0.value)'" }.joined(separator: ", ")
    let total = counts.values.reduce(0, +)
    let what = showsWeeks ? "in 26 weeks from \(window.days.lowerBound)" : "in \(monthName)"
    let verb = total == 1 ? "approval ends" : "approvals end"
    canvas.draw(
      "\(total) \(verb) \(what)" + (narrowed.isEmpty ? "" : ", only \(narrowed)"), at: rect.at(0, 0),
      width: rect.columns, role: .heading, overflow: .ellipsis)
    if showsWeeks {
      drawWeeks(on: &canvas, in: rect.below(2))
    } else {
      drawMonth(on: &canvas, in: rect.below(2))
    }
  }

  private var monthName: String {
    let words = chosen.spoken.split(separator: " ")
    return "\(words.last.map(String.init) ?? "") \(chosen.civil.year)"
  }

  private func drawWeeks(on canvas: inout Canvas, in rect: Rect) {
    let counted = counts.map { ExpiringCount($0.key, $0.value) }.sorted { $0.day < $1.day }
    let sheet = Sheet.ending(counted, by: .week, in: window.days)
    guard !sheet.rows.isEmpty else {
      canvas.drawWrapped("No approval ends in these weeks. PgDn looks further ahead.", in: rect, role: .dim)
      return
    }
    let bars = sheet.bars.map { bar in
      var bar = bar
      bar.label = "week of " + bar.label
      return bar
    }
    canvas.draw(bars, in: rect)
  }

  /// Seven columns from Monday to Sunday, two lines a week.
  private func drawMonth(on canvas: inout Canvas, in rect: Rect) {
    let names = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    let columns = rect.columns(names.map { _ in .share(1) })
    for (name, column) in zip(names, columns) {
      canvas.draw(name, at: column.at(0, 0), width: column.columns, role: .dim)
    }
    let days = window.days
    let first = days.lowerBound.monday
    for number in days.lowerBound.number...days.upperBound.number {
      let day = Day(number: number)
      let offset = day.days(since: first)
      let place = columns[offset % 7].at(1 + offset / 7 * 2, 0)
      let count = counts[day] ?? 0
      let role: CellRole =
        day == chosen
        ? .focus : count == 0 ? .dim : day < today ? .error : day.days(since: today) <= 14 ? .warning : .text
      let mark = day == today ? ">" : " "
      let text = "\(mark)\(day.civil.day)" + (count == 0 ? "" : ": \(count)")
      canvas.draw(text, at: place, width: columns[offset % 7].columns - 1, role: role, overflow: .ellipsis)
      if day == chosen { canvas.cursor = place }
    }
    let count = counts[chosen] ?? 0
    let ends = count == 1 ? "1 approval ends" : "\(count == 0 ? "no" : String(count)) approvals end"
    canvas.draw(
      "\(chosen): \(ends)" + (chosen == today ? ", today" : ""), at: rect.at(14, 0), width: rect.columns)
  }
}
