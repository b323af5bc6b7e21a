/// The characters a terminal can show.
public enum Charset: Hashable, Sendable {
  /// Every character of Unicode that has a width.
  case unicode
  /// Printable ASCII only; everything else is spelled with it.
  case ascii

  /// What stands for a character in this set, or nil when the character can be shown as it is.
  ///
  /// Only characters whose meaning survives have a spelling; letters outside ASCII do not, since a name
  /// that lost its accent is another name.
  func spelling(of scalar: Unicode.Scalar) -> String? {
    guard self == .ascii, scalar.value > 0x7E else { return nil }
    if let spelling = Self.spellings[scalar] { return spelling }
    return boxDrawing.contains(scalar.value) ? "+" : nil
  }

  private var boxDrawing: ClosedRange<UInt32> { 0x2500...0x257F }

  private static let spellings: [Unicode.Scalar: String] = [
    "✓": "(+)", "✗": "(x)",
    "─": "-", "━": "-", "═": "=", "│": "|", "┃": "|", "║": "|",
    "–": "-", "—": "-", "−": "-", "‐": "-", "‑": "-",
    "‘": "'", "’": "'", "“": "\"", "”": "\"", "…": "...", "\u{A0}": " ", "\u{202F}": " ",
    "•": "*", "·": ".", "×": "x", "≥": ">=", "≤": "<=", "≠": "!=", "→": "->", "←": "<-",
    "▸": ">", "▾": "v", "▴": "^", "◂": "<", "►": ">", "▼": "v", "▲": "^", "█": "#", "░": ".", "▌": ">",
  ]
}
