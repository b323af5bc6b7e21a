/// What is asked of the record by whoever looks after the machine.
public protocol UpkeepRecords {
  /// When the newest entry was made, as it says itself.
  func newestEntryTime() throws -> String?
  /// When the newest backup on record was made that was handed over.
  func timeOfLastBackup() throws -> String?
  /// The key that the newest backup on record was sealed to; nil where there is none, or it was not sealed.
  func keyOfLastBackup() throws -> String?
  /// How many cases in work no clock rule applies to.
  func casesWithoutDeadline() throws -> Int
  /// How much there is of everything.
  func statistics() throws -> RecordStatistics
  /// Gives back the room that nothing uses; called outside a transaction.
  func compact() throws
}
