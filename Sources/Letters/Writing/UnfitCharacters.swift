extension Unicode.Scalar {
  /// Whether it has no place in a letter: a control character other than tab and line break, or one that is invisible
  /// or turns text around. The joiners that the spelling of some names needs are not among them.
  var isUnfit: Bool {
    switch value {
    // What is printed in ASCII comes first: asking for a category takes longer than all the rest.
    case 0x20...0x7E, 0x09, 0x0A, 0x0D, 0x200C, 0x200D: false
    case 0xAD, 0x61C, 0x115F, 0x1160, 0x180E, 0x2028, 0x2029, 0x3164, 0xFFA0, 0xFFF9...0xFFFB,
      0xE0000...0xE0FFF:
      true
    default:
      switch properties.generalCategory {
      case .control, .format, .privateUse, .unassigned: true
      default: properties.isNoncharacterCodePoint
      }
    }
  }
}

extension String {
  /// The text without blanks at its ends.
  var trimmed: String {
    let front = drop(while: \.isWhitespace)
    guard let last = front.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(front[...last])
  }
}
