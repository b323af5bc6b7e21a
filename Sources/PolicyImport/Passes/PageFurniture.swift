/// Takes the headers, footers and page numbers out of the lines, so that a sentence broken by a page is one again.
///
/// Nothing is furniture for its words alone: a line must stand at the edge of a page, and most pages must have it
/// there (numbers apart), or it must be the page's number.
struct PageFurniture {
  private let lines: [Line]
  /// The index of the first line of each page; the first is 0, one past the end closes the list.
  private let pageStarts: [Int]
  /// Where the lines at the tops of pages stand, numbers apart.
  private var tops: [Bytes: [Int]] = [:]
  /// The lines of the text.
  private(set) var kept: [Line] = []
  /// The lines taken out.
  private(set) var removed: [Line] = []
  private static let depth = 6
  /// How many lines at the top of a document can say what it is about.
  private static let titleDepth = 12

  init(_ lines: [Line]) {
    self.lines = lines
    let byFeed = lines.indices.filter { $0 > 0 && lines[$0].startsPage }
    let fed = Set(byFeed)
    let counted = Self.breaksAfterPageNumbers(in: lines).filter { start in
      // The rest of a footer may stand between the number and the feed.
      !(start...(start + 3)).contains { fed.contains($0) }
    }
    pageStarts = [0] + fed.union(counted).sorted() + [lines.count]
    takeOut()
  }

  private mutating func takeOut() {
    guard pageStarts.count > 2 else {
      kept = lines
      return
    }
    var isFurniture = [Bool](repeating: false, count: lines.count)
    mark(edge: { page in Array(pageStarts[page]..<pageStarts[page + 1]) }, in: &isFurniture)
    mark(edge: { page in (pageStarts[page]..<pageStarts[page + 1]).reversed() }, in: &isFurniture)
    noteTops()
    for start in pageStarts.dropFirst().dropLast() { markTitle(insideSentenceAt: start, in: &isFurniture) }
    kept.reserveCapacity(lines.count)
    var softened = false
    var page = 1
    for index in lines.indices {
      if index == pageStarts[page] {
        softened = true
        page += 1
      }
      guard !isFurniture[index] else {
        removed.append(lines[index])
        continue
      }
      var line = lines[index]
      line.startsPage = softened && !kept.isEmpty
      if line.startsPage { line.blanksBefore = 0 }
      softened = false
      kept.append(line)
    }
  }

  private mutating func noteTops() {
    for (start, end) in zip(pageStarts, pageStarts.dropFirst()) {
      for index in start..<min(start + Self.depth, end) {
        // Two places tell whether a line has another one.
        let key = Self.key(of: lines[index])
        if tops[key]?.count ?? 0 < 2 { tops[key, default: []].append(index) }
      }
    }
  }

  /// A title at the top of a page is furniture too where a sentence goes on below it that stops on the page before,
  /// and it is set off from the text or the document has it elsewhere, too.
  private func markTitle(insideSentenceAt start: Int, in isFurniture: inout [Bool]) {
    var first = start
    while first < lines.count, isFurniture[first] { first += 1 }
    guard let above = lines[..<start].indices.last(where: { !isFurniture[$0] }),
      !Endings.isFinished(lines[above].text),
      let end = (first..<min(first + 3, lines.count)).first(where: { Self.goesOn(lines[$0]) })
        ?? endOfRepeatedTitles(from: first, below: above),
      (first..<end).allSatisfy({
        Self.isShortTitle(lines[$0]) && (isCentred($0, above: end) || isRepeated($0))
      }),
      !lines[above].form.contains(.columnGap) || !lines[above].labels.isEmpty
    else { return }
    for index in first..<end { isFurniture[index] = true }
  }

  /// Where lines at the top of a page end that stand at the top of the document too, if what follows them may end the sentence of
  /// the page before: it has no label and is set in no less.
  private func endOfRepeatedTitles(from first: Int, below above: Int) -> Int? {
    guard let end = (first..<min(first + 3, lines.count)).first(where: { !isRepeated($0) }), end > first,
      lines[end].labels.isEmpty, lines[end].indent >= lines[above].indent, Endings.isFinished(lines[end].text)
    else { return nil }
    return end
  }

  /// Takes line after line off the pages' edges, as long as most pages have it there.
  private func mark(edge: (Int) -> [Int], in isFurniture: inout [Bool]) {
    let edges = (0..<(pageStarts.count - 1)).map { Array(edge($0).prefix(Self.depth)) }
    var open = Array(edges.indices)
    let needed = max(2, (edges.count + 1) / 2)
    for depth in 0..<Self.depth {
      open = open.filter { depth < edges[$0].count }
      var counts: [Bytes: Int] = [:]
      for page in open { counts[Self.key(of: lines[edges[page][depth]]), default: 0] += 1 }
      open = open.filter { page in
        let line = lines[edges[page][depth]]
        if Self.pageNumber(in: line.text) != nil { return true }
        return counts[Self.key(of: line), default: 0] >= needed && line.labels.isEmpty
      }
      for page in open { isFurniture[edges[page][depth]] = true }
    }
  }

  /// Whether a line starts in the middle of a sentence.
  private static func goesOn(_ line: Line) -> Bool {
    line.text.first?.isLower ?? false && line.labels.isEmpty
  }

