extension JSONValue {
  /// The document on one line; the same value always gives the same bytes.
  public var compact: String { written(indent: nil) }

  /// The document with two spaces a level, ending without a line break.
  public var pretty: String { written(indent: 0) }

  private func written(indent: Int?) -> String {
    var writer = JSONWriter()
    writer.write(self, indent: indent)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}

/// Collects the bytes of a document. Bytes, and not a string, because a document of a few thousand short pieces is put
/// together several times as fast that way.
private struct JSONWriter {
  var bytes: [UInt8] = []

  mutating func write(_ value: JSONValue, indent: Int?) {
    switch value {
    case .null: add("null")
    case .bool(let value): add(value ? "true" : "false")
    case .number(let digits): bytes += digits.utf8
    case .string(let text): write(text)
    case .array(let elements):
      let inner = indent.map { $0 + 1 }
      add("[")
      for (index, element) in elements.enumerated() {
        begin(index, inner)
        write(element, indent: inner)
      }
      end("]", of: elements.count, indent)
    case .object(let members):
      let inner = indent.map { $0 + 1 }
      add("{")
      for (index, member) in members.enumerated() {
        begin(index, inner)
        write(member.key)
        add(indent == nil ? ":" : ": ")
        write(member.value, indent: inner)
      }
      end("}", of: members.count, indent)
    }
  }

  private mutating func add(_ text: StaticString) {
    bytes += UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
  }

  /// What stands before an element: a comma after another one, and a line of its own where lines are wanted.
  private mutating func begin(_ index: Int, _ inner: Int?) {
    if index > 0 { add(",") }
    if let inner { breakLine(inner) }
  }

  private mutating func end(_ mark: StaticString, of count: Int, _ indent: Int?) {
    if let indent, count > 0 { breakLine(indent) }
    add(mark)
  }

  private mutating func breakLine(_ level: Int) {
    add("\n")
    for _ in 0..<level { add("  ") }
  }

  /// Escapes what JSON demands and, beyond it, DEL and C1, so that printed JSON never carries a control character.
  private mutating func write(_ text: String) {
    add("\"")
    var text = text
    text.withUTF8 { utf8 in
      // What needs no escape is taken over in one piece with all that stands before the next one that does.
      var start = 0
      var index = 0
      while index < utf8.count {
        guard !Self.isPlain(utf8[index]) else {
          index += 1
          continue
        }
        let length = Self.length(of: utf8[index])
        if let escape = Self.escape(of: Self.scalar(at: index, length, in: utf8)) {
          bytes += utf8[start..<index]
          bytes += escape.utf8
          start = index + length
        }
        index += length
      }
      bytes += utf8[start...]
    }
    add("\"")
  }

  /// Whether a byte is a character of its own that is never escaped.
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte < 0x7F && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }

  /// How many bytes the character takes that begins with this one.
  private static func length(of first: UInt8) -> Int {
    first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
  }

  /// The character at a place of a text; its bytes are well formed, as those of every string.
  private static func scalar(
    at index: Int, _ length: Int, in utf8: UnsafeBufferPointer<UInt8>
  ) -> UInt32 {
    let first = UInt32(utf8[index])
    guard length > 1 else { return first }
    return utf8[(index + 1)..<min(index + length, utf8.count)].reduce(first & (0x7F >> UInt32(length))) {
      $0 << 6 | UInt32($1 & 0x3F)
    }
  }

  /// How a character is written that may not stand as it is; nil for one that may.
  private static func escape(of scalar: UInt32) -> String? {
    switch scalar {
    case 0x22: return "\\\""
    case 0x5C: return "\\\\"
    case 0x0A: return "\\n"
    case 0x0D: return "\\r"
    case 0x09: return "\\t"
    case 0..<0x20, 0x7F...0x9F, 0x200B...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF:
      let hex = String(scalar, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
    default: return nil
    }
  }
}
