extension Connection {
  /// Lets what is put aside and put in order meanwhile go through files: it may be more than fits the memory.
  ///
  /// Inside a transaction the place can't be changed, and whoever began it has chosen.
  public func sortingInFiles<Result>(_ body: () throws -> Result) throws -> Result {
    guard !isInTransaction else { return try body() }
    try execute(script: "pragma temp_store = file")
    defer { try? execute(script: "pragma temp_store = memory") }
    return try body()
  }
}
