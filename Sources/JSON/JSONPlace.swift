/// The way to a place in the text of a JSON document, found by reading what stands before it.
struct JSONPlace {
  private enum Level {
    case object(key: String?)
    case array(index: Int)
  }

  private var levels: [Level] = []
  private var isKeyNext = false

  /// The innermost list or object that is open at an offset, with the key or the number of the value there.
  init(_ bytes: [UInt8], before end: Int) {
    var index = 0
    while index < min(end, bytes.count) {
      switch bytes[index] {
      case UInt8(ascii: "\""):
        let start = index + 1
        index = Self.endOfText(bytes, from: start, before: end)
        if isKeyNext, index < end, case .object = levels.last {
          levels[levels.count - 1] = .object(key: String(decoding: bytes[start..<index], as: UTF8.self))
          isKeyNext = false
        }
      case UInt8(ascii: "{"):
        levels.append(.object(key: nil))
        isKeyNext = true
      case UInt8(ascii: "["):
        levels.append(.array(index: 0))
        isKeyNext = false
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        _ = levels.popLast()
        isKeyNext = false
      case UInt8(ascii: ","): step()
      default: break
      }
      index += 1
    }
  }

  private mutating func step() {
    switch levels.last {
    case .object:
      levels[levels.count - 1] = .object(key: nil)
      isKeyNext = true
    case .array(let index): levels[levels.count - 1] = .array(index: index + 1)
    case nil: break
    }
  }

  /// Where a text's closing quote stands, or the end.
  private static func endOfText(_ bytes: [UInt8], from start: Int, before end: Int) -> Int {
    var index = start
    while index < min(end, bytes.count), bytes[index] != UInt8(ascii: "\"") {
      index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return index
  }

  /// In the usual notation: `$.evidence[3].date`; of many levels the first and the last are named.
  var path: String {
    let steps = levels.prefix(JSONValue.maximumDepth).map { level in
      switch level {
      case .object(let key): key.map { "." + $0.prefix(40) } ?? ""
      case .array(let index): "[\(index)]"
      }
    }
    guard let last = steps.last, steps.count > 8 else { return "$" + steps.joined() }
    return "$" + steps.prefix(4).joined() + "…" + last
  }
}
