import JSON
import PriorAuth

/// What a page of a list is turned into: a table for people, a list of objects for scripts.
struct ListAnswer<Row> {
  /// The key of the list in the JSON answer.
  let key: String
  /// The columns: heading, cell.
  let columns: [(String, (Row) -> String?)]
  let json: (Row) -> JSONValue
  /// What is said when there is nothing.
  let empty: String

  /// The answer for rows; says when there are more than are shown.
  func result(_ rows: [Row], hasMore: Bool, display: Display) -> CommandResult {
    var table = TextTable(columns.map(\.0), display: display)
    for row in rows { table.add(columns.map { $0.1(row) }) }
    var text = table.text(empty: empty)
    if hasMore { text += "There are more; --limit shows them.\n" }
    return CommandResult(
      text: text, json: .object([key: .array(rows.map(json)), "hasMore": .bool(hasMore)]))
  }
}
