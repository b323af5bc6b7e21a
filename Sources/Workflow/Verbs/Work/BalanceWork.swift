import PriorAuth

extension CaseDesk {
  /// Shares out the cases that nobody has or whose holder is away, each to whoever may work on it and has least.
  ///
  /// - Parameters:
  ///   - levels: whether cases also go from those who have most, the least urgent first, until all have about as many.
  ///   - isTrial: only says what would be done.
  public func balance(
    levels: Bool = false, isTrial: Bool = false, at clock: WallClock
  ) throws(DeskError) -> SharedWork {
    func share() throws -> SharedWork {
      var share = try WorkShare(records, on: clock.today)
      return try share.work(levels: levels)
    }
    if isTrial { return try read { try share() } }
    return try write(.assignCase, at: clock) { stamp in
      let shared = try share()
      for move in shared.moves {
        try assign(
          move.request, Assignment(to: move.to, reason: "work was shared out anew"), .assignCase, stamp)
      }
      return shared
    }
  }
}

/// Who could get which open case, and how much everybody has.
private struct WorkShare {
  private let records: any Records
  private let people: [String: Reviewer]
  private let absences: [Absence]
  /// The roles of each by which they may decide what takes a clinician.
  private let licensed: [String: Set<Role>]
  private var loads: [String: Int] = [:]

  init(_ records: any Records, on today: Day) throws {
    self.records = records
    absences = try records.absences(endingFrom: today).map(\.value).filter { $0.covers(today) }
    let away = Set(absences.map(\.login))
    people = Dictionary(
      try records.people().filter { $0.locked == nil && !away.contains($0.login) }.map { ($0.login, $0) }
    ) { first, _ in first }
    licensed = try people.mapValues { person in
      guard let onFile = try records.personOnFile(login: person.login) else { return [] }
      return person.roles.filter { onFile.isLicensed(for: $0, on: today) }
    }
  }

  /// The moves that leave no case without somebody who is there, if there is anybody for it.
  mutating func work(levels: Bool) throws -> SharedWork {
    let rows = try allRows()
    for row in rows { if let login = row.assignee, people[login] != nil { loads[login, default: 0] += 1 } }
    var holders: [Identifier<Request>: String] = [:]
    for row in rows {
      if let login = row.assignee, people[login] != nil {
        holders[row.id] = login
      } else if let login = try receiver(of: row) {
        loads[login, default: 0] += 1
        holders[row.id] = login
      }
    }
    if levels { try level(rows, &holders) }
    let moves = rows.compactMap { row in
      holders[row.id].flatMap { $0 == row.assignee ? nil : ShareMove(row.id, from: row.assignee, to: $0) }
    }
    let left = rows.filter { holders[$0.id] == nil }
    return SharedWork(
      moves: moves, left: left.map(\.id),
      unlicensed: try left.filter { try !there(for: $0).isEmpty }.map(\.id))
  }

  /// Who gets a case: the cover of its holder, else whoever has least, of reviewers where the case takes no clinician.
  private func receiver(of row: WorklistRow) throws -> String? {
    let able = try able(for: row)
    if let cover = absences.first(where: { $0.login == row.assignee })?.cover, able.contains(cover) {
      return cover
    }
    let roles = Verb.takeCase.roles(in: row.state)
    let simple =
      roles.contains(.reviewer) ? able.filter { people[$0]?.roles.contains(.reviewer) == true } : able
    return (simple.isEmpty ? able : simple).min { (loads[$0] ?? 0, $0) < (loads[$1] ?? 0, $1) }
  }

  /// Those who could get a case and decide it: what takes a clinician takes a licence that is good.
  private func able(for row: WorklistRow) throws -> [String] {
    let roles = Verb.takeCase.roles(in: row.state)
    guard roles.allSatisfy({ $0.licence != nil }) else { return try there(for: row) }
    return try there(for: row).filter { licensed[$0]?.isDisjoint(with: roles) == false }
  }

  /// Those who are there, have a role for a case and nothing to do with its member or with what was decided.
  private func there(for row: WorklistRow) throws -> [String] {
    let member = try records.request(row.id)?.request.member
    let deciders = row.state == .appealed ? try records.deciders(against: row.id) : []
    return try people.values.filter { $0.mayWork(in: row.state) && !deciders.contains($0.login) }
      .map(\.login).sorted().filter { login in
        try member.map { try records.relation(of: login, to: $0) == nil } ?? true
      }
  }

  /// Moves cases from the fullest to the emptiest desk while that makes them more alike.
  private mutating func level(_ rows: [WorklistRow], _ holders: inout [Identifier<Request>: String]) throws {
    for row in rows.reversed() {
      guard let from = holders[row.id], let load = loads[from] else { continue }
      // A clinician's own cases stay among clinicians, and those that only clinicians decide go to any of them.
      let takesReviewer = Verb.takeCase.roles(in: row.state).contains(.reviewer)
      let takers = try able(for: row).filter { login in
        !takesReviewer
          || people[login]?.roles.contains(.reviewer) == people[from]?.roles.contains(.reviewer)
      }
      guard let to = takers.min(by: { (loads[$0] ?? 0, $0) < (loads[$1] ?? 0, $1) }),
        load - (loads[to] ?? 0) > 1
      else { continue }
      loads[from] = load - 1
      loads[to, default: 0] += 1
      holders[row.id] = to
    }
  }

  private func allRows() throws -> [WorklistRow] {
    var rows: [WorklistRow] = []
    var place = PageCall<WorklistKey>.Place.first
    while true {
      let page = try records.worklist(PageCall(place, limit: 1000))
      rows += page.rows
      guard let next = page.next else { return rows }
      place = .after(next)
    }
  }
}
