import PriorAuth

/// Tables of codes, and the plan's own lists.
public protocol CodeRecords {
  /// Keeps a table. Its digest is filled in from the source.
  func insert(_ edition: CodeEdition, source: [UInt8], _ stamp: Stamp) throws -> Identifier<CodeEdition>
  /// Has a table count no more; it stays on record.
  func withdraw(_ edition: Identifier<CodeEdition>, reason: String, _ stamp: Stamp) throws
  /// Every table, the withdrawn ones as well, by system and first day.
  func codeEditions() throws -> [CodeEditionRow]
  /// How a code stands on a day.
  func standing(of code: SystemCode, on day: Day) throws -> CodeStanding
  /// The tables that count and have a code, by first day.
  func entries(of code: SystemCode) throws -> [(firstDay: Day, entry: CodeEntry)]

  /// Keeps a row of a list.
  func insert(_ entry: RegisterEntry, _ stamp: Stamp) throws -> Identifier<RegisterEntry>
  /// Every row of a list, or those of one thing, by what they are of and the day from which they hold.
  func entries(in register: Register, key: String?) throws -> [OnFile<RegisterEntry>]
  /// The open requests that a row of a list touches, at most so many.
  func openRequests(touchedBy entry: RegisterEntry, limit: Int) throws -> [Identifier<Request>]
}
