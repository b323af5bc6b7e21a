/// What is asked of the record by whoever looks after the machine.
public protocol UpkeepRecords {
  /// When the newest entry was made, as it says itself.
  func newestEntryTime() throws -> String?
  /// When a verb was last used, by its entry.
  func time(ofLast verb: Verb) throws -> String?
  /// How many cases in work no clock rule applies to.
  func casesWithoutDeadline() throws -> Int
  /// How much there is of everything.
  func statistics() throws -> RecordStatistics
  /// Gives back the room that nothing uses; called outside a transaction.
  func compact() throws
}
