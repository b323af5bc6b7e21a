/// How much of a row or column of space one part takes.
public enum Length: Hashable, Sendable {
  /// So many cells, as long as there are any left.
  case cells(Int)
  /// A share of what the fixed parts leave, by weight.
  case share(Int)
}

extension Length {
  /// Divides a number of cells among parts, in order; the sum is never more than `total`.
  static func divide(_ total: Int, among lengths: [Length]) -> [Int] {
    var left = max(0, total)
    var sizes = lengths.map { length -> Int in
      guard case .cells(let wanted) = length else { return 0 }
      let taken = min(max(0, wanted), left)
      left -= taken
      return taken
    }
    var weights = lengths.map { length -> Int in
      if case .share(let weight) = length { max(0, weight) } else { 0 }
    }.reduce(0, +)
    for (index, length) in lengths.enumerated() {
      guard case .share(let weight) = length, weight > 0, weights > 0 else { continue }
      sizes[index] = left * weight / weights
      left -= sizes[index]
      weights -= weight
    }
    return sizes
  }
}

extension Rect {
  /// Cuts the rectangle into rows from top to bottom.
  public func rows(_ lengths: Length...) -> [Rect] {
    var next = row
    return Length.divide(rows, among: lengths).map { height in
      defer { next += height }
      return Rect(row: next, column: column, rows: height, columns: columns)
    }
  }

  /// Cuts the rectangle into columns from left to right, with `gap` empty cells between them.
  public func columns(_ lengths: Length..., gap: Int = 0) -> [Rect] {
    columns(lengths, gap: gap)
  }

  /// Cuts the rectangle into columns from left to right, with `gap` empty cells between them.
  public func columns(_ lengths: [Length], gap: Int = 0) -> [Rect] {
    var next = column
    let gaps = gap * max(0, lengths.count - 1)
    return Length.divide(columns - gaps, among: lengths).map { width in
      defer { next += width + gap }
      return Rect(row: row, column: next, rows: rows, columns: min(width, max(0, endColumn - next)))
    }
  }

  /// The rectangle without so many cells on each side.
  public func inset(rows: Int = 0, columns: Int = 0) -> Rect {
    Rect(
      row: row + rows, column: column + columns, rows: self.rows - 2 * rows,
      columns: self.columns - 2 * columns)
  }

  /// The first so many rows.
  public func top(_ count: Int) -> Rect {
    Rect(row: row, column: column, rows: min(count, rows), columns: columns)
  }

  /// The last so many rows.
  public func bottom(_ count: Int) -> Rect {
    let height = min(max(0, count), rows)
    return Rect(row: endRow - height, column: column, rows: height, columns: columns)
  }

  /// Everything below the first so many rows.
  public func below(_ count: Int) -> Rect {
    let cut = min(max(0, count), rows)
    return Rect(row: row + cut, column: column, rows: rows - cut, columns: columns)
  }

  /// Everything above the last so many rows.
  public func above(_ count: Int) -> Rect {
    Rect(row: row, column: column, rows: rows - min(max(0, count), rows), columns: columns)
  }

  /// A rectangle of the given size in the middle of this one, no larger than this one.
  public func centered(rows: Int, columns: Int) -> Rect {
    let height = min(rows, self.rows)
    let width = min(columns, self.columns)
    return Rect(
      row: row + (self.rows - height) / 2, column: column + (self.columns - width) / 2,
      rows: height, columns: width)
  }
}
