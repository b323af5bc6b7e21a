/// Finds the dates of a header that stand behind other words: in the middle of a line, or below a row of names.
struct HeaderDates {
  private(set) var values: [Header.Field: Bytes] = [:]

  init(_ lines: some Collection<Line>) {
    var named: [Header.Field?] = []
    for line in lines {
      let cells = Cells.split(line.text).map(\.text)
      for (field, cell) in zip(named, cells) {
        if let field, PrintedDate.isDate(cell) { keep(cell, as: field) }
      }
      named = Self.names(in: cells)
      if named.isEmpty { readInside(line) }
    }
  }

  private mutating func keep(_ value: Bytes, as field: Header.Field) {
    if values[field] == nil { values[field] = value }
  }

  /// The fields that a row of nothing but names has, of which one is a date.
  private static func names(in cells: [Bytes]) -> [Header.Field?] {
    guard (2...6).contains(cells.count) else { return [] }
    let fields = cells.map { cell in FieldNames.read(cell).flatMap { $1.isEmpty ? $0 : nil } }
    return fields.contains { $0?.isDate ?? false } ? fields : []
  }

  /// `Policy History: Effective: 04/12/2023. Last Review: 01/09/2025.`
  private mutating func readInside(_ line: Line) {
    let text = line.text
    guard line.form.contains(.colon), text.count <= 300, text.contains(where: \.isDigit) else { return }
    for at in text.indices.dropLast(2) where text[at + 1] == .space {
      guard [.colon, .dot, .semicolon, .comma, UInt8(ascii: "|")].contains(text[at]) else { continue }
      let rest = Bytes(text[(at + 1)...].trimmed())
      guard let (field, value) = FieldNames.read(rest), field.isDate else { continue }
      if let date = PrintedDate.all(in: Bytes(value.prefix(24))).first { keep(Bytes(date.utf8), as: field) }
    }
  }
}
