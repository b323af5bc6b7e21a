/// Figures under named columns: what a report says, whether a screen, a spreadsheet or a script shows it.
public struct Sheet: Sendable, Hashable {
  /// A column.
  public struct Column: Sendable, Hashable {
    /// What spreadsheets and scripts call it, `mean_hours`.
    public var key: String
    /// What people read above it.
    public var title: String

    /// A column.
    public init(_ key: String, _ title: String) {
      self.key = key
      self.title = title
    }
  }

  /// What it is about, as a heading.
  public var title: String
  public var columns: [Column]
  /// A cell for each column.
  public var rows: [[SheetCell]] = []
  /// The column that a chart shows as bars, beside the first one; nil for no chart.
  public var chart: Int?
  /// What has to be known to read it, a sentence each.
  public var notes: [String] = []
  /// The sentence that stands for a sheet without rows.
  public var empty: String

  /// A sheet without rows.
  public init(_ title: String, _ columns: [Column], chart: Int? = nil, empty: String) {
    self.title = title
    self.columns = columns
    self.chart = chart
    self.empty = empty
  }

  /// The bars of the chart, in the order of the rows.
  public var bars: [Bar] {
    guard let chart, columns.indices.contains(chart) else { return [] }
    return rows.compactMap { row in
      guard let label = row.first, row.indices.contains(chart) else { return nil }
      return Bar(label.words, row[chart].size, row[chart].words)
    }
  }
}
