extension Header {
  /// The fields that stand at the top of every page.
  mutating func readFields(ofPageHeader lines: some Collection<Line>) {
    var named: Field?
    for line in lines where line.number <= Self.depth {
      defer { named = Self.field(of: line).flatMap { $1.isEmpty ? $0 : nil } }
      // A number can stand below its name.
      if named == .reference, values[.reference] == nil, Self.isCode(line.text) {
        values[.reference] = line.text
      }
      if let (field, value) = Self.field(of: line), values[field] == nil, !value.isEmpty,
        !field.isDate || !PrintedDate.all(in: value).isEmpty
      {
        values[field] = Self.firstColumn(value)
      }
      readFurtherColumns(of: line)
    }
    if values[.reference] == nil, let number = lines.first(where: { Self.isNumber($0.text) }) {
      values[.reference] = number.text
    }
  }

  /// `1998-A`: one word with a digit in it.
  private static func isCode(_ text: Bytes) -> Bool {
    text.count <= 24 && text.contains(where: \.isDigit) && !text.contains(.space) && !PrintedDate.isDate(text)
  }

  /// `5.90.123`: a number in parts, which is no date.
  private static func isNumber(_ text: Bytes) -> Bool {
    text.count(where: { $0 == .dot }) >= 2 && text.count <= 16 && text.allSatisfy { $0.isDigit || $0 == .dot }
      && !PrintedDate.isDate(text)
  }
}
