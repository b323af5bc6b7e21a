/// An HTML tag in a line: where it ends and what stands for it in plain text.
struct HTMLTag {
  let end: Int
  let replacement: Bytes

  init?(in line: ArraySlice<UInt8>, at start: Int) {
    var name = start + 1
    guard name < line.endIndex else { return nil }
    if line[name] == UInt8(ascii: "/") { name += 1 }
    guard name < line.endIndex, line[name].isLetter,
      let close = line[name...].prefix(300).firstIndex(of: UInt8(ascii: ">"))
    else { return nil }
    var nameEnd = name
    while nameEnd < close, line[nameEnd].isLetter || line[nameEnd].isDigit { nameEnd += 1 }
    guard nameEnd == close || line[nameEnd].isSpace || line[nameEnd] == UInt8(ascii: "/") else {
      // An address between angle brackets keeps its words.
      guard line[nameEnd] == .colon || line[nameEnd] == .dot else { return nil }
      end = close + 1
      replacement = Array(line[(start + 1)..<close])
      return
    }
    end = close + 1
    let tag = line[name..<nameEnd]
    if name == start + 1, tag.elementsEqual("li".utf8) {
      let next = line[end...].drop { $0.isSpace }
      let hasBullet = next.hasPrefix("•") || next.hasPrefix("○") || next.hasPrefix("▪")
      replacement = hasBullet ? [.space] : Array(" • ".utf8)
    } else {
      replacement = Self.parting.contains { tag.elementsEqual($0) } ? [.space] : []
    }
  }

  /// The tags that part words.
  private static let parting = ["td", "br", "li", "ul", "ol", "p", "th", "tr", "div"].map { Bytes($0.utf8) }
}
