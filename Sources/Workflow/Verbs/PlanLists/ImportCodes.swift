import JSON
import PriorAuth

/// What came of importing a table of codes.
public struct CodesImported: Sendable, Hashable {
  public var id: Identifier<CodeEdition>
  public var codes: Int
  public var notes: [CodeTableReader.Problem]
}

extension CaseDesk {
  /// Takes a published table of codes, in force from a day on. It is taken whole or not at all.
  public func importCodes(
    _ source: [UInt8], named name: String, _ system: CodeSystem, from firstDay: Day, at clock: WallClock
  ) throws(DeskError) -> CodesImported {
    try TextCheck.line(name, .documentName)
    let read = try Self.codes(in: source, system, from: firstDay)
    return try write(.importCodes, at: clock) { stamp in
      guard try edition(of: system, from: firstDay) == nil else {
        throw DeskError.code(.editionExists(system, firstDay))
      }
      let edition = CodeEdition(system, from: firstDay, named: name, read.entries)
      let id = try records.insert(edition, source: source, stamp)
      try records.append(
        AuditEntry(
          verb: .importCodes, stamp: stamp,
          details: .object([
            "edition": .number(id.number), "system": .string(system.rawValue),
            "from": .string(firstDay.description), "codes": .number(read.entries.count),
          ])))
      return CodesImported(id: id, codes: read.entries.count, notes: read.notes)
    }
  }

  /// What a table of codes holds, without keeping it.
  public static func codes(
    in source: [UInt8], _ system: CodeSystem, from firstDay: Day
  ) throws(DeskError) -> CodeTableReader.Result {
    guard let text = String(validating: source, as: UTF8.self) else {
      throw .code(
        .badTable([
          CodeTableReader.Problem(
            line: Self.firstLine(notUTF8In: source), words: "the file is not UTF-8; convert it first")
        ]))
    }
    let read = CodeTableReader.read(text, system, from: firstDay)
    guard read.problems.isEmpty else { throw .code(.badTable(read.problems)) }
    return read
  }

  private static func firstLine(notUTF8In source: [UInt8]) -> Int {
    var decoder = UTF8()
    var iterator = source.makeIterator()
    var line = 1
    while case .scalarValue(let scalar) = decoder.decode(&iterator) { if scalar == "\n" { line += 1 } }
    return line
  }

  /// Has a table of codes count no more, as if it had not been imported; another one of the same day can take its place.
  public func withdrawCodes(
    _ system: CodeSystem, from firstDay: Day, reason: String, at clock: WallClock
  ) throws(DeskError) -> CodeEditionRow {
    try TextCheck.words(reason, .reason, limit: 2000)
    return try write(.withdrawCodes, at: clock) { stamp in
      guard var edition = try edition(of: system, from: firstDay) else {
        throw DeskError.code(.noEdition(system, firstDay))
      }
      try records.withdraw(edition.id, reason: reason, stamp)
      edition.withdrawal = CodeEditionRow.Withdrawal(reason: reason, stamp: stamp)
      try records.append(
        AuditEntry(
          verb: .withdrawCodes, stamp: stamp,
          details: .object([
            "edition": .number(edition.id.number), "system": .string(system.rawValue),
            "from": .string(firstDay.description), "reason": .string(reason),
          ])))
      return edition
    }
  }

  /// The table that counts from just that day on.
  private func edition(of system: CodeSystem, from firstDay: Day) throws -> CodeEditionRow? {
    try records.codeEditions().first {
      $0.system == system && $0.firstDay == firstDay && $0.withdrawal == nil
    }
  }

  /// Every table of codes, the withdrawn ones as well, by system and first day.
  public func codeEditions() throws(DeskError) -> [CodeEditionRow] { try read { try records.codeEditions() } }

  /// How a code stands on a day, and what each table says of it.
  public func code(
    _ code: SystemCode, on day: Day
  ) throws(DeskError) -> (standing: CodeStanding, entries: [(firstDay: Day, entry: CodeEntry)]) {
    try read { (try records.standing(of: code, on: day), try records.entries(of: code)) }
  }
}
