/// Rows under a heading, in columns wide enough for their texts.
struct TextTable {
  private let display: Display
  private let heading: [String]
  private var rows: [[String]] = []

  /// A table; every text in it is shown through `display`.
  init(_ heading: [String], display: Display) {
    self.heading = heading
    self.display = display
  }

  /// Adds a row.
  mutating func add(_ cells: [String?]) { rows.append(cells.map { display.text($0 ?? "-") }) }

  /// The lines, or the sentence for a table without rows.
  func text(empty: String) -> String {
    guard !rows.isEmpty else { return empty + "\n" }
    let all = [heading] + rows
    let widths = heading.indices.map { column in
      all.map { column < $0.count ? display.width($0[column]) : 0 }.max() ?? 0
    }
    let lines = all.map { row in
      row.enumerated().map { column, text in
        let gap = column == row.count - 1 ? 0 : max(0, widths[column] - display.width(text)) + 2
        return text + String(repeating: " ", count: gap)
      }.joined()
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
