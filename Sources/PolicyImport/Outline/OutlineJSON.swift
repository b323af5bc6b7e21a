/// Writes an outline as JSON text: keys in a fixed order, so that the same outline gives the same bytes.
struct OutlineJSON {
  private(set) var text = ""
  private var depth = 0

  /// A value that knows how to write itself.
  typealias Writing = (inout OutlineJSON) -> Void

  mutating func object(_ members: [(String, Writing)]) {
    list(members, "{", "}") { member, json in
      json.string(member.0)
      json.text += ": "
      member.1(&json)
    }
  }

  mutating func array<Element>(_ elements: [Element], _ write: (Element, inout OutlineJSON) -> Void) {
    list(elements, "[", "]", write)
  }

  mutating func string(_ value: String?) {
    guard let value else {
      text += "null"
      return
    }
    text += "\""
    for scalar in value.unicodeScalars { append(scalar) }
    text += "\""
  }

  mutating func number(_ value: Int?) { text += value.map { String($0) } ?? "null" }

  private mutating func list<Element>(
    _ elements: [Element], _ start: String, _ end: String, _ write: (Element, inout OutlineJSON) -> Void
  ) {
    text += start
    depth += 1
    for (index, element) in elements.enumerated() {
      text += index == 0 ? "\n" : ",\n"
      text += String(repeating: " ", count: depth)
      write(element, &self)
    }
    depth -= 1
    if !elements.isEmpty { text += "\n" + String(repeating: " ", count: depth) }
    text += end
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\"": text += "\\\""
    case "\\": text += "\\\\"
    case "\n": text += "\\n"
    case "\t": text += "\\t"
    case "\r": text += "\\r"
    case _ where scalar.value < 0x20:
      let hex = String(scalar.value, radix: 16)
      text += "\\u" + String(repeating: "0", count: 4 - hex.utf8.count) + hex
    default: text.unicodeScalars.append(scalar)
    }
  }
}
