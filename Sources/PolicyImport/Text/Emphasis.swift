/// The bytes of a Markdown line that only set emphasis or mark mathematics: runs that open and close.
///
/// A run without a partner is text: footnote marks are stars, too.
struct Emphasis {
  /// In ascending order.
  private(set) var indices: [Int] = []
  /// Whether the line from end to end stands in one run.
  private(set) var coversLine = false
  /// Whether that run is bold, not only italic.
  private(set) var isBold = false

  /// - Parameter signs: the places of everything in the line that can be markup, in ascending order.
  init(in line: ArraySlice<UInt8>, signs: [Int]) {
    guard signs.contains(where: { Self.isRun(line[$0]) }) else { return }
    var open: [Range<Int>] = []
    open.reserveCapacity(4)
    indices.reserveCapacity(16)
    // What lies before is done.
    var next = line.startIndex
    for at in signs where at >= next {
      let byte = line[at]
      if byte == UInt8(ascii: "\\") { next = at + 2 }
      guard Self.isRun(byte) else { continue }
      next = at + 1
      while next < line.endIndex, line[next] == byte { next += 1 }
      meet(at..<next, byte, in: line, open: &open)
    }
    indices.sort()
  }

  /// Whether runs are made of the byte.
  private static func isRun(_ byte: UInt8) -> Bool {
    byte == .star || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "$")
  }

  private mutating func meet(
    _ run: Range<Int>, _ byte: UInt8, in line: ArraySlice<UInt8>, open: inout [Range<Int>]
  ) {
    let before = run.lowerBound > line.startIndex ? line[run.lowerBound - 1] : .space
    let after = run.upperBound < line.endIndex ? line[run.upperBound] : .space
    let exact = open.lastIndex { line[$0.lowerBound] == byte && $0.count == run.count }
    // `**up to 24 weeks***`: what is left of the run is the mark of a footnote.
    let shorter =
      after.isSpace ? open.lastIndex { line[$0.lowerBound] == byte && $0.count == run.count - 1 } : nil
    let partner = exact ?? shorter
    let run = exact == nil && shorter != nil ? run.lowerBound..<(run.upperBound - 1) : run
    let insideWord = byte == UInt8(ascii: "_") && before.isWordPart && after.isWordPart
    if let partner, !before.isSpace, !insideWord, closes(open[partner], run, byte, in: line) {
      let rest = line[run.upperBound...]
      if byte != UInt8(ascii: "$"), rest.isEmpty || rest.elementsEqual([.colon]),
        open[partner].lowerBound == line.startIndex
      {
        coversLine = true
        isBold = run.count >= 2
      }
      for at in open[partner] { indices.append(at) }
      for at in run { indices.append(at) }
      open.removeSubrange(partner...)
    } else if !after.isSpace, !insideWord, open.count < 16 {
      open.append(run)
    }
  }

  /// Mathematics between dollar signs has a command or a comparison in it; sums of money have not.
  private func closes(_ start: Range<Int>, _ end: Range<Int>, _ byte: UInt8, in line: ArraySlice<UInt8>)
    -> Bool
  {
    guard byte == UInt8(ascii: "$") else { return true }
    return line[start.upperBound..<end.lowerBound].contains {
      $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">")
        || $0 == UInt8(ascii: "^") || $0 == UInt8(ascii: "=")
    }
  }
}
