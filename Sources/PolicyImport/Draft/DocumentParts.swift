import PriorAuth

/// The parts of a document beside its criteria, found by the words of their headings.
struct DocumentParts {
  private let parts: [(heading: Words, lines: [String])]

  init(_ outline: PolicyOutline) {
    parts = outline.regions.flatMap { DocumentParts.split($0) }
  }

  /// The lines of every part whose heading holds all the words.
  func lines(under words: String...) -> [String] {
    parts.filter { part in words.allSatisfy { part.heading.contains(stem: $0) } }.flatMap(\.lines)
  }

  /// A numbered line of a few words inside a part heads a part of its own: `V. Dosage and Administration`.
  private static func split(_ region: OutlineRegion) -> [(heading: Words, lines: [String])] {
    var parts = [(heading: Words(region.heading), lines: [String]())]
    for line in region.text.lines.map(String.init) {
      if let heading = heading(line) {
        parts.append((heading, []))
      } else {
        parts[parts.count - 1].lines.append(line)
      }
    }
    return parts
  }

  private static func heading(_ line: String) -> Words? {
    guard line.utf8.count <= 240, line.utf8.contains(.dot), line.count <= 60, !line.utf8.contains(.tab),
      let dot = line.firstIndex(of: "."), line[..<dot].count <= 5,
      line[..<dot].allSatisfy({ "IVXLC0123456789".contains($0) }), !line[..<dot].isEmpty
    else { return nil }
    let words = Words(line[line.index(after: dot)...])
    return (1...6).contains(words.list.count) ? words : nil
  }
}
