import PriorAuth
import SQLite

/// How a page is fetched: one row more than wanted tells whether the list goes on.
extension PageCall {
  /// Whether rows are read against the list's order.
  var isBackward: Bool {
    switch place {
    case .first, .after: false
    case .last, .before: true
    }
  }

  /// The direction for `order by`.
  var direction: String { isBackward ? "desc" : "asc" }

  /// One more than the page may hold.
  var fetchLimit: Int { limit + 1 }

  /// The condition that starts the page at its place, and nothing for a page at an end of the list.
  ///
  /// - Parameter bound: a row value of the key, `(?, ?)`.
  func condition(_ columns: String, _ bound: (Key) -> SQL) -> SQL {
    switch place {
    case .first, .last: ""
    case .after(let key): "and (\(raw: columns)) > (\(bound(key)))"
    case .before(let key): "and (\(raw: columns)) < (\(bound(key)))"
    }
  }

  /// How many rows to keep room for: all of a screen's, and not those of a long list that is printed.
  var expected: Int { min(fetchLimit, 128) }

  /// The page made of rows that were fetched in the direction of reading.
  func page<Row>(_ fetched: consuming [Row], key: (Row) -> Key) -> Page<Row, Key> {
    let goesOn = fetched.count > limit
    var rows = fetched
    rows.removeLast(max(0, rows.count - limit))
    if isBackward { rows.reverse() }
    let first = rows.first.map(key)
    let last = rows.last.map(key)
    switch place {
    case .first: return Page(rows: rows, previous: nil, next: goesOn ? last : nil)
    case .last: return Page(rows: rows, previous: goesOn ? first : nil, next: nil)
    case .after: return Page(rows: rows, previous: first, next: goesOn ? last : nil)
    case .before: return Page(rows: rows, previous: goesOn ? first : nil, next: last)
    }
  }
}

extension SQLiteRecords {
  /// The page that a query answers.
  func page<Row, Key>(
    _ query: SQL, _ call: PageCall<Key>, key: (Row) -> Key,
    _ read: (inout RowReader) throws(SQLiteError) -> Row
  ) throws(SQLiteError) -> Page<Row, Key> {
    call.page(try connection.rows(query, expecting: call.expected, read), key: key)
  }
}
