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
  for (name, rows) in boxes { lines += ["", "## \(name)", ""] + table(rows) }
  return lines.joined(separator: "\n") + "\n"
}

/// What lies over a screen and has keys of its own.
private var boxes: [(name: String, rows: [Binding<Void>])] {
  let list = PickList([Choice("")])
  let question = Dialog.confirm("", consequences: [], yes: "Yes", no: "No")
  return [
    ("In a line of text", TextEditor.keys), ("A list of values (F4)", list.keys),
    ("A question", question.keys),
    ("The help and the list of commands", HelpView<DeskAct>([]).keys),
  ]
}

private func table<Message>(_ rows: [Binding<Message>]) -> [String] {
  let head = ["| key | or | what it does |", "| --- | --- | --- |"]
  return head
    + rows.map { "| \(cell($0.key.name)) | \($0.twin.map { cell($0.name) } ?? "") | \(cell($0.help)) |" }
}

/// A bar would end the cell.
private func cell(_ text: String) -> String { text.replacing("|", with: "\\|") }
