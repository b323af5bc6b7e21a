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

    var isDate: Bool { self == .effective || self == .origin || self == .review }
  }

  private(set) var title = ""
  var values: [Field: Bytes] = [:]
  private let tree: OutlineTree
  private let layout: Layout

  /// The lines a header can take before the text begins.
  static let depth = 90

  /// - Parameter furniture: what stands at the edges of pages, which can say what the document is about.
  init(_ tree: OutlineTree, cues: Cues, layout: Layout, furniture: [Line] = []) {
    self.tree = tree
    self.layout = layout
    readFields(cues: cues)
    readFields(ofPageHeader: furniture.prefix(12))
    values.merge(HeaderDates(tree.lines.prefix(Self.depth)).values) { stated, _ in stated }
    title = readTitle(cues: cues)
    if title.isEmpty { title = Self.title(among: furniture) }
  }

  /// The payer's number: its own field, else the number in brackets behind the title.
  var reference: String? {
    if let value = values[.reference] { return Self.firstPart(of: value) }
    return numbered(values[.title] ?? []).number ?? numberBehindKind
  }

  /// The number behind a dash in a line at the top that says what kind of document this is: `MEDICAL POLICY – 5.01.99`.
  private var numberBehindKind: String? {
    for line in tree.lines.prefix(6) {
      let words = line.text.split(separator: .space)
      guard words.count >= 3, let number = words.last, number.contains(where: \.isDigit), number.count >= 4,
        number.allSatisfy({ $0.isDigit || $0.isUpper || $0 == .dot || $0 == .hyphen }),
        words[words.count - 2].allSatisfy({ !$0.isWordPart || $0 >= 0x80 }),
        Self.isGeneric(Bytes(words.dropLast(2).joined(separator: [.space])))
      else { continue }
      return number.string
    }
    return nil
  }

  /// The date from which the policy holds, else the one on which it began.
  var effective: String? {
    (values[.effective] ?? values[.origin]).flatMap { PrintedDate.all(in: $0).first }
  }

  /// The newest of a list of reviews, which can start with it or end with it.
  var review: String? {
    let dates = values[.review].map { PrintedDate.all(in: $0) } ?? []
    let newest = dates.max { first, second in
      guard let first = DateInPrint.day(first), let second = DateInPrint.day(second) else { return false }
      return first < second
    }
    return newest ?? dates.last
  }

  /// The lines of business as printed, one by one.
  var linesOfBusiness: [String] {
    guard let value = values[.linesOfBusiness] else { return [] }
    return value.split { $0 == .comma || $0 == UInt8(ascii: "/") || $0 == .semicolon }
      .map { Self.withoutNextField(Prose.cleaned(Self.withoutMarks($0.trimmed()))).string }.filter {
        !$0.isEmpty
      }
  }

  /// Without the marks of notes: `Commercial*`.
  private static func withoutMarks(_ value: some Collection<UInt8>) -> Bytes {
    var name = Bytes(value)
    while let mark = marks.first(where: { name.hasSuffix($0) }) { name.removeLast(mark.utf8CodeUnitCount) }
    return name
  }

  private static let marks: [StaticString] = ["*", "†", "‡", "§"]

  /// Without the name of another field, which stood in the next column: `HIM Revision Log`.
  private static func withoutNextField(_ value: Bytes) -> Bytes {
    for at in value.indices.dropFirst() where value[at - 1] == .space && value[at].isUpper {
      if let (field, rest) = FieldNames.read(Bytes(value[at...])), field == .other, rest.isEmpty {
        return Bytes(value[..<at].trimmed())
      }
    }
    return value
  }

  private mutating func readFields(cues: Cues) {
    var current: Field?
    // Text taken out of a table can print all names first and then all values, in the same order.
    var waiting: [Field] = []
    // The kind of document can stand above the fields, in words that head criteria elsewhere.
    let firstField = tree.lines.prefix(Self.depth).firstIndex { Self.field(of: $0) != nil } ?? 0
    let firstPart =
      tree.nodes.first {
        ($0.role == .criteria || $0.role?.kind != nil) && $0.lines.lowerBound > firstField
      }?.lines.lowerBound ?? .max
    for index in tree.lines.indices {
      if current == nil, waiting.isEmpty, !mayState(line: index) { continue }
      let line = tree.lines[index]
      let isTop = index < Self.depth
      if isTop, line.form.contains(.columnGap) { readFurtherColumns(of: line) }
      if let (named, value) = Self.field(of: line) {
        current = nil
        // `Policy:` introduces a number or a name.
        let isName =
          named == .reference && value.count(where: \.isLetter) > 6 && !value.contains(where: \.isDigit)
        let field = isName ? .title : named
        guard isTop || field == .origin || field == .review, values[field] == nil else { continue }
        // Behind the first parts of the text, such a name is that of a field in the text.
        if field == .title, index > firstPart { continue }
        // The heads of a table's columns are no field and its value.
        if field == .title, cues.headings.role(of: value)?.isWhole ?? false { continue }
        if value.isEmpty {
          if !waiting.contains(field) { waiting.append(field) }
        } else if !field.isDate || !PrintedDate.all(in: value).isEmpty {
          values[field] = Self.firstColumn(value)
          waiting.removeAll { $0 == field }
          current = field
        }
      } else if let field = current, continues(line, field, cues: cues) {
        values[field] = Prose.joined(values[field] ?? [], Self.firstColumn(line.text))
      } else if !waiting.isEmpty, layout.gap(before: line) <= 1 {
        let field = waiting.removeFirst()
        let value = Self.firstColumn(line.text)
        guard field != .reference || value.contains(where: \.isDigit) else { continue }
        if field == .title, cues.headings.role(of: value)?.isWhole ?? false { continue }
        values[field] = value
        current = field
      } else {
        current = nil
        waiting = []
      }
    }
  }

  /// Whether a line may state a field, or several in its columns, as most lines cannot.
  private func mayState(line index: Int) -> Bool {
    let form = tree.lines[index].form
    return !form.isDisjoint(with: [.colon, .columnGap]) || !tree.lines[index].labels.isEmpty
      || tree.lines[index].text.first == UInt8(ascii: "|")
      || FieldNames.mayName(firstWord: tree.lines[index].firstWord)
  }

  /// Fields can stand beside each other: `Document #: A1     Publish Date: 03/24/2025`.
  mutating func readFurtherColumns(of line: Line) {
    let cells = line.cells
    for place in cells.indices.dropFirst() where FieldNames.mayState(cells[place]) {
      guard let (field, value) = FieldNames.read(Bytes(cells[place])), values[field] == nil else { continue }
      // Behind a wide gap the value is a cell of its own.
      let stated = value.isEmpty && place + 1 < cells.count ? Bytes(cells[place + 1]) : value
      if !stated.isEmpty, !field.isDate || !PrintedDate.all(in: stated).isEmpty { values[field] = stated }
    }
  }

  /// The bytes behind which a field does not go on; no document has a title or a list of reviews so long.
  private static let mostOfField = 4000

  /// Whether a line goes on with a field: a list of dates, or a title that did not fit.
  private func continues(_ line: Line, _ field: Field, cues: Cues) -> Bool {
    let value = values[field] ?? []
    guard layout.gap(before: line) == 0, value.count < Self.mostOfField,
      cues.headings.role(of: line.text[...], firstWord: line.firstWord) == nil
    else {
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

  /// The field a line states; the cells of a row of a Markdown table are parted as in laid-out text.
  static func field(of line: Line) -> (Field, Bytes)? {
    if let label = line.labels.first, label.style.isBullet {
      let rest = line.text.dropFirst(label.length)
      return line.form.contains(.colon) || FieldNames.mayName(rest) ? FieldNames.read(Bytes(rest)) : nil
    }
    guard line.text.first == UInt8(ascii: "|") else { return FieldNames.read(line) }
    guard line.form.contains(.colon) || FieldNames.mayName(firstWord: line.firstWord) else { return nil }
    return FieldNames.read(
      Bytes(line.cells.joined(separator: [.space, .space, .space])))
  }

  private func readTitle(cues: Cues) -> String {
    if let program = values[.program], let medication = values[.medication] {
      return Self.text(program) + " - " + Self.text(medication)
    }
    let stated = values[.title] ?? (topHeading == nil ? values[.medication] : nil)
    let named = numbered(stated ?? []).title
    if let full = standingTitle(holding: named, cues: cues) { return full }
    return named
  }

  /// `Brand (generic)` at the edge of a page.
  private static func title(among furniture: [Line]) -> String {
    let titles = furniture.filter {
      LineShape.isTitle($0.text[...]) && $0.text.contains(.open) && !LineShape($0).isRow
        && !isGeneric($0.text)
        && FieldNames.read($0) == nil && PageFurniture.pageNumber(in: $0.text) == nil
    }
    return titles.first?.prose.string ?? ""
  }

  /// The first heading of a Markdown document, where it says more than what kind of document this is.
  private var topHeading: OutlineTree.Node? {
    tree.nodes.first { $0.level == 1 }.flatMap { $0.role == nil && !Self.isGeneric($0.text) ? $0 : nil }
  }

  /// The title set above the text on lines of its own; where a field names the title, one that holds it.
  private func standingTitle(holding name: String, cues: Cues) -> String? {
    let wanted = Folded(name)
    var first: String?
    for node in tree.nodes.dropFirst() where node.lines.lowerBound < Self.depth {
      // The name of a kind of document can be set above its title.
      if node.kind == .heading, node.role != nil,
        node.role != .criteria || !node.children.isEmpty && first != nil
      {
        return first
      }
      guard node.kind == .paragraph || (node.kind == .heading && node.level > 0) else { continue }
      if name.isEmpty {
        guard let title = titleLine(of: node) else { continue }
        if node.level == 1 { return title }
        // `Brand (generic)` is a title; other words may only be the name of the programme.
        if title.contains("(") { return title }
        first = first ?? title
      } else if LineShape.isTitle(node.text[...]), FieldNames.read(node.text) == nil {
        let text = numbered(node.text).title
        if Folded(text) != wanted, Folded(text).contains(wanted) { return text }
      }
    }
    return first
  }

  /// The title among the lines of a block: the first that is no field and says more than that this is a policy.
  private func titleLine(of node: OutlineTree.Node) -> String? {
    // `Goals:` heads a part of the text.
    guard node.text.last != .colon, LinesOfBusiness.closing(node.text) == nil else { return nil }
    let lines = tree.lines[node.lines].filter { FieldNames.read($0) == nil }
    if lines.count == node.lines.count, lines.count <= 3, LineShape.isTitle(node.text[...]),
      !Self.isGeneric(node.text)
    {
      let telling = lines.filter { !Self.isGeneric($0.text) }
      return numbered(Prose.cleaned(Bytes(telling.map(\.text).joined(separator: [.space])))).title
    }
    let titles = lines.filter {
      LineShape.isTitle($0.text[...]) && !Self.isGeneric($0.text) && !LineShape($0).isRow
        && LinesOfBusiness.closing($0.text) == nil
    }
    // `Brand (generic)` among other words is what the document is about.
    let title = titles.first { $0.text.contains(.open) } ?? titles.first
    return title.map { numbered(Prose.cleaned($0.text)).title }
  }

  private static func isGeneric(_ text: Bytes) -> Bool {
    let words = Folded(text).words
    return words.allSatisfy { genericWords.contains($0) || Int($0) != nil } || !text.contains { $0.isLetter }
  }

  private static let genericWords: Set<String> = [
    "a", "and", "authorization", "benefit", "biologic", "bulletin", "clinical", "commercial", "corporate",
    "coverage",
    "criteria", "document", "drug", "drugs", "exchange", "for", "guideline", "guidelines", "individual",
    "management",
    "medicaid", "medical", "medicare", "number", "of", "pharmacy", "plan", "plans", "policies", "policy",
    "prescription", "prior",
    "program", "programs", "reference", "services", "specialty", "the", "therapeutics", "unitedhealthcare",
    "utilization",
  ]

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
  static func firstColumn(_ value: Bytes) -> Bytes {
    Cells.first(of: Array(value.trimmed())).map { Bytes($0) } ?? []
  }

  private static func firstPart(of value: Bytes) -> String? {
    let text = text(value)
    return text.isEmpty ? nil : text
  }
}
