import Criteria
import PriorAuth

extension CaseDesk {
  /// Notes a change of a case: its state with its clocks, its count of changes, and on the worklist how many facts it lacks now.
  func moveOn(_ id: Identifier<Request>, to state: CaseState?, _ stamp: Stamp) throws {
    let before = try existing(id).state
    try records.change(id, to: state, stamp)
    if let state { try moveClocks(of: id, from: before, to: state, stamp) }
    if let state { try releaseAssignment(of: id, in: state, stamp) }
    // Where it goes to somebody else or is over, whoever had it has it no more.
    if let state, state != .inReview { try records.setLease(nil, of: id) }
    try countMissing(of: id)
  }

  /// Writes how many facts a case lacks that is worked on, so that the worklist need not evaluate what it shows.
  func countMissing(of id: Identifier<Request>) throws {
    guard try existing(id).state.needsWork else { return }
    try records.setMissing(try missing(of: id), of: id)
  }

  /// The number of missing facts; nil where no single policy version governs the case.
  private func missing(of id: Identifier<Request>) throws -> Int? {
    do {
      return try evaluation(of: factsOnFile(id), by: assessor).evaluation.missing.count
    } catch DeskError.noPolicyChosen, DeskError.noPolicyInForce {
      return nil
    } catch DeskError.notFound(.policy) {
      return nil
    }
  }
}
