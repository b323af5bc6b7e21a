import PriorAuth
import TerminalUI

/// The list of all keys as a Markdown page, from the same rows that the screens answer to.
public func keysPage() -> String {
  var lines = [
    "# Keys", "",
    "Every key has what it does in the help of its screen (F1 or ?), where it can be searched and done.",
    "Esc followed by a digit is the function key of that number.", "",
    "## On every screen", "",
  ]
  lines += table(App.commonRows(isTyping: false))
  lines += ["", "## Where letters are typed", ""] + table(App.commonRows(isTyping: true))
  for (name, screen) in Catalogue(today: Day(number: 0)).screens {
    lines += ["", "## \(name)", ""] + table(screen.desk.ownRows)
  }
  return lines.joined(separator: "\n") + "\n"
}

private func table(_ rows: [Binding<DeskAct>]) -> [String] {
  let head = ["| key | or | what it does |", "| --- | --- | --- |"]
  return head
    + rows.map { "| \(cell($0.key.name)) | \($0.twin.map { cell($0.name) } ?? "") | \(cell($0.help)) |" }
}

/// A bar would end the cell.
private func cell(_ text: String) -> String { text.replacing("|", with: "\\|") }
