import PriorAuth
import TerminalUI

/// A field of a form, to be asked in words.
public struct PlainField: Sendable, Hashable {
  public var name: String
  public var label: String
  public var help: String
  public var value: String
  /// What is wrong with it; nil when nothing is.
  public var problem: String?
  /// What it can be; empty where it takes what is typed.
  public var choices: [Choice] = []
  /// Whether a list of what is on record can be asked for, beside which everything can be typed.
  public var isListed = false
  /// What is on record for it, while that list is open.
  public var onRecord: [Choice] = []
  /// Whether it takes several lines.
  public var isLong = false
  /// Whether nobody may see it.
  public var isSecret = false
}

/// Something that can be done now, in words.
public struct PlainAction: Sendable, Hashable {
  public var key: Key
  public var keys: String
  public var label: String
  public var help: String
  /// Why it can't be done now; nil when it can.
  public var unavailable: String?
}

/// What the desk shows, for those who have it read to them line by line.
public enum PlainView: Sendable, Hashable {
  /// Lines to read, and the one the keyboard is on.
  case page(title: String, lines: [String], focus: String)
  case form(title: String, heading: String, fields: [PlainField])
  case question(title: String, lines: [String], yes: String, no: String, word: String?)
  /// Lines that only have to be read.
  case message(title: String, lines: [String])
  case secret
}

extension App {
  /// What is shown now.
  public var plain: PlainView {
    switch overlay {
    case .dialog(let dialog, _):
      switch dialog.kind {
      case .confirm(let yes, let no, let word):
        return .question(title: dialog.title, lines: dialog.lines, yes: yes, no: no, word: word)
      case .message, .choice: return .message(title: dialog.title, lines: dialog.lines)
      }
    case .signing: return .secret
    case .help, nil: break
    }
    let fields = top.desk.plainFields
    guard fields.isEmpty else {
      return .form(
        title: top.desk.title, heading: top.desk.plainHeading ?? drawnPage.lines.first ?? "", fields: fields)
    }
    let page = drawnPage
    return .page(title: top.desk.title, lines: page.lines + top.desk.plainMarks, focus: page.focus)
  }

  /// Everything that can be done on the uppermost screen.
  public var actions: [PlainAction] {
    keyboard.map {
      PlainAction(
        key: $0.key, keys: $0.keyNames, label: $0.label, help: $0.help, unavailable: $0.unavailable)
    }
  }

  /// What the message line says; nil when it is empty.
  public var message: String? { notice?.text }

  /// Puts a text into a field of the uppermost form, as if it had been typed and left; what is wrong with it.
  public mutating func fill(_ field: String, with text: String) -> String? {
    let last = stack.count - 1
    var desk = stack[last].screen.desk
    let problem = desk.fill(field, with: text)
    stack[last].screen.desk = desk
    return problem
  }

  /// Shows a case over what is shown now.
  public mutating func show(case id: Identifier<Request>) -> [Effect] {
    perform([.open(.caseReview(CaseScreen(id: id, today: today)))])
  }

  /// What is typed on the uppermost screen to narrow a list; nil where nothing is.
  public var searchLabel: String? { overlay == nil ? top.desk.searchLabel : nil }

  /// Whether the list that typing narrows has but one line left.
  public var hasOneMatch: Bool { top.desk.hasOneMatch }

  /// Narrows the list of the uppermost screen by words, with the cursor on its first line; nil keeps the words.
  public mutating func search(for words: String?) -> [Effect] { inTopScreen { $0.search(for: words) } }

  /// A window in which nothing is cut off, for those who have it read to them; it is not laid out side by side.
  public static let readOutWindow = Size(rows: 40, columns: 2 * WideLayout.readOut)

  /// The uppermost screen as lines of text, without frames and empty lines.
  private var drawnPage: (lines: [String], focus: String) {
    var canvas = Canvas(rows: size.rows, columns: size.columns, charset: charset)
    canvas.cursor = nil
    top.desk.draw(on: &canvas, in: body)
    var lines: [String] = []
    for row in body.row..<body.endRow {
      let line = Self.words(of: canvas.row(row))
      if !line.isEmpty { lines.append(line) }
    }
    return (lines, canvas.cursor.map { Self.words(of: canvas.row($0.row)) } ?? "")
  }

  /// The text of a row; frames and rules between parts become blanks, and of blanks between words two are left.
  private static func words(of cells: ArraySlice<Cell>) -> String {
    var text = ""
    for cell in cells where !cell.isContinuation {
      if cell.role == .border || (0x2500...0x257F).contains(cell.glyph.scalar.value) {
        text += " "
      } else {
        text += cell.text
      }
    }
    let start = text.prefix { $0 == " " }
    let words = text.dropFirst(start.count).split(separator: "  ", omittingEmptySubsequences: true)
      .map { $0.drop { $0 == " " } }.filter { !$0.isEmpty }
    guard !words.isEmpty else { return "" }
    return start + String(words.joined(separator: "  ").reversed().drop { $0 == " " }.reversed())
  }
}
