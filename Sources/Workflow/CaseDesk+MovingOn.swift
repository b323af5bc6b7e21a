import Criteria
import PriorAuth

extension CaseDesk {
  /// Notes a change of a case: its state and its count of changes, and on the worklist how many facts it lacks now.
  func moveOn(_ id: Identifier<Request>, to state: CaseState?, _ stamp: Stamp) throws {
    try records.change(id, to: state, stamp)
    try countMissing(of: id)
  }

  /// Writes how many facts an open case lacks, so that the worklist need not evaluate what it shows.
  func countMissing(of id: Identifier<Request>) throws {
    guard try existing(id).state.isOpen else { return }
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
