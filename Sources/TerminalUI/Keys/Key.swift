/// One thing a person did at the keyboard, or that happened to the terminal.
public enum Key: Hashable, Sendable {
  /// A character was typed.
  case character(Character)
  /// Return or Enter.
  case enter
  /// Tab.
  case tab
  /// Shift and Tab.
  case backtab
  /// Esc by itself.
  case escape
  /// Arrow up.
  case up
  /// Arrow down.
  case down
  /// Arrow left.
  case left
  /// Arrow right.
  case right
  /// Home.
  case home
  /// End.
  case end
  /// Page up.
  case pageUp
  /// Page down.
  case pageDown
  /// Backspace.
  case backspace
  /// Delete.
  case delete
  /// Insert.
  case insert
  /// A function key by its number; Esc with a digit gives the same.
  case function(Int)
  /// Ctrl with a character, in lower case.
  case control(Character)
  /// Text pasted by the terminal; it is never a command.
  case paste(String)
  /// The window has another size.
  case resize
  /// There will be no more keys: the terminal is gone or the program was asked to end.
  case endOfInput
}

extension Key {
  /// The short name printed on key caps and in the footer.
  public var name: String {
    switch self {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .enter: "Enter"
    case .tab: "Tab"
    case .backtab: "Shift-Tab"
    case .escape: "Esc"
    case .up: "Up"
    case .down: "Down"
    case .left: "Left"
    case .right: "Right"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .backspace: "Backspace"
    case .delete: "Del"
    case .insert: "Ins"
    case .function(let number): "F\(number)"
    case .control(let character): "Ctrl-" + character.uppercased()
    case .paste: "Paste"
    case .resize: "Resize"
    case .endOfInput: "End of input"
    }
  }
}
