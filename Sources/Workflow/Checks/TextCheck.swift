import PriorAuth

/// What text typed by people has to be like before it is kept. What was accepted is kept as it came.
enum TextCheck {
  /// One line of text: something to see, no line breaks, nothing that hides or turns text around.
  static func line(_ text: String?, _ field: Field, limit: Int = 200) throws(DeskError) {
    guard let text else { return }
    try common(text, field, limit: limit)
    for (index, scalar) in text.unicodeScalars.enumerated() where isControl(scalar) {
      throw .invalid(field, .controlCharacter(at: index + 1))
    }
  }

  /// A number or code: a line in which every character can be told apart by eye.
  static func identifier(_ text: String?, _ field: Field, limit: Int = 64) throws(DeskError) {
    guard let text else { return }
    try line(text, field, limit: limit)
    for (index, scalar) in text.unicodeScalars.enumerated() where !scalar.isASCII {
      throw .invalid(field, .foreignCharacter(scalar.value, at: index + 1))
    }
  }

  /// A login that an account of a machine can have: a field of the list of accounts, and a word on a command line.
  static func login(_ text: String) throws(DeskError) {
    try identifier(text, .login)
    let isWord = text.allSatisfy { $0.isLetter || $0.isNumber || "._-@\\+$".contains($0) }
    guard isWord, let first = text.first, first.isLetter || first.isNumber || first == "_" else {
      throw .invalid(.login, .noAccountName)
    }
  }

  /// A line of business that deadlines and lengths of approvals can be told for.
  static func line(of business: LineOfBusiness?) throws(DeskError) {
    guard let business else { return }
    try line(business.name, .lineOfBusiness)
    guard business.isKnown else {
      throw .invalid(.lineOfBusiness, .noLineOfBusiness(nearest: business.nearest))
    }
  }

  /// Several lines of text.
  static func words(_ text: String, _ field: Field, limit: Int = 65_536) throws(DeskError) {
    try common(text, field, limit: limit)
    for (index, scalar) in text.unicodeScalars.enumerated()
    where isControl(scalar) && scalar != "\n" && scalar != "\t" {
      throw .invalid(field, .controlCharacter(at: index + 1))
    }
  }

  private static func common(_ text: String, _ field: Field, limit: Int) throws(DeskError) {
    guard text.utf8.count <= limit else {
      throw .invalid(field, .tooLong(bytes: text.utf8.count, limit: limit))
    }
    for (index, scalar) in text.unicodeScalars.enumerated() where isHidden(scalar) {
      throw .invalid(field, .hiddenCharacter(scalar.value, at: index + 1))
    }
    guard text.unicodeScalars.contains(where: { !$0.properties.isWhitespace && !isControl($0) }) else {
      throw .invalid(field, text.isEmpty ? .missing : .blank)
    }
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control || scalar == "\u{2028}" || scalar == "\u{2029}"
  }

  /// Whether a character has no shape of its own or changes the direction of others. The two joiners that the
  /// spelling of some names needs are not among them.
  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x61C, 0x115F, 0x1160, 0x180E, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x206F,
      0x3164, 0xFEFF, 0xFFA0, 0xFFF9...0xFFFB, 0xE0000...0xE0FFF:
      true
    default:
      scalar.properties.generalCategory == .privateUse || scalar.properties.isNoncharacterCodePoint
    }
  }
}
