import PriorAuth
import TerminalUI

/// Coverages, requests and authorizations of a member on one scale of days; what each is stands in words beside it.
struct TimeLine: Hashable, Sendable {
  /// One line: a span of days, or a single day.
  struct Row: Hashable, Sendable {
    var label: String
    var days: DayRange
    /// Whether it is a point in time and not a span.
    var isPoint = false
    var isCoverage = false
    /// Whether it still counts.
    var counts = true
    /// The days in words.
    var words: String
  }

  let rows: [Row]
  let today: Day

  /// The time line of a member.
  init(_ history: MemberHistory, today: Day) {
    self.today = today
    let coverages = history.member.coverages.map {
      Row(
        label: "covered, " + $0.lineOfBusiness.name, days: $0.days, isCoverage: true,
        counts: $0.days.contains(today), words: Wording.span($0.days))
    }
    let requests = history.requests.reversed().map {
      let received = history.zone.day(of: $0.request.received)
      return Row(
        label: "R\($0.id) \($0.request.therapy.drug.listName)", days: DayRange(from: received),
        isPoint: true, words: "received \(received), \(Wording.state($0.state))")
    }
    let authorizations = history.authorizations.reversed().map {
      Row(
        label: "A\($0.id) \($0.value.drug.listName)", days: $0.value.days,
        counts: $0.value.state(on: today) == .active && !$0.value.isLapsed(on: today),
        words: "\(Wording.span($0.value.days)), \(Wording.authorization($0.value, on: today))")
    }
    rows = coverages + requests + authorizations
  }

  /// The first and the last day that are shown: what was asked for and granted, and a year around today.
  private var scale: (first: Day, last: Day) {
    // Coverage may begin long before anything happened.
    let starts = rows.filter { !$0.isCoverage }.map(\.days.first)
    let ends = rows.compactMap(\.days.through)
    let first = min(starts.min() ?? today, today.adding(days: -182))
    let last = min(max(ends.max() ?? today, today.adding(days: 182)), today.adding(days: 3 * 365))
    return (first, last)
  }

  /// The time line as lines of at most so many cells.
  func paragraphs(width: Int) -> [Paragraph] {
    let label = min(24, max(12, width / 4))
    let words = min(rows.map { displayWidth($0.words) }.max() ?? 0, 44)
    let room = max(8, min(72, width - label - words - 4))
    let (first, last) = scale
    let axis = pad("", label) + "  " + years(first, last, room)
    return [Paragraph(axis, role: .dim)]
      + rows.map { row in
        let bar = (0..<room).map { cell(row, $0, room, first, last) }.joined()
        return Paragraph(
          pad(row.label, label) + "  " + bar + "  " + row.words, role: row.counts ? .text : .dim)
      }
  }

  /// The first day of each year where it lies, and today.
  private func years(_ first: Day, _ last: Day, _ room: Int) -> String {
    var cells = Array(repeating: Character(" "), count: room)
    func write(_ text: String, at place: Int) {
      guard place >= 0, place + text.count <= room,
        cells[place..<place + text.count].allSatisfy({ $0 == " " })
      else { return }
      for (offset, character) in text.enumerated() { cells[place + offset] = character }
    }
    write("▼ today", at: column(today, room, first, last))
    for year in first.civil.year...last.civil.year {
      guard let start = Day(year: year, month: 1, day: 1), start >= first else { continue }
      write("\(year)", at: column(start, room, first, last))
    }
    return String(cells)
  }

  private func cell(_ row: Row, _ place: Int, _ room: Int, _ first: Day, _ last: Day) -> String {
    let start = column(row.days.first, room, first, last)
    if row.isPoint { return place == start ? "•" : place == column(today, room, first, last) ? "│" : " " }
    let end = column(row.days.through ?? last, room, first, last)
    // What lies outside of the scale is not drawn at its edge.
    let isShown = row.days.first <= last && (row.days.through ?? last) >= first
    if isShown, place >= start, place <= end { return row.counts ? "█" : "░" }
    return place == column(today, room, first, last) ? "│" : " "
  }

  private func column(_ day: Day, _ room: Int, _ first: Day, _ last: Day) -> Int {
    let length = max(1, last.days(since: first))
    let offset = min(max(0, day.days(since: first)), length)
    return offset * (room - 1) / length
  }

  private func pad(_ text: String, _ width: Int) -> String {
    var text = text
    while displayWidth(text) > width { text.removeLast() }
    return text + String(repeating: " ", count: width - displayWidth(text))
  }
}