  private func isCentred(_ index: Int, above text: Int) -> Bool {
    lines[index].indent > lines[text].indent + 8
  }

  /// Whether the words of a line stand among the first lines of the document or at the top of another page.
  private func isRepeated(_ index: Int) -> Bool {
    let words = Folded(lines[index].text)
    if lines.prefix(min(Self.titleDepth, index)).contains(where: { Folded($0.text).contains(words) }) {
      return true
    }
    return (tops[Self.key(of: lines[index])] ?? []).contains { $0 != index }
  }

  private static func isShortTitle(_ line: Line) -> Bool {
    line.labels.isEmpty && line.text.count <= 60 && LineShape.isTitle(line.text[...])
      && !Endings.isFinished(line.text)
      && line.text.split(separator: .space).count <= 8
  }

  /// The line with every number made the same.
  private static func key(of line: Line) -> Bytes {
    var key = Bytes()
    for byte in line.text {
      if byte.isSpace {
        if key.last != .space { key.append(.space) }
      } else if byte.isDigit {
        if key.last != UInt8(ascii: "#") { key.append(UInt8(ascii: "#")) }
      } else {
        key.append(byte.lowered)
      }
    }
    return key
  }

  private static let of = Folded("of")

  /// Without form feeds, pages end where numbers counting one by one stand alone on a line.
  private static func breaksAfterPageNumbers(in lines: [Line]) -> [Int] {
    var expected: Int?
    var counted: [Int] = []
    var named: [Int] = []
    for index in lines.indices {
      guard let number = pageNumber(in: lines[index].text) else { continue }
      if Folded(lines[index].text).contains(of) { named.append(index + 1) }
      guard number == expected ?? number, number <= (expected ?? 2) else { continue }
      expected = number + 1
      counted.append(index + 1)
    }
    let breaks = counted.count >= 2 ? Set(named).union(counted) : Set(named)
    return breaks.union(breaksAfterCountedFooters(in: lines)).filter { $0 < lines.count }.sorted()
  }

  /// A footer can count the pages beside other words, and go on below with lines that all pages have.
  private static func breaksAfterCountedFooters(in lines: [Line]) -> Set<Int> {
    let counting = lines.indices.filter { mayCountPages(lines[$0].form) && pageCount(in: lines[$0]) != nil }
    // Beside a column gap, or in the same words on every page.
    let alike = Dictionary(grouping: counting) { key(of: lines[$0]) }
    let footers = counting.filter { index in
      lines[index].form.contains(.columnGap) || alike[key(of: lines[index])]?.count ?? 0 > 1
    }
    let pages = footers.compactMap { pageCount(in: lines[$0])?.page }
    guard footers.count >= 2, zip(pages, pages.dropFirst()).allSatisfy({ $0 + 1 == $1 }) else { return [] }
    var depth = 1
    while depth <= 3 {
      let below = footers.map { $0 + depth < lines.count ? key(of: lines[$0 + depth]) : [] }
      guard Set(below).count == 1, below.first != [] else { break }
      depth += 1
    }
    return Set(footers.map { $0 + depth })
  }

  /// The page and how many there are, where a line says both: `Page 3 of 7`, alone or beside other words.
  static func pageCount(in line: Line) -> (page: Int, of: Int)? {
    guard mayCountPages(line.form) else { return nil }
    let end = line.text.suffix(160)
    // An apostrophe inside a word is none of its letters.
    guard holdsPage(end) || end.contains(0x27),
      end.indices.contains(where: { end.hasPrefix("age", at: $0) || end.hasPrefix("AGE", at: $0) })
    else { return nil }
    let words = Folded(end).words
    for at in words.indices.dropLast(3) where words[at] == "page" && words[at + 2] == "of" {
      if let page = Int(words[at + 1]), let total = Int(words[at + 3]), page <= total, total < 1000 {
        return (page, total)
      }
    }
    return nil
  }

  /// Whether `page` stands somewhere, in either case.
  private static func holdsPage(_ text: ArraySlice<UInt8>) -> Bool {
    text.withUnsafeBufferPointer { bytes in
      for at in 3..<max(3, bytes.count) where bytes[at - 3] | 0x20 == UInt8(ascii: "p") {
        if bytes[at - 2] | 0x20 == UInt8(ascii: "a"), bytes[at - 1] | 0x20 == UInt8(ascii: "g"),
          bytes[at] | 0x20 == UInt8(ascii: "e")
        {
          return true
        }
      }
      return false
    }
  }

  /// Whether a line of this form has a number and the word before it, as most lines have not.
  static func mayCountPages(_ form: LineForm) -> Bool { form.isSuperset(of: [.digit, .pageWord]) }

  /// `Page 3 of 7`, `Page 3`, `3 of 7`, `- 3 -`, `3 | Page` or a lone `3`.
  static func pageNumber(in text: Bytes) -> Int? {
    guard text.count <= 24, text.contains(where: \.isDigit) else { return nil }
    var words = Folded(text).words
    words.removeAll { $0 == "page" || $0 == "pg" || $0 == "p" }
    guard let first = words.first, let number = Int(first), first.count <= 3 else { return nil }
    if words.count == 1 { return text.contains(.open) || text.contains(.dot) ? nil : number }
    guard words.count == 3, words[1] == "of", Int(words[2]) != nil else { return nil }
    return number
  }
}
