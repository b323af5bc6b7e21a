/// Takes Markdown and HTML out of a line and leaves the words, with escaped characters as themselves.
struct Markup {
  /// Whether the document is Markdown at all; a star in plain text is a star.
  let isMarkdown: Bool

  /// A line without markup, and whether all of it was set in bold or at least in italics.
  func plain(_ line: ArraySlice<UInt8>) -> (text: Bytes, isBold: Bool, isEmphasised: Bool) {
    let signs = Self.signs(in: line)
    guard !signs.isEmpty else { return (Array(line), false, false) }
    guard isMarkdown else { return (withoutTags(line, signs), false, false) }
    let dropped = Emphasis(in: line, signs: signs)
    var text = Bytes()
    text.reserveCapacity(line.count)
    // What lies before is copied or left out.
    var next = line.startIndex
    var nextDropped = 0
    var mayFollow = true
    for at in signs where at >= next {
      text += line[next..<at]
      next = at + 1
      while nextDropped < dropped.indices.count, dropped.indices[nextDropped] < at { nextDropped += 1 }
      if nextDropped < dropped.indices.count, dropped.indices[nextDropped] == at { continue }
      switch line[at] {
      case UInt8(ascii: "\\"): next = appendEscape(of: line, at: at, to: &text)
      case UInt8(ascii: "["): next = appendLink(of: line, at: at, to: &text, mayFollow: &mayFollow)
      default: next = appendTagOrByte(of: line, at: at, to: &text)
      }
    }
    text += line[min(next, line.endIndex)...]
    let words = text.trimmed()
    return (words.count == text.count ? text : Array(words), dropped.isBold, dropped.coversLine)
  }

  /// The places of everything in a line that can be markup.
  private static func signs(in line: ArraySlice<UInt8>) -> [Int] {
    var signs: [Int] = []
    line.withUnsafeBytes { bytes in
      var at = 0
      while at + 16 <= bytes.count {
        var places = SixteenBytes.bits(SixteenBytes(bytes, at: at).markup)
        while places != 0 {
          if signs.isEmpty { signs.reserveCapacity(32) }
          signs.append(line.startIndex + at + places.trailingZeroBitCount)
          places &= places &- 1
        }
        at += 16
      }
      for at in at..<bytes.count where isMarkup(bytes[at]) { signs.append(line.startIndex + at) }
    }
    return signs
  }

  private static func isMarkup(_ byte: UInt8) -> Bool {
    switch byte {
    case .star, UInt8(ascii: "\\"), UInt8(ascii: "["), UInt8(ascii: "<"), UInt8(ascii: "&"),
      UInt8(ascii: "$"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  private func withoutTags(_ line: ArraySlice<UInt8>, _ signs: [Int]) -> Bytes {
    var text = Bytes()
    text.reserveCapacity(line.count)
    var next = line.startIndex
    for at in signs where at >= next {
      text += line[next..<at]
      next = appendTagOrByte(of: line, at: at, to: &text)
    }
    return text + line[min(next, line.endIndex)...]
  }

  private func appendEscape(of line: ArraySlice<UInt8>, at start: Int, to text: inout Bytes) -> Int {
    var end = start + 1
    while end < line.endIndex, line[end].isLetter { end += 1 }
    if end > start + 1 {
      guard let symbol = Self.symbols[line[(start + 1)..<end].string] else {
        text.append(line[start])
        return start + 1
      }
      text += Array(symbol.utf8)
      return end
    }
    guard end < line.endIndex, !line[end].isSpace else { return end }
    text.append(line[end])
    return end + 1
  }

  /// Where no bracket closes any more, the rest of the line has no links, and is not searched for them again.
  private func appendLink(
    of line: ArraySlice<UInt8>, at start: Int, to text: inout Bytes, mayFollow: inout Bool
  ) -> Int {
    text.append(line[start])
    guard mayFollow else { return start + 1 }
    guard let close = line[start...].firstIndex(of: UInt8(ascii: "]")) else {
      mayFollow = false
      return start + 1
    }
    guard close + 1 < line.endIndex, line[close + 1] == .open else { return start + 1 }
    guard let end = line[close...].firstIndex(of: .close) else {
      mayFollow = false
      return start + 1
    }
    text.removeLast()
    text += plain(line[(start + 1)..<close]).text
    let next = end + 1
    guard next < line.endIndex, line[next] == UInt8(ascii: "{"),
      let brace = line[next...].prefix(200).firstIndex(of: UInt8(ascii: "}"))
    else { return next }
    return brace + 1
  }

  private func appendTagOrByte(of line: ArraySlice<UInt8>, at start: Int, to text: inout Bytes) -> Int {
    switch line[start] {
    case UInt8(ascii: "<"):
      guard let tag = HTMLTag(in: line, at: start) else { break }
      text += tag.replacement
      return tag.end
    case UInt8(ascii: "&"):
      guard let semicolon = line[start...].prefix(9).firstIndex(of: .semicolon),
        let symbol = Self.symbols[line[(start + 1)..<semicolon].string]
      else { break }
      text += Array(symbol.utf8)
      return semicolon + 1
    default: break
    }
    text.append(line[start])
    return start + 1
  }

  /// Names of signs, in mathematics and in HTML.
  private static let symbols = [
    "geq": "≥", "leq": "≤", "ge": "≥", "le": "≤", "times": "×", "pm": "±", "mu": "µ", "micro": "µ",
    "alpha": "α", "beta": "β", "gamma": "γ", "approx": "≈", "amp": "&", "lt": "<", "gt": ">",
    "nbsp": " ", "quot": "\"", "apos": "'", "reg": "®", "trade": "™", "ndash": "–", "mdash": "—",
    "bull": "•", "dagger": "†", "ddagger": "‡",
  ]
}

extension SixteenBytes {
  /// Where something stands that can be markup.
  @inline(__always) var markup: Places {
    places(of: .star) .| places(of: UInt8(ascii: "\\")) .| places(of: UInt8(ascii: "["))
      .| places(of: UInt8(ascii: "<")) .| places(of: UInt8(ascii: "&")) .| places(of: UInt8(ascii: "$"))
      .| places(of: UInt8(ascii: "_"))
  }
}
