/// Finds the signs that a document breaks off before its end.
///
/// Only what holds for documents of any form counts, and the very end decides: a sentence or a list that waits for more,
/// criteria that nothing follows, pages that are counted and not there. Where a file was cut at the end of a part,
/// nothing shows it.
struct CutOff {
  private let reader: SectionReader
  private let sections: [OutlineSection]
  private let lines: [Line]

  /// - Parameter lines: every line of the document, page numbers too.
  init(_ reader: SectionReader, sections: [OutlineSection], lines: [Line]) {
    self.reader = reader
    self.sections = sections
    self.lines = lines
  }

  /// The line at which the document breaks off; nil where it ends as documents do.
  var line: Line? {
    guard let last = reader.tree.lines.last, let end = reader.tree.nodes.indices.last, end > 0 else {
      return nil
    }
    let isCut =
      waitsForMore(end) || lacksAnnounced(end) || endsUnlikeOthers(end) || endsAmongCriteria(end)
      || lacksPages
    return isCut ? last : nil
  }

  private var tree: OutlineTree { reader.tree }

  /// Whether the last block is no whole sentence.
  private func waitsForMore(_ end: Int) -> Bool {
    let node = tree[end]
    switch node.kind {
    case .connective: return true
    case .row: return node.text.first == UInt8(ascii: "|") && node.text.last != UInt8(ascii: "|")
    case .root: return false
    case .heading, .item, .paragraph, .note, .footnote: break
    }
    guard FieldNames.read(node.text) == nil else { return false }
    if node.role?.kind != nil || node.role == .criteria { return true }
    if Self.endsOpen(node.text) || OutlineBuilder.isInsideBrackets(node.text) { return true }
    guard node.kind == .paragraph || node.kind == .note, !Self.closesSentence(node.text) else { return false }
    if let amount = Amount(in: node.text), amount.range.upperBound == node.text.count { return false }
    let words = Folded(node.text).wordCount
    return words >= 8 || (words >= 4 && !LineShape.isTitle(node.text[...]))
  }

  /// Whether a text ends with a mark or a word behind which another one has to come.
  static func endsOpen(_ text: Bytes) -> Bool {
    guard let last = text.last(where: { !$0.isSpace && $0 != .star }) else { return true }
    if [.comma, .semicolon, .colon, .open, UInt8(ascii: "/"), UInt8(ascii: "[")].contains(last) {
      return true
    }
    if Endings.connective(of: text) != nil { return true }
    guard last.isLower, let end = text.lastIndex(where: \.isWordPart) else { return false }
    let start = text[..<end].lastIndex { !$0.isWordPart }.map { $0 + 1 } ?? 0
    return openWords.contains(text[start...end].string)
  }

  private static let openWords: Set<String> = [
    "a", "an", "and", "are", "as", "at", "be", "between", "by", "for", "from", "has", "have", "if", "in",
    "is",
    "least", "must", "nor", "not", "of", "on", "or", "per", "than", "that", "the", "their", "to", "unless",
    "was",
    "were",
    "when", "which", "who", "with", "without",
  ]

  /// Whether a text ends as sentences, quotations, addresses and dates do.
  private static func closesSentence(_ text: Bytes) -> Bool {
    guard let last = text.last(where: { !$0.isSpace && $0 != .star }) else { return false }
    if last >= 0x80 || last.isDigit || [.dot, .close].contains(last) { return true }
    if ["\"", "'", "]", "?", "!", "}", "|", ">"].contains(Character(UnicodeScalar(last))) { return true }
    let word = text.split(separator: .space).last ?? []
    return word.contains(.dot) || word.contains(UInt8(ascii: "/"))
  }

  /// Whether one of the heads the last block stands below names more labels than stand below it.
  private func lacksAnnounced(_ end: Int) -> Bool {
    var at = end
    while at > 0 {
      let announced = Combinators.labelsAnnounced(by: tree[at].text)
      if announced > 1, reader.itemChildren(of: at).count < announced { return true }
      at = tree[at].parent
    }
    return false
  }

  /// Whether the document ends in a criterion without a mark at its end, although the others have one.
  private func endsUnlikeOthers(_ end: Int) -> Bool {
    guard tree[end].isItem, lastSection != nil, !Endings.isFinished(tree[end].text) else { return false }
    let items = tree.nodes.indices.filter { tree[$0].isItem && $0 != end && tree[$0].children.isEmpty }
    let finished = items.count { Endings.isFinished(tree[$0].text) }
    return items.count >= 3 && finished * 5 >= items.count * 4
  }

  /// The section in whose criteria the document ends.
  private var lastSection: Int? {
    let heads = reader.sectionHeads
    guard let last = heads.indices.max(by: { heads[$0] < heads[$1] }) else { return nil }
    return tree.ends[heads[last]] == tree.nodes.count - 1 ? last : nil
  }

  /// Whether the document ends in criteria without a word on how long an approval holds, although others say it, or
  /// although nothing but criteria was read.
  private func endsAmongCriteria(_ end: Int) -> Bool {
    guard let section = lastSection, tree[end].kind != .heading else { return false }
    let kind = sections[section].kind
    guard kind == .initial || kind == .continued, sections[section].durations.isEmpty else { return false }
    let others = sections.indices.filter {
      $0 != section && (sections[$0].kind == .initial || sections[$0].kind == .continued)
    }
    if others.contains(where: { !sections[$0].durations.isEmpty }) { return true }
    return others.isEmpty && reader.durationBlocks.isEmpty
  }

  /// Whether pages are counted, `Page 3 of 6`, and more than one of the last is missing.
  private var lacksPages: Bool {
    var seen = 0
    var total = 0
    for index in lines.indices where PageFurniture.mayCountPages(lines[index].form) {
      guard let (page, of) = PageFurniture.pageCount(in: lines[index]) else { continue }
      seen = max(seen, page)
      total = max(total, of)
    }
    return total > seen + 1
  }
}
