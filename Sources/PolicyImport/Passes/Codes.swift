/// Reads the rows of coding tables.
struct Codes {
  private var found: [OutlineCode] = []
  /// The system the heading of the table names.
  private var isDiagnosisTable = false
  /// The row that further lines describe.
  private var open: (indent: Int, isFresh: Bool)?

  /// The codes of the lines of a coding part.
  static func read(_ lines: ArraySlice<Line>, layout: Layout) -> [OutlineCode] {
    var codes = Codes()
    for line in lines { codes.take(line, gap: layout.gap(before: line)) }
    return codes.found
  }

  private mutating func take(_ line: Line, gap: Int) {
    var text = line.text[...]
    if let label = Label.readings(of: text).first, label.style.isBullet {
      text = text.dropFirst(label.length)
    }
    let cells = Cells.split(Array(text)).map(\.text).filter { !$0.isEmpty }
    guard let first = cells.first else { return }
    let (code, rest) = Self.leadingCode(of: first)
    if let system = CodeShape.system(of: code, isDiagnosis: isDiagnosisTable) {
      let words = ([rest] + cells.dropFirst()).filter { !$0.isEmpty }
      let description = words.reduce(Bytes()) { Prose.joined($0, Prose.cleaned($1)) }
      found.append(
        OutlineCode(system: system, code: code, description: description.string, span: line.span))
      open = (line.indent, description.isEmpty)
    } else if namesTable(line, cells) {
      open = nil
    } else if let open, let last = found.indices.last, gap == 0 || open.isFresh, continues(line, open.indent)
    {
      let whole = Prose.joined(Array(found[last].description.utf8), Prose.cleaned(line.text))
      found[last].description = whole.string
      found[last].span = found[last].span.lowerBound..<line.span.upperBound
      self.open = (open.indent, false)
    } else {
      open = nil
    }
  }

  private func continues(_ line: Line, _ indent: Int) -> Bool {
    line.indent > indent || line.text.first?.isLower ?? false || !Endings.isFinished(line.text)
  }

  /// The heads of the columns, which say what the codes below are.
  private mutating func namesTable(_ line: Line, _ cells: [Bytes]) -> Bool {
    let text = Folded(line.text)
    let words = text.words
    let naming: Set<String> = [
      "code", "codes", "description", "icd", "hcpcs", "cpt", "diagnosis", "ndc", "procedure",
    ]
    guard words.count <= 16, words.contains(where: { naming.contains($0) }) else { return false }
    let diagnosis = words.contains("icd") || words.contains("diagnosis")
    let procedure = words.contains("hcpcs") || words.contains("cpt") || words.contains("procedure")
    if diagnosis != procedure { isDiagnosisTable = diagnosis }
    return true
  }

  private static func leadingCode(of cell: Bytes) -> (String, Bytes) {
    let end = cell.firstIndex { $0.isSpace || $0 == .colon || $0 == .comma || $0 == .semicolon } ?? cell.count
    var rest = cell[end...].drop { $0.isSpace || $0 == .colon || $0 == .hyphen || $0 == .comma }
    if rest.hasPrefix("–") || rest.hasPrefix("—") { rest = rest.dropFirst(3) }
    return (cell[..<end].filter { $0 != .star }.string, Array(rest.trimmed()))
  }
}

/// Which code system a word can belong to, by its form.
enum CodeShape {
  static func system(of word: String, isDiagnosis: Bool) -> OutlineCode.System? {
    let code = Array(word.utf8)
    let ends = code.split(separator: .hyphen, omittingEmptySubsequences: false)
    if ends.count == 2 {
      // A range of codes is one row.
      guard let first = system(of: ends[0].string, isDiagnosis: isDiagnosis) else { return nil }
      return system(of: ends[1].string, isDiagnosis: isDiagnosis) == first ? first : nil
    }
    if isDiagnosis { return isICD10(code) ? .icd10 : nil }
    if code.count == 5 {
      if isHCPCS(code) { return .hcpcs }
      if code.dropLast().allSatisfy(\.isDigit),
        code[4].isDigit || [UInt8(ascii: "T"), UInt8(ascii: "F"), UInt8(ascii: "U")].contains(code[4])
      {
        return .cpt
      }
    }
    if isNDC(code) { return .ndc }
    return code.contains(.dot) && isICD10(code) ? .icd10 : nil
  }

  static func isHCPCS(_ code: Bytes) -> Bool {
    guard code.count == 5, let first = code.first else { return false }
    return (UInt8(ascii: "A")...UInt8(ascii: "V")).contains(first) && code.dropFirst().allSatisfy(\.isDigit)
  }

  static func isICD10(_ code: Bytes) -> Bool {
    guard code.count >= 3, code.count <= 8, code[0].isUpper, code[1].isDigit else { return false }
    guard code[2].isDigit || code[2].isUpper else { return false }
    if code.count == 3 { return true }
    let rest = code[3] == .dot ? code[4...] : code[3...]
    return (1...4).contains(rest.count) && rest.allSatisfy { $0.isDigit || $0.isUpper }
  }

  private static func isNDC(_ code: Bytes) -> Bool {
    let parts = code.split(separator: .hyphen)
    guard parts.count == 3, parts.allSatisfy({ $0.allSatisfy(\.isDigit) }) else { return false }
    return (4...5).contains(parts[0].count) && (3...4).contains(parts[1].count)
      && (1...2).contains(parts[2].count)
  }
}
