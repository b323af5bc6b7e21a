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
  /// How many of the first columns say together what a row is of; they stay in sight beside any others.
  public var names: Int
  /// A cell for each column.
  public var rows: [[SheetCell]] = []
  /// The column that a chart shows as bars, beside the first one; nil for no chart.
  public var chart: Int?
  /// What has to be known to read it, a sentence each.
  public var notes: [String] = []
  /// The sentence that stands for a sheet without rows.
  public var empty: String

  /// A sheet without rows.
  public init(_ title: String, _ columns: [Column], names: Int = 1, chart: Int? = nil, empty: String) {
    self.title = title
    self.columns = columns
    self.names = names
    self.chart = chart
    self.empty = empty
  }

  /// The bars of the chart, in the order of the rows; with both names of a row where the second one tells rows of the same
  /// name apart.
  public var bars: [Bar] {
    guard let chart, columns.indices.contains(chart) else { return [] }
    let names = rows.compactMap { $0.first?.words }
    let areAlike = Set(names).count < names.count
    return rows.compactMap { row in
      guard let name = row.first?.words, row.indices.contains(chart) else { return nil }
      let label = areAlike && chart > 1 ? name + " " + row[1].words : name
      return Bar(label, row[chart].size, row[chart].words)
    }
  }
}
