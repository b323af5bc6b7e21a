/// A number of rows and columns of cells.
public struct Size: Hashable, Sendable {
  /// How many cells it is high.
  public var rows: Int
  /// How many cells it is wide.
  public var columns: Int

  /// Makes a size; negative numbers count as zero.
  public init(rows: Int, columns: Int) {
    self.rows = max(0, rows)
    self.columns = max(0, columns)
  }
}

/// The place of one cell, counted from the top left corner, which is 0, 0.
public struct Position: Hashable, Sendable {
  /// The row, 0 at the top.
  public var row: Int
  /// The column, 0 at the left.
  public var column: Int

  /// Makes a position.
  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}

/// A rectangle of cells on a canvas.
public struct Rect: Hashable, Sendable {
  /// The first row.
  public var row: Int
  /// The first column.
  public var column: Int
  /// The height in cells.
  public var rows: Int
  /// The width in cells.
  public var columns: Int

  /// Makes a rectangle; a negative height or width counts as zero.
  public init(row: Int, column: Int, rows: Int, columns: Int) {
    self.row = row
    self.column = column
    self.rows = max(0, rows)
    self.columns = max(0, columns)
  }

  /// The first row below the rectangle.
  public var endRow: Int { row + rows }
  /// The first column to the right of the rectangle.
  public var endColumn: Int { column + columns }
  /// Whether there is no cell in it.
  public var isEmpty: Bool { rows == 0 || columns == 0 }
  /// Its height and width.
  public var size: Size { Size(rows: rows, columns: columns) }

  /// The place of the cell in the given row and column of this rectangle.
  public func at(_ row: Int, _ column: Int) -> Position {
    Position(row: self.row + row, column: self.column + column)
  }

  /// What two rectangles share; empty when they share nothing.
  public func intersection(_ other: Rect) -> Rect {
    let top = max(row, other.row)
    let left = max(column, other.column)
    return Rect(
      row: top, column: left, rows: min(endRow, other.endRow) - top,
      columns: min(endColumn, other.endColumn) - left)
  }
}
