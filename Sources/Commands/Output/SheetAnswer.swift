import JSON
import PriorAuth

/// A sheet as people, spreadsheets and scripts read it.
struct SheetAnswer {
  let sheet: Sheet
  let display: Display

  /// How wide the longest bar of a chart is.
  private static let barWidth = 40

  /// Heading, table, chart and notes.
  var text: String {
    var table = TextTable(sheet.columns.map(\.title), display: display)
    for row in sheet.rows { table.add(row.map(\.words)) }
    var text = display.text(sheet.title) + "\n" + table.text(empty: display.text(sheet.empty))
    if !sheet.rows.isEmpty, !chart.isEmpty { text += "\n" + chart }
    for note in sheet.notes { text += "\n" + display.text(note) + "\n" }
    return text
  }

  /// The chart: a bar a row, each with its figure.
  var chart: String {
    let bars = sheet.bars
    guard let largest = bars.map(\.size).max(), largest > 0 else { return "" }
    let width = bars.map { display.width(display.text($0.label)) }.max() ?? 0
    return bars.map { bar in
      let label = display.text(bar.label)
      let gap = String(repeating: " ", count: max(0, width - display.width(label)) + 2)
      let length = Bar.length(bar.size, ofLargest: largest, in: Self.barWidth)
      return label + gap + display.text(String(repeating: "█", count: length) + " " + bar.words) + "\n"
    }.joined()
  }

  /// Comma-separated values with a heading.
  var csv: String {
    CSV(display: display).text(sheet.columns.map(\.key), sheet.rows.map { $0.map(\.plain) })
  }

  /// For scripts: an object a row, under the names of the columns.
  var json: JSONValue {
    .array(
      sheet.rows.map { row in
        .object(zip(sheet.columns, row).map { JSONMember($0.key, Self.json($1)) })
      })
  }

  /// The answer of a command whose whole answer is one sheet.
  func result(_ key: String, wantsCSV: Bool) -> CommandResult {
    CommandResult(
      text: wantsCSV ? csv : text,
      json: .object([key: json, "notes": .array(sheet.notes.map { .string($0) })]))
  }

  private static func json(_ cell: SheetCell) -> JSONValue {
    switch cell {
    case .number(let number): .number(number)
    case .share, .seconds, .decimal: cell.plain.isEmpty ? .null : .number(cell.plain)
    case .text(let text): .string(text)
    case .day(let day): .string(day.description)
    case .none: .null
    case .suppressed: .string(cell.words)
    }
  }
}
