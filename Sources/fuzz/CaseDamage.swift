/// Damages a case file: as any text, or by other values in the places of its own.
struct CaseDamage {
  let damage: Damage

  func done(to bytes: [UInt8], _ dice: inout Dice) -> [UInt8] {
    var bytes = bytes
    if dice.below(2) == 0 { dropPolicy(from: &bytes) }
    guard dice.below(4) > 0 else { return damage.done(to: bytes, &dice) }
    for _ in 0...dice.below(4) { replaceValue(in: &bytes, &dice) }
    return bytes
  }

  /// Without a policy of its own the case is evaluated under any.
  private func dropPolicy(from bytes: inout [UInt8]) {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    lines.removeAll { $0.drop { $0 == 0x20 }.starts(with: "\"policy\"".utf8) }
    bytes = Array(lines.joined(separator: [0x0A]))
  }

  /// Puts another value behind one of the colons.
  private func replaceValue(in bytes: inout [UInt8], _ dice: inout Dice) {
    let colons = bytes.indices.filter { bytes[$0] == UInt8(ascii: ":") }
    guard !colons.isEmpty else { return }
    let start = colons[dice.below(colons.count)] + 1
    let ends: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: "\n"), UInt8(ascii: "}"), UInt8(ascii: "]")]
    let end = bytes[start...].firstIndex { ends.contains($0) } ?? bytes.endIndex
    let value = Self.values[dice.below(Self.values.count)]
    bytes.replaceSubrange(start..<end, with: Array(value.utf8))
  }

  private static let values = [
    "null", "true", "false", "0", "-0", "-1", "1", "0.000000001", "99999999999999999999", "1e308", "1e400",
    "-1e-400",
    "9223372036854775807", "-9223372036854775808", "0.1234567890123456789", "\"\"", "\" \"", "\"a\\u0000b\"",
    "\"\\u001b[2J\"", "\"\\ud800\"", "\"\u{202E}x\"", "[]", "{}", "[[[[]]]]", "{\"a\":{\"a\":{}}}", "[null]",
    "\"0001-01-01\"", "\"9999-12-31\"", "\"2026-02-30\"", "\"10000-01-01\"", "\"1900-02-29\"",
    "\"2024-02-29\"",
    "\"initial\"", "\"continued\"", "\"mg\"", "\"mcg\"", "\"mg/kg\"", "\"mg/m2\"", "\"positive\"",
    "\"negative\"",
    "\"Medicaid\"", "\"J9382\"", "\"monotherapy\"", "7", "18", "45.0", "750", "2147483648", "1000000000000",
  ]
}
