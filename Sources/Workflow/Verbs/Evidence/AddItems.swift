import Criteria
import PriorAuth

/// Something a reviewer read in the documents of a case: a fact, or their own answer to a criterion.
public enum ReviewedItem: Sendable, Hashable {
  case evidence(Evidence)
  case answer(Answer)
}

extension CaseDesk {
  /// Adds several items to a request at once: all of them, or none when one is refused.
  ///
  /// - Throws: `DeskError.inList` with the place of the item that was refused.
  public func add(
    _ items: [ReviewedItem], to id: Identifier<Request>, at clock: WallClock
  ) throws(DeskError) {
    try write(.addEvidence, at: clock) { stamp in
      for (index, item) in items.enumerated() {
        do {
          switch item {
          case .evidence(let evidence): _ = try insert(evidence, into: id, today: clock.today, stamp)
          case .answer(let answer): _ = try insert(answer, into: id, stamp)
          }
        } catch let error as DeskError where items.count > 1 {
          throw DeskError.inList(item: index + 1, of: items.count, error)
        }
      }
    }
  }
}
