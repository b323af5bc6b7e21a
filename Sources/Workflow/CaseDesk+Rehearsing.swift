import PriorAuth

extension CaseDesk {
  /// The same desk, which only finds out whether something could be done: what its verbs write is taken back, nothing is
  /// signed, and a refusal is not put on record.
  public func rehearsing() -> CaseDesk {
    var desk = self
    desk.isRehearsing = true
    return desk
  }

  /// Does what a verb does and takes it back.
  func rehearse<Answer>(
    _ verb: Verb, at clock: WallClock, _ body: (Stamp) throws -> Answer
  ) throws(DeskError) -> Answer {
    var answer: Answer?
    try translated {
      do {
        try records.writing {
          try permit(verb, on: clock.today)
          answer = try body(Stamp(by: login, at: clock.now))
          throw TakenBack()
        }
      } catch is TakenBack {}
    }
    guard let answer else { throw .storage(.unexpected("\(TakenBack.self)")) }
    return answer
  }
}

/// Undoes a change that was only tried.
private struct TakenBack: Error {}
