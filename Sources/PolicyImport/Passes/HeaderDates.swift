/// Finds the dates of a header that stand behind other words: in the middle of a line, or below a row of names.
struct HeaderDates {
  private(set) var values: [Header.Field: Bytes] = [:]

  init(_ lines: ArraySlice<Line>) {
    var named: [Header.Field?] = []
    for index in lines.indices {
      // A line of one cell names no fields side by side, and only below such a row it can be a date.
      if lines[index].isOneCell, named.isEmpty {
        if Self.mayHoldDate(lines[index].form) { readInside(lines[index]) }
        continue
      }
      let line = lines[index]
      let cells = line.cells
      for (field, cell) in zip(named, cells) {
        if let field, PrintedDate.isDate(cell) { keep(Bytes(cell), as: field) }
      }
      named = Self.names(in: cells)
      if named.isEmpty, Self.mayHoldDate(line.form) { readInside(line) }
    }
  }

  private mutating func keep(_ value: Bytes, as field: Header.Field) {
    if values[field] == nil { values[field] = value }
  }

  /// The fields that a row of nothing but names has, of which one is a date.
  private static func names(in cells: [ArraySlice<UInt8>]) -> [Header.Field?] {
    guard (2...6).contains(cells.count), cells.contains(where: { FieldNames.mayName($0) }) else { return [] }
    let fields = cells.map { cell in FieldNames.read(Bytes(cell)).flatMap { $1.isEmpty ? $0 : nil } }
    return fields.contains { $0?.isDate ?? false } ? fields : []
  }

  /// `Policy History: Effective: 04/12/2023. Last Review: 01/09/2025.`
  private mutating func readInside(_ line: Line) {
    let text = line.text
    guard text.count <= 300 else { return }
    for at in 0..<max(0, text.count - 2) where text[at + 1] == .space && Self.partsSentences(text[at]) {
      guard FieldNames.mayName(text[(at + 1)...]) else { continue }
      let rest = Bytes(text[(at + 1)...].trimmed())
      guard let (field, value) = FieldNames.read(rest), field.isDate else { continue }
      if let date = PrintedDate.all(in: Bytes(value.prefix(24))).first { keep(Bytes(date.utf8), as: field) }
    }
  }

  /// Whether a line has what a date behind its name has.
  private static func mayHoldDate(_ form: LineForm) -> Bool { form.isSuperset(of: [.colon, .digit]) }

  private static func partsSentences(_ byte: UInt8) -> Bool {
    switch byte {
    case .colon, .dot, .semicolon, .comma, UInt8(ascii: "|"): true
    default: false
    }
  }
}
