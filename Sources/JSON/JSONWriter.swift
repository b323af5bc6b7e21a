extension JSONValue {
  /// The document on one line; the same value always gives the same bytes.
  public var compact: String {
    var out = ""
    write(to: &out, indent: nil)
    return out
  }

  /// The document with two spaces a level, ending without a line break.
  public var pretty: String {
    var out = ""
    write(to: &out, indent: 0)
    return out
  }

  private func write(to out: inout String, indent: Int?) {
    switch self {
    case .null: out += "null"
    case .bool(let value): out += value ? "true" : "false"
    case .number(let digits): out += digits
    case .string(let text): Self.write(text, to: &out)
    case .array(let elements):
      Self.write(elements, between: ("[", "]"), to: &out, indent: indent) { element, out, indent in
        element.write(to: &out, indent: indent)
      }
    case .object(let members):
      Self.write(members, between: ("{", "}"), to: &out, indent: indent) { member, out, indent in
        Self.write(member.key, to: &out)
        out += indent == nil ? ":" : ": "
        member.value.write(to: &out, indent: indent)
      }
    }
  }

  private static func write<Element>(
    _ elements: [Element], between marks: (String, String), to out: inout String, indent: Int?,
    _ body: (Element, inout String, Int?) -> Void
  ) {
    out += marks.0
    let inner = indent.map { $0 + 1 }
    for (index, element) in elements.enumerated() {
      if index > 0 { out += "," }
      if let inner { out += "\n" + String(repeating: "  ", count: inner) }
      body(element, &out, inner)
    }
    if let indent, !elements.isEmpty { out += "\n" + String(repeating: "  ", count: indent) }
    out += marks.1
  }

  /// Escapes what JSON demands and, beyond it, DEL and C1, so that printed JSON never carries a control character.
  private static func write(_ text: String, to out: inout String) {
    if isPlain(text) {
      out += "\""
      out += text
      out += "\""
      return
    }
    out += "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      case "\t": out += "\\t"
      case "\u{0}"..<" ", "\u{7F}"..."\u{9F}", "\u{200B}"..."\u{200F}", "\u{2028}"..."\u{202E}",
        "\u{2066}"..."\u{2069}", "\u{FEFF}":
        let hex = String(scalar.value, radix: 16)
        out += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: out.unicodeScalars.append(scalar)
      }
    }
    out += "\""
  }

  /// Whether nothing of the text has to be escaped: the usual case, in which it is taken over whole.
  private static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy {
      (0x20..<0x7F).contains($0) && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\")
    }
  }
}
