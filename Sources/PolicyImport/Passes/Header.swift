/// Reads the fields at the top of a policy document: title, number, dates, lines of business.
struct Header {
  enum Field: CaseIterable {
    case title
    case program
    case medication
    case reference
    case effective
    case origin
    case review
    case linesOfBusiness
    /// A field nobody asks for, which ends the one before.
    case other
  }

  private(set) var title = ""
  private(set) var values: [Field: Bytes] = [:]
  private let tree: OutlineTree
  private let layout: Layout

  /// The lines a header can take before the text begins.
  private static let depth = 90

  init(_ tree: OutlineTree, cues: Cues, layout: Layout) {
    self.tree = tree
    self.layout = layout
    readFields(cues: cues)
    title = readTitle(cues: cues)
  }

  /// The payer's number: its own field, else the number in brackets behind the title.
  var reference: String? {
    if let value = values[.reference] { return Self.firstPart(of: value) }
    return numbered(values[.title] ?? []).number
  }

  /// The date from which the policy holds, else the one on which it began.
  var effective: String? {
    (values[.effective] ?? values[.origin]).flatMap { PrintedDate.all(in: $0).first }
  }

  /// The last date of a list of reviews.
  var review: String? { values[.review].flatMap { PrintedDate.all(in: $0).last } }

  /// The lines of business as printed, one by one.
  var linesOfBusiness: [String] {
    guard let value = values[.linesOfBusiness] else { return [] }
    return value.split { $0 == .comma || $0 == UInt8(ascii: "/") || $0 == .semicolon }
      .map { Prose.cleaned($0.trimmed()).string }.filter { !$0.isEmpty }
  }

  private mutating func readFields(cues: Cues) {
    var current: Field?
    for (index, line) in tree.lines.enumerated() {
      let isTop = index < Self.depth
      if let (field, value) = FieldNames.read(line.text) {
        guard isTop || field == .origin || field == .review else {
          current = nil
          continue
        }
        current = values[field]?.isEmpty ?? true ? field : nil
        if let current { values[current] = Self.firstColumn(value) }
      } else if let field = current, continues(line, field, cues: cues) {
        values[field] = Prose.joined(values[field] ?? [], Self.firstColumn(line.text))
      } else {
        current = nil
      }
    }
  }

  /// Whether a line goes on with a field: a list of dates, a title that did not fit, or a value below its name.
  private func continues(_ line: Line, _ field: Field, cues: Cues) -> Bool {
    let value = values[field] ?? []
    if value.isEmpty { return layout.gap(before: line) <= 1 }
    guard layout.gap(before: line) == 0, cues.headings.role(of: Folded(line.text)) == nil else {
      return false
    }
    switch field {
    case .review, .effective, .origin:
      return value.last == .comma && !PrintedDate.all(in: line.text).isEmpty
    case .title, .medication:
      return value.last == .hyphen || value.count { $0 == .open } > value.count { $0 == .close }
        || numbered(line.text).number != nil
    default: return value.last == .comma
    }
  }

  private func readTitle(cues: Cues) -> String {
    if let program = values[.program], let medication = values[.medication] {
      return Self.text(program) + " - " + Self.text(medication)
    }
    let named = numbered(values[.title] ?? values[.medication] ?? []).title
    if let full = standingTitle(holding: named, cues: cues) { return full }
    return named
  }

  /// The title set above the text on lines of its own; where a field names the title, one that holds it.
  private func standingTitle(holding name: String, cues: Cues) -> String? {
    let wanted = Folded(name)
    for node in tree.nodes.dropFirst() where node.lines.lowerBound < Self.depth {
      let isHeading = node.kind == .heading && node.role == nil && node.level > 0
      if node.kind == .heading, node.role != nil { return nil }
      guard isHeading || node.kind == .paragraph else { continue }
      guard LineShape.isTitle(node.text[...]), FieldNames.read(node.text) == nil else { continue }
      let text = numbered(node.text).title
      if name.isEmpty { return text }
      if Folded(text) != wanted, Folded(text).contains(wanted) { return text }
    }
    return nil
  }

  /// A title and the number in brackets at its end: `Name (AB123, Ver. 2)`.
  private func numbered(_ text: Bytes) -> (title: String, number: String?) {
    let text = Prose.cleaned(text)
    guard text.last == .close, let open = text.lastIndex(of: .open) else { return (text.string, nil) }
    let words = text[(open + 1)...].split { $0 == .comma || $0.isSpace || $0 == .close }
    guard let first = words.first, first.contains(where: \.isDigit), first.first?.isUpper ?? false,
      words.count == 1 || Folded(words[1]).hasPrefix(Folded("ver"))
        || Folded(words[1]).hasPrefix(Folded("version"))
    else { return (text.string, nil) }
    return (Array(text[..<open].trimmed()).string, first.string)
  }

  private static func text(_ value: Bytes) -> String { Prose.cleaned(value).string }

  /// Up to the next column.
  private static func firstColumn(_ value: Bytes) -> Bytes {
    Cells.split(Array(value.trimmed())).first?.text ?? []
  }

  private static func firstPart(of value: Bytes) -> String? {
    let text = text(value)
    return text.isEmpty ? nil : text
  }
}
