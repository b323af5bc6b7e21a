import Criteria
import PriorAuth

/// How ambiguous points are read; a choice is followed by another, never changed.
public protocol ReadingRecords {
  /// Keeps a choice.
  func insert(_ choice: ReadingChoice, _ stamp: Stamp) throws -> Identifier<ReadingChoice>
  /// Every choice, in the order in which they were made.
  func readingChoices() throws -> [OnFile<ReadingChoice>]
}
