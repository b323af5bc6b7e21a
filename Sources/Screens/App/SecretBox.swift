import TerminalUI

/// A box that asks for a passphrase, over everything else, and shows nothing of what is typed.
struct SecretBox: Sendable {
  /// What the passphrase is for.
  enum Purpose: Sendable, Hashable {
    /// To sign what an effect asks for.
    case sign(Effect)
    /// To go on at a desk that locked itself; whether there is a passphrase at all.
    case unlock(asks: Bool)
  }

  let purpose: Purpose
  /// What was wrong with the last one.
  var problem: String?
  private(set) var editor = TextEditor(limit: 1024)

  init(_ purpose: Purpose, problem: String? = nil) {
    self.purpose = purpose
    self.problem = problem
  }

  /// What a key did.
  enum Outcome {
    case open, cancelled
    case entered(String)
  }

  mutating func update(_ key: Key) -> Outcome {
    switch key {
    case .enter:
      let text = editor.text
      editor.replace(with: "")
      return .entered(text)
    case .escape, .function(12):
      editor.replace(with: "")
      if case .sign = purpose { return .cancelled }
      return .open
    default:
      _ = editor.update(key)
      return .open
    }
  }

  /// The keys of the box, as the bottom line shows them.
  var keys: [Binding<Void>] {
    let isSigning = if case .sign = purpose { true } else { false }
    return [
      Binding(.enter, label: isSigning ? "Sign" : "Go on", help: "Take what was typed", message: ()),
      Binding(
        .escape, label: "Back", help: "Go back; nothing is saved", message: (),
        unavailable: isSigning ? nil : "The desk is locked"),
    ]
  }

  private var title: String {
    if case .sign = purpose { "Sign with your passphrase" } else { "The desk is locked" }
  }

  private var lines: [String] {
    switch purpose {
    case .sign: ["Your passphrase stands for your signature. Enter signs, Esc steps back."]
    case .unlock(true): ["Nobody has used it for a while. Type your passphrase, then Enter."]
    case .unlock(false):
      [
        "Nobody has used it for a while. Enter goes on.",
        "You have set no passphrase, so this only hides the screen: 'priorauth person passphrase' sets one.",
      ]
    }
  }

  private var takesPassphrase: Bool { purpose != .unlock(asks: false) }

  /// Draws it in the middle of a rectangle.
  func draw(on canvas: inout Canvas, in rect: Rect) {
    let width = min(rect.columns, 68)
    let texts = lines.flatMap { wrapped($0, width: width - 4, charset: canvas.charset) }
    let problems = problem.map { wrapped("! " + $0, width: width - 4, charset: canvas.charset) } ?? []
    let box = rect.centered(rows: texts.count + problems.count + 4, columns: width)
    canvas.fill(box)
    canvas.box(box, title: title)
    let inside = box.inset(rows: 1, columns: 2)
    for (row, line) in texts.enumerated() {
      canvas.draw(line, at: inside.at(row, 0), width: inside.columns)
    }
    for (row, line) in problems.enumerated() {
      canvas.draw(line, at: inside.at(texts.count + row, 0), width: inside.columns, role: .error)
    }
    canvas.cursor = inside.at(inside.rows - 1, 0)
    if takesPassphrase {
      let label = "Passphrase "
      canvas.draw(label, at: inside.at(inside.rows - 1, 0), width: inside.columns)
      let field = Rect(
        row: inside.row + inside.rows - 1, column: inside.column + label.count, rows: 1,
        columns: max(1, inside.columns - label.count))
      editor.drawLine(on: &canvas, in: field, isFocused: true, isSecret: true)
    }
  }
}
