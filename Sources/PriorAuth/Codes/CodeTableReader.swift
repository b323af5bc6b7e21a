/// Reads published tables of codes. What does not fit is told by its line, and nothing of such a table is taken.
public struct CodeTableReader: Sendable {
  /// What is wrong with a line.
  public struct Problem: Sendable, Hashable {
    /// From 1.
    public var line: Int
    public var words: String

    /// Something about a line.
    public init(line: Int, words: String) {
      self.line = line
      self.words = words
    }
  }

  /// What was read, what keeps it from being taken, and what is only worth knowing.
  public struct Result: Sendable, Hashable {
    public var entries: [CodeEntry] = []
    public var problems: [Problem] = []
    public var notes: [Problem] = []
  }

  private let system: CodeSystem
  private let firstDay: Day
  private var result = Result()
  private var seen: [String: (line: Int, entry: CodeEntry)] = [:]

  /// The most problems that are told.
  private static let limit = 20
  /// Published tables have a dozen columns; headings are compared with words, which takes its time for a million.
  private static let mostColumns = 1000
  /// Descriptors of payment tables end at so many characters, in the middle of a word.
  private static let cutLength = 28

  /// Reads the text of a table that is in force from a day on.
  public static func read(_ text: String, _ system: CodeSystem, from firstDay: Day) -> Result {
    var reader = CodeTableReader(system: system, firstDay: firstDay)
    let body = text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
    let lines = body.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
    switch system {
    case .hcpcs: reader.readPayments(lines)
    case .icd10: reader.readOrder(lines)
    }
    if reader.result.entries.isEmpty, reader.result.problems.isEmpty {
      reader.result.problems.append(Problem(line: 1, words: "no code was found in the file"))
    }
    return reader.result
  }

  private init(system: CodeSystem, firstDay: Day) {
    self.system = system
    self.firstDay = firstDay
  }

  private mutating func refuse(_ line: Int, _ words: String) {
    if result.problems.count < Self.limit { result.problems.append(Problem(line: line, words: words)) }
  }

  /// Takes a code, unless the table has it already.
  private mutating func take(_ entry: CodeEntry, line: Int) {
    guard let before = seen[entry.code] else {
      seen[entry.code] = (line, entry)
      result.entries.append(entry)
      return
    }
    if before.entry == entry {
      result.notes.append(
        Problem(line: line, words: "\(entry.code) stands in line \(before.line) already, in the same words"))
    } else {
      refuse(line, "\(entry.code) stands in line \(before.line) already, and that says something else of it")
    }
  }

  // MARK: Diagnoses: columns of fixed width

  private mutating func readOrder(_ lines: [String]) {
    for (index, text) in lines.enumerated() where text.contains(where: { !$0.isWhitespace }) {
      let line = index + 1
      let bytes = Array(text)
      guard bytes.count > 16, bytes[14] == "0" || bytes[14] == "1" else {
        refuse(line, "is no line of an order file: a number, a code in column 7, 0 or 1 in column 15")
        continue
      }
      let code = system.normal(String(bytes[6..<13]))
      guard system.fits(code) else {
        refuse(line, "'\(code)' is no code of \(system.rawValue)")
        continue
      }
      let short = Self.trimmed(String(bytes[16..<min(76, bytes.count)]))
      let long = bytes.count > 77 ? Self.trimmed(String(bytes[77...])) : ""
      guard !short.isEmpty || !long.isEmpty else {
        refuse(line, "\(code) has no description")
        continue
      }
      take(CodeEntry(code, long.isEmpty ? short : long, isBillable: bytes[14] == "1"), line: line)
    }
  }

  // MARK: Drugs and services: columns by their headings

  private struct Columns {
    var code: Int
    var description: Int
    /// What one unit is, in a column of its own.
    var dosage: Int?
    var status: Int?
    var rate: Int?
  }

  private mutating func readPayments(_ lines: [String]) {
    var columns: Columns?
    for (index, text) in lines.enumerated() where text.contains(where: { !$0.isWhitespace }) {
      let line = index + 1
      let cells = Self.cells(text)
      guard cells.count <= Self.mostColumns else {
        refuse(line, "has \(cells.count) columns; a table of codes has a few")
        return
      }
      guard let columns else {
        columns = Self.columns(cells)
        if columns == nil { checkQuarter(text, line) }
        continue
      }
      guard text.count(where: { $0 == "\"" }).isMultiple(of: 2) else {
        refuse(line, "a quotation mark opens a cell that is not closed in this line")
        continue
      }
      // Tables end with lines about the copyright.
      guard columns.code < cells.count, !cells[columns.code].isEmpty else { continue }
      readPayment(cells, columns, line)
    }
    if columns == nil {
      refuse(1, "no line has the headings 'HCPCS' and 'descriptor', so the columns can't be told")
    }
  }

