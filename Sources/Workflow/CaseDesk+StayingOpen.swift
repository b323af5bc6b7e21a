/// What a desk that stays open for hours asks again and again.
extension CaseDesk {
  /// Refuses to go on where the record's file was removed, renamed or replaced while it is open; what is saved checks
  /// that by itself.
  public func checkPlace() throws(DeskError) { try translated { try records.checkPlace() } }

  /// A number that is another one whenever somebody else has written to the record.
  public func news() throws(DeskError) -> Int64 { try translated { try records.news() } }
}
