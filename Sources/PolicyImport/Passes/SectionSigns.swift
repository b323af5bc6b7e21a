/// Takes section signs that head the items of a list as bullets: so extraction prints the square of a symbol font.
///
/// A footnote is marked with the same sign, but few follow each other, and a word that it explains ends with the sign.
enum SectionSigns {
  static func takeAsBullets(in lines: inout [Line]) {
    let headed = lines.indices.filter { isHeaded(lines[$0]) }
    guard headed.count > 1, !lines.contains(where: { marksWord($0.text) }) else { return }
    let places = Dictionary(grouping: headed) { lines[$0].indent }
    for alike in places.values where alike.count > 1 {
      for index in alike { lines[index].labels = [bullet(of: lines[index].text)] }
    }
  }

  private static func isHeaded(_ line: Line) -> Bool {
    line.form.contains(.beyondASCII) && line.text.hasPrefix("§ ") && line.labels.isEmpty
  }

  /// Whether the sign hangs on a word or on the mark behind it.
  private static func marksWord(_ text: Bytes) -> Bool {
    guard text.contains(0xA7) else { return false }
    return text.indices.dropFirst().contains { text.hasPrefix("§", at: $0) && !text[$0 - 1].isSpace }
  }

  private static func bullet(of text: Bytes) -> Label {
    let words = text.indices.dropFirst(2).first { !text[$0].isSpace } ?? text.count
    return Label(
      style: LabelStyle(numerals: .bullet(0xC2A7), frame: .none), ordinal: 1, printed: "•", length: words)
  }
}
