import JSON
import SQLite

/// A row of the sample, with what of it is different in every copy.
struct CrowdRow {
  /// A column of a copy.
  enum Cell {
    /// The same in every copy.
    case fixed(SQLValue)
    /// The number of a row of the same life: its table, and its place among the rows of that table.
    case number(table: Int, place: Int64)
    /// Something that belongs to the member the copy is for.
    case member(CrowdMember.Property)
  }

  /// A piece of the form that a row has in its digest: the columns that are the same in every copy run together.
  enum Piece {
    case fixed([UInt8])
    case number(table: Int, place: Int64)
    case member(CrowdMember.Property)
  }

  /// The table, as a place in `CrowdLife.tables`.
  let table: Int
  let cells: [Cell]
  let pieces: [Piece]

  /// A row as it stands in the sample.
  ///
  /// - Parameters:
  ///   - places: the numbers of the life's rows in the sample, by table.
  ///   - login: who did everything in the sample.
  init(
    _ table: Int, columns: [String], values: [SQLValue], places: [[Int64]], doneBy login: String
  ) {
    self.table = table
    let name = CrowdLife.tables[table].name
    // A clinician's decision stays with the clinician it names.
    let keepsPerson = zip(columns, values).contains { $0 == "clinician" && $1 != .null }
    let cells = zip(columns, values).map { column, value -> Cell in
      if let property = CrowdMember.Property(table: name, column: column) { return .member(property) }
      if column.hasSuffix("_by") || column == "worker", value == .text(login), !keepsPerson {
        return .member(.reviewer)
      }
      if case .integer(let number) = value, let target = CrowdLife.target(of: column),
        let place = places[target].firstIndex(of: number)
      {
        return .number(table: target, place: Int64(place))
      }
      return .fixed(value)
    }
    self.cells = cells
    pieces = Self.pieces(of: cells)
  }

  private static func pieces(of cells: [Cell]) -> [Piece] {
    var pieces: [Piece] = []
    var fixed: [UInt8] = []
    for (place, cell) in cells.enumerated() {
      fixed.append(UInt8(ascii: place == 0 ? "[" : ","))
      let piece: Piece
      switch cell {
      case .fixed(let value):
        fixed += JSONValue(value).compact.utf8
        continue
      case .number(let table, let place): piece = .number(table: table, place: place)
      case .member(let property): piece = .member(property)
      }
      pieces += [.fixed(fixed), piece]
      fixed = []
    }
    fixed.append(UInt8(ascii: "]"))
    return pieces + [.fixed(fixed)]
  }
}
