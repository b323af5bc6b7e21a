extension Connection {
  /// Lets what is put aside and put in order meanwhile go through files: it may be more than fits the memory.
  ///
  /// The place can't be changed inside a transaction, so whoever begins one that sorts much asks for this around it.
  public func sortingInFiles<Result>(_ body: () throws -> Result) throws -> Result {
    let place = try row("pragma temp_store") { row throws(SQLiteError) in try row.integer() }
    guard place != Self.inFiles else { return try body() }
    try execute(script: "pragma temp_store = file")
    defer { try? execute(script: "pragma temp_store = memory") }
    return try body()
  }

  /// What the library answers where things are put aside in files.
  private static let inFiles: Int64 = 1
}
