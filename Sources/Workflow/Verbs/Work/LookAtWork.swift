import PriorAuth

// Ways to look at who does what.
extension CaseDesk {
  /// The open cases that a change would touch, by number, at most so many.
  public func openCases(
    in scope: OpenCaseScope, limit: Int
  ) throws(DeskError) -> [Identifier<Request>] {
    try read { try records.openCases(in: scope, limit: limit) }
  }

  /// How much is to be done in all.
  public func workCounts(at clock: WallClock) throws(DeskError) -> WorkCounts {
    try read { try records.workCounts(at: clock.now) }
  }

  /// What everybody has to do, and what they decided in so many days before now; cases that nobody has come first.
  public func workload(doneWithin days: Int, at clock: WallClock) throws(DeskError) -> [WorkloadRow] {
    guard (1...36_525).contains(days) else { throw .invalid(.window, .outside(1, 36_525)) }
    return try read {
      let open = try records.openWork(at: clock.now)
      let done = try records.decisionCounts(since: Moment(seconds: clock.now.seconds - Int64(days) * 86_400))
      let absences = try records.absences(endingFrom: clock.today).map(\.value).filter {
        $0.covers(clock.today)
      }
      let unassigned = open.first { $0.login == nil }.map { [$0] } ?? []
      let people = try records.people().compactMap { person -> WorkloadRow? in
        var row =
          open.first { $0.login == person.login } ?? WorkloadRow(login: person.login, name: person.name)
        row.name = person.name
        if let counts = done.first(where: { $0.login == person.login }) {
          (row.decisions, row.pends) = (counts.decisions, counts.pends)
        }
        row.absence = absences.first { $0.login == person.login }
        row.isLocked = person.locked != nil
        let works = !person.roles.isDisjoint(with: Verb.takeCase.roles)
        return works || row.open > 0 || row.overdue > 0 || row.decisions > 0 ? row : nil
      }
      return unassigned.map { row in
        var row = row
        row.name = "Nobody holds these"
        return row
      } + people
    }
  }

  /// A page of the open cases of a person, or of nobody, what is due first on top.
  public func worklist(
    of assignee: String?, _ call: PageCall<WorklistKey>
  ) throws(DeskError) -> Page<WorklistRow, WorklistKey> {
    try check(call)
    return try read { try counted(records.worklist(of: assignee, call)) }
  }

  /// Whose case it is, with who said so.
  public func assignment(of id: Identifier<Request>) throws(DeskError) -> OnFile<Assignment>? {
    try read { try records.assignment(of: id) }
  }

  /// Whose case it is, where that is not whoever is at the desk.
  public func otherAssignee(of id: Identifier<Request>) throws(DeskError) -> String? {
    try assignment(of: id)?.value.assignee.flatMap { $0 == login ? nil : $0 }
  }
}