  private mutating func readPayment(_ cells: [String], _ columns: Columns, _ line: Int) {
    let code = system.normal(cells[columns.code])
    guard system.fits(code) else {
      return refuse(line, "'\(cells[columns.code])' is no code of \(system.rawValue)")
    }
    let description = columns.description < cells.count ? cells[columns.description] : ""
    guard !description.isEmpty else { return refuse(line, "\(code) has no descriptor") }
    let dosage = columns.dosage.flatMap { $0 < cells.count ? Self.unit(in: cells[$0]) : nil }
    var entry = CodeEntry(code, description, unit: dosage ?? Self.unit(in: description))
    entry.status = columns.status.flatMap { $0 < cells.count && !cells[$0].isEmpty ? cells[$0] : nil }
    if let place = columns.rate, place < cells.count, !cells[place].isEmpty {
      let digits = cells[place].filter { $0 != "$" && $0 != "," && $0 != " " }
      guard let rate = Decimal(digits), rate >= .zero else {
        return refuse(line, "\(code): '\(cells[place])' is no payment rate")
      }
      entry.rate = rate
    }
    if description.count >= Self.cutLength, entry.unit == nil {
      result.notes.append(
        Problem(line: line, words: "\(code): the descriptor is cut, so the unit can't be told"))
    }
    take(entry, line: line)
  }

  /// A year and a month before the headings have to lie in the quarter the table is for.
  private mutating func checkQuarter(_ text: String, _ line: Int) {
    guard let (year, month) = Self.month(in: text) else { return }
    let (ownYear, ownMonth, _) = firstDay.civil
    guard year == ownYear, (month - 1) / 3 == (ownMonth - 1) / 3 else {
      return refuse(
        line,
        "the table calls itself one of \(year)-\(month < 10 ? "0" : "")\(month), which is not the quarter of \(firstDay)"
      )
    }
    if month != ownMonth {
      result.notes.append(
        Problem(line: line, words: "the table calls itself one of \(year)-\(month < 10 ? "0" : "")\(month)"))
    }
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november",
    "december",
  ]

  private static func month(in text: String) -> (year: Int, month: Int)? {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    for (index, word) in words.enumerated() {
      guard let year = Int(word), (2000...2100).contains(year) else { continue }
      let neighbours = [index - 1, index - 2, index + 1].filter(words.indices.contains).map { words[$0] }
      for other in neighbours {
        if let month = months.firstIndex(of: other) { return (year, month + 1) }
      }
      if words.indices.contains(index + 1), let month = Int(words[index + 1]), (1...12).contains(month) {
        return (year, month)
      }
    }
    return nil
  }

  private static func columns(_ cells: [String]) -> Columns? {
    let names = cells.map { $0.lowercased() }
    guard let code = names.firstIndex(where: { $0.contains("hcpcs") }),
      let description = names.firstIndex(where: { $0.contains("descri") })
    else { return nil }
    return Columns(
      code: code, description: description, dosage: names.firstIndex { $0.contains("dosage") },
      status: names.firstIndex { $0 == "si" || $0.contains("status") },
      rate: names.firstIndex { $0.contains("rate") || $0.contains("payment limit") })
  }

  /// The cells of a line, separated by commas or tabs, with quotation marks as spreadsheets write them.
  static func cells(_ line: String) -> [String] {
    let separator: Character = line.contains("\t") ? "\t" : ","
    var cells = [""]
    var isQuoted = false
    for character in line {
      if character == "\"" {
        isQuoted.toggle()
      } else if character == separator, !isQuoted {
        cells.append("")
      } else {
        cells[cells.count - 1].append(character)
      }
    }
    return cells.map(trimmed)
  }

  /// What one unit is, where the text ends with it: `Inj, demo, 10 mg`.
  static func unit(in description: String) -> Dose? {
    let words = description.lowercased().split { $0 == " " || $0 == "," || $0 == ";" }.map(String.init)
    guard var last = words.last else { return nil }
    var number = words.dropLast().last ?? ""
    // `10mg` in one word.
    if let letters = last.firstIndex(where: \.isLetter), letters > last.startIndex {
      number = String(last[..<letters])
      last = String(last[letters...])
    }
    guard let amount = Decimal(number), amount > .zero, let unit = DoseUnit(last) else { return nil }
    return Dose(amount: amount, unit: unit)
  }

  private static func trimmed(_ text: String) -> String {
    let start = text.drop { $0.isWhitespace }
    guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...end])
  }
}
