/// A revision log that text extraction printed column by column: the words of every row, then the dates of every row.
struct RevisionColumns {
  /// The words, the date and the approval of each row.
  let rows: [(words: Bytes, dates: [String])]
  let span: Range<Int>

  /// Nil where words stand between the dates, as they do row by row.
  init?(_ lines: ArraySlice<Line>) {
    guard let first = lines.firstIndex(where: { PrintedDate.isDate($0.text) }) else { return nil }
    let words = lines[..<first].drop { Revisions.isColumnHead($0.text) }
    var columns: [[Line]] = []
    var isOpen = false
    var end = first
    for index in first..<lines.endIndex {
      if PrintedDate.isDate(lines[index].text) {
        if isOpen { columns[columns.count - 1].append(lines[index]) } else { columns.append([lines[index]]) }
        isOpen = true
        end = index
      } else if Revisions.isColumnHead(lines[index].text) {
        isOpen = false
      } else {
        break
      }
    }
    guard let dates = columns.first, dates.count > 1, columns.count <= 2,
      !lines[(end + 1)...].contains(where: { PrintedDate.isDate($0.text) }),
      let cells = PrintedColumns.cells(of: Array(words), count: dates.count), let start = words.first
    else { return nil }
    let approvals = Self.approvals(columns.dropFirst().first ?? [], of: dates)
    rows = zip(cells, zip(dates, approvals)).map { words, dates in
      (words, [dates.0.text.string] + (dates.1.map { [$0] } ?? []))
    }
    span = start.span.lowerBound..<lines[end].span.upperBound
  }

  /// The approvals by row: where rows have none, each belongs to the last row dated before it.
  private static func approvals(_ approvals: [Line], of dates: [Line]) -> [String?] {
    let printed = approvals.map { $0.text.string }
    if printed.count == dates.count { return printed }
    var found = [String?](repeating: nil, count: dates.count)
    let days = dates.map { DateInPrint.day($0.text.string) }
    for approval in printed {
      guard let day = DateInPrint.day(approval) else { continue }
      let row = days.indices.last { row in days[row].map { $0 <= day } ?? false }
      if let row, found[row] == nil { found[row] = approval }
    }
    return found
  }
}
