import Criteria
import JSON
import PriorAuth

extension CaseDesk {
  /// Reads an ambiguous point in another way from now on; what is decided keeps the reading it was decided under.
  public func chooseReading(
    _ choice: ReadingChoice, at clock: WallClock
  ) throws(DeskError) -> OnFile<ReadingChoice> {
    try TextCheck.words(choice.reason, .reason, limit: 2000)
    return try write(.chooseReading, at: clock) { stamp in
      try check(choice)
      let id = try records.insert(choice, stamp)
      try recountMissing(under: choice.policy, receivedFrom: .earliest)
      try records.append(
        AuditEntry(
          verb: .chooseReading, stamp: stamp,
          details: .object([
            "point": .string(choice.point.rawValue), "reading": .string(choice.reading),
            "policy": choice.policy.map { .string($0) }, "reason": .string(choice.reason),
          ])))
      return OnFile(id: id, value: choice, stamp: stamp)
    }
  }

  /// Every choice of a reading, in the order in which they were made.
  public func readingChoices() throws(DeskError) -> [OnFile<ReadingChoice>] {
    try read { try records.readingChoices() }
  }

  /// Refuses what can't be chosen, before anybody is asked about it.
  public func checkReading(_ choice: ReadingChoice) throws(DeskError) { try read { try check(choice) } }

  private func check(_ choice: ReadingChoice) throws {
    try checkPolicy(of: choice)
    let present = try records.readingChoices().last {
      $0.value.point == choice.point && $0.value.policy == choice.policy
    }
    // A policy may be given the reading that holds for all, to keep it when that changes.
    let isOwn = present == nil && choice.policy == nil && choice.place == 0
    guard isOwn || present?.value.place == choice.place else { return }
    throw DeskError.readingInForce(choice.point, choice.reading, since: present?.stamp)
  }

  func checkPolicy(of choice: ReadingChoice) throws {
    guard let number = choice.policy else { return }
    guard try !records.policies(number: number).isEmpty else {
      throw DeskError.notFound(.policy(number: number, version: nil))
    }
  }

  /// The readings in force for a policy; called inside a transaction.
  func readings(for number: String) throws -> Readings { Readings(try records.readingChoices(), for: number) }

  /// The case file of a request as the record stands, with the readings in force and the state law that bears on it;
  /// called inside a transaction.
  func caseFile(of onFile: CaseOnFile, under number: String) throws -> CaseFile {
    var file = CaseFile(
      onFile, policy: number, receivedOn: try dayOfReceipt(of: onFile.request.request))
    file.readings = try readings(for: number)
    if let listed = try formularyFact(of: onFile.request.request)?.value.isOnFormulary {
      file.therapy.onFormulary = listed
    }
    file.overlays = file.concerning(try records.overlays(), under: number)
    return file
  }
}
