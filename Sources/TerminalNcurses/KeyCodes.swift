import CNcurses
import TerminalUI

/// The codes ncurses has for keys.
enum KeyCodes {
  /// The codes chosen for the marks around pasted text.
  static let pasteStart: Int32 = 2000
  static let pasteEnd: Int32 = 2001

  /// Teaches ncurses the marks around pasted text.
  static func definePasteMarks() {
    define_key("\u{1B}[200~", pasteStart)
    define_key("\u{1B}[201~", pasteEnd)
  }

  static func rawKey(_ code: Int32) -> RawKey {
    switch code {
    case pasteStart: .pasteStart
    case pasteEnd: .pasteEnd
    default: .key(key(code))
    }
  }

  private static func key(_ code: Int32) -> Key? {
    switch code {
    case KEY_UP: .up
    case KEY_DOWN: .down
    case KEY_LEFT: .left
    case KEY_RIGHT: .right
    case KEY_HOME, KEY_FIND: .home
    case KEY_END, KEY_SELECT: .end
    case KEY_PPAGE: .pageUp
    case KEY_NPAGE: .pageDown
    case KEY_BACKSPACE: .backspace
    case KEY_DC: .delete
    case KEY_IC: .insert
    case KEY_BTAB: .backtab
    case KEY_ENTER: .enter
    case KEY_RESIZE: .resize
    case nc_f0() + 1...nc_f0() + 63: .function(Int(code - nc_f0()))
    case KEY_SR: .up
    case KEY_SF: .down
    case KEY_SLEFT: .left
    case KEY_SRIGHT: .right
    default: withModifier(code)
    }
  }

  /// Keys with Shift, Alt or Ctrl have codes that differ by terminal, but names that do not, such as `kRIT5`.
  private static func withModifier(_ code: Int32) -> Key? {
    guard let name = keyname(code) else { return nil }
    switch String(cString: name).prefix(while: \.isLetter) {
    case "kUP": return .up
    case "kDN": return .down
    case "kLFT": return .left
    case "kRIT": return .right
    case "kHOM": return .home
    case "kEND": return .end
    case "kPRV": return .pageUp
    case "kNXT": return .pageDown
    case "kDC": return .delete
    case "kIC": return .insert
    default: return nil
    }
  }
}
