/// Damages a text the ways files are damaged in practice and in malice, one to eight times over.
struct Damage {
  /// The most bytes a text grows to.
  let largest: Int

  func done(to bytes: [UInt8], _ dice: inout Dice) -> [UInt8] {
    var bytes = bytes
    for _ in 0...dice.below(8) { once(&bytes, &dice) }
    return Array(bytes.prefix(largest))
  }

  private func once(_ bytes: inout [UInt8], _ dice: inout Dice) {
    switch dice.below(12) {
    case 0: flip(&bytes, &dice)
    case 1: bytes.removeSubrange(stretch(of: bytes, &dice))
    case 2: bytes.insert(contentsOf: Array(bytes[stretch(of: bytes, &dice)]), at: dice.below(bytes.count + 1))
    case 3: bytes.removeLast(dice.below(bytes.count))
    case 4: shuffleLines(&bytes, &dice)
    case 5: insert([UInt8(dice.below(32))], into: &bytes, &dice)
    case 6: insert(Self.notUTF8[dice.below(Self.notUTF8.count)], into: &bytes, &dice)
    case 7: insert(Array(Self.awkward[dice.below(Self.awkward.count)].utf8), into: &bytes, &dice)
    case 8: repeatStretch(&bytes, &dice)
    case 9: indentLines(&bytes, &dice)
    case 10: joinLines(&bytes, &dice)
    default: bytes.replaceSubrange(stretch(of: bytes, &dice), with: [])
    }
  }

  private func flip(_ bytes: inout [UInt8], _ dice: inout Dice) {
    guard !bytes.isEmpty else { return }
    for _ in 0...dice.below(6) { bytes[dice.below(bytes.count)] ^= UInt8(1 << dice.below(8)) }
  }

  /// A stretch of any length; short ones are more likely.
  private func stretch(of bytes: [UInt8], _ dice: inout Dice) -> Range<Int> {
    let start = dice.below(bytes.count)
    let longest = [8, 80, 800, bytes.count][dice.below(4)]
    return start..<min(bytes.count, start + dice.below(longest))
  }

  private func insert(_ extra: [UInt8], into bytes: inout [UInt8], _ dice: inout Dice) {
    bytes.insert(contentsOf: extra, at: dice.below(bytes.count + 1))
  }

  private func repeatStretch(_ bytes: inout [UInt8], _ dice: inout Dice) {
    let part = Array(bytes[stretch(of: bytes, &dice)])
    guard !part.isEmpty else { return }
    let size = [2_000, 50_000, largest][dice.below(3)]
    let copies = max(1, min(size, largest - bytes.count) / part.count)
    insert(Array(repeatElement(part, count: copies).joined()), into: &bytes, &dice)
  }

  private func shuffleLines(_ bytes: inout [UInt8], _ dice: inout Dice) {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    let start = dice.below(lines.count)
    let end = min(lines.count, start + 1 + dice.below([4, 40, lines.count][dice.below(3)]))
    lines[start..<end].shuffle(using: &dice)
    bytes = Array(lines.joined(separator: [0x0A]))
  }

  private func indentLines(_ bytes: inout [UInt8], _ dice: inout Dice) {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    for _ in 0...dice.below(12) {
      let at = dice.below(lines.count)
      let depth = dice.below([4, 40, 400][dice.below(3)])
      lines[at] = [UInt8](repeating: 0x20, count: depth)[...] + lines[at].drop { $0 == 0x20 }
    }
    bytes = Array(lines.joined(separator: [0x0A]))
  }

  private func joinLines(_ bytes: inout [UInt8], _ dice: inout Dice) {
    let stretch = stretch(of: bytes, &dice)
    for at in stretch where bytes[at] == 0x0A { bytes[at] = 0x20 }
  }

  private static let notUTF8: [[UInt8]] = [
    [0x80], [0xC0, 0xAF], [0xE2, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xFF, 0xFE], [0xF8],
  ]

  private static let awkward = [
    "\u{1B}[2J", "\u{202E}", "\u{9B}31m", "\u{0}", "\u{FEFF}", "\u{0C}", "\r\n", "\r", "\u{2028}",
    "a\u{301}\u{301}\u{301}", "\u{1F468}\u{200D}\u{1F469}", "((((((((((((((((", "))))", "********", "____",
    "$$$$", "\\", "|||||", "&amp;&lt;&#0;&#99999999999;", "<li><li>", "[](", "99999999999999999999",
    "-1", "1e999", "0000-00-00", "99.99.99", "02/30/2026", "December 32, 99999", "(a, b, or c)", "- - - - ",
    "I. II. III. IV.", "1.1.1.1.1.1", "a. b. c.", " AND\n", "\nOR\n", "months", "12", "%", "≥", "mg/m²",
    "approval duration: 99999999999 months", "at least 9999999999 of the following:", "must meet all):",
    "J9999999", "C00.0-Z99.9", "…………", "-\n", "\n\n\n\n", "\t\t\t",
  ]
}
