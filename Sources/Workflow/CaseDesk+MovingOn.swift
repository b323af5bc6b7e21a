import Criteria
import PriorAuth

extension CaseDesk {
  /// Notes a change of a case: its state with its clocks, its count of changes, and on the worklist how many facts it lacks now.
  ///
  /// - Parameter moment: from when its clocks go on; nil for now.
  func moveOn(
    _ id: Identifier<Request>, to state: CaseState?, clocksFrom moment: Moment? = nil, _ stamp: Stamp
  ) throws {
    let before = try existing(id).state
    try records.change(id, to: state, stamp)
    if let state { try moveClocks(of: id, from: before, to: state, at: moment ?? stamp.at, stamp) }
    if let state { try releaseAssignment(of: id, in: state, stamp) }
    // Where it goes to somebody else or is over, whoever had it has it no more.
    if let state, state != .inReview { try records.setLease(nil, of: id) }
    try countMissing(of: id, in: state ?? before)
  }

  /// Writes how many facts a case lacks that is worked on, so that the worklist need not evaluate what it shows.
  func countMissing(of id: Identifier<Request>) throws { try countMissing(of: id, in: existing(id).state) }

  private func countMissing(of id: Identifier<Request>, in state: CaseState) throws {
    guard state.needsWork else { return }
    try records.setMissing(try missing(of: id), of: id)
  }

  /// Counts anew how many facts cases lack, after a change of what they are judged by. What is due first is counted at
  /// once; the rest of a long list is counted where it is shown, until the case is touched.
  func recountMissing(under number: String?, receivedFrom day: Day) throws {
    try records.forgetMissing(under: number, receivedFrom: day)
    for id in try records.uncountedRequests(limit: CaseDesk.countedAtOnce) { try countMissing(of: id) }
  }

  /// As many as one transaction should hold up others for.
  private static let countedAtOnce = 500

  /// The page with the count of missing facts, for those that it was not kept for.
  func counted(_ page: Page<WorklistRow, WorklistKey>) throws -> Page<WorklistRow, WorklistKey> {
    var page = page
    for index in page.rows.indices {
      let row = page.rows[index]
      guard row.missing == nil, row.policyNumber != nil, row.state.needsWork else { continue }
      page.rows[index].missing = try missing(of: row.id)
    }
    return page
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
