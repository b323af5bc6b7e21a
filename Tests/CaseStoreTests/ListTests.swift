import PriorAuth
import SQLite
import Testing
import Workflow

@testable import CaseStore

@Suite struct ListTests {
  /// Reads a list from one end to the other, a page at a time.
  private func walk<Row, Key>(
    from place: PageCall<Key>.Place, limit: Int, _ read: (PageCall<Key>) throws -> Page<Row, Key>,
    _ onward: (Page<Row, Key>) -> PageCall<Key>.Place?
  ) throws -> [[Row]] {
    var pages: [[Row]] = []
    var next: PageCall<Key>.Place? = place
    while let place = next {
      let page = try read(PageCall(place, limit: limit))
      pages.append(page.rows)
      next = onward(page)
    }
    return pages
  }

  @Test func `the worklist puts what is due first on top, both ways`() throws {
    let test = try TestDesk()
    let order: [(Urgency, Int64)] = [
      (.standard, 5), (.expedited, 7), (.standard, 3), (.expedited, 6), (.standard, 3),
    ]
    var ids: [Identifier<Request>] = []
    for (index, (urgency, hour)) in order.enumerated() {
      ids.append(
        try test.addRequest(
          number: "M-\(index)", received: moment("2026-06-10", hour), urgency: urgency))
    }
    let wanted = [ids[3], ids[1], ids[0], ids[2], ids[4]]
    let forward = try walk(from: .first, limit: 2, test.desk.worklist) { $0.next.map { .after($0) } }
    #expect(forward.map { $0.map(\.id) } == [[wanted[0], wanted[1]], [wanted[2], wanted[3]], [wanted[4]]])
    let backward = try walk(from: .last, limit: 2, test.desk.worklist) { $0.previous.map { .before($0) } }
    #expect(backward.map { $0.map(\.id) } == [[wanted[3], wanted[4]], [wanted[1], wanted[2]], [wanted[0]]])
    let middle = try test.desk.worklist(PageCall(.after(forward[0][1].key), limit: 2))
    #expect(middle.previous == forward[1][0].key)
  }

  @Test(arguments: [
    ("", ["A-11", "E-007713", "D-1", "C-2", "C-1", "A-10", "B-1", "K-8", "K-9"]),
    ("oak", ["C-2", "C-1", "A-10"]), ("OAKES, R", ["A-10"]), ("oakes", ["C-1", "A-10"]), ("x", []), ("%", []),
    ("c", []),
    ("mira", ["D-1", "C-1"]), ("Rowan Oak", ["A-10"]), ("oakes mira", ["C-1"]), ("mira zorn", []),
    ("Z", ["C-2", "B-1"]), ("ira", []),
    (" ", ["A-11", "E-007713", "D-1", "C-2", "C-1", "A-10", "B-1", "K-8", "K-9"]),
    ("brien", ["D-1"]), ("obri", ["D-1"]), ("o’brien", ["D-1"]), ("o'brien mi", ["D-1"]),
    ("nunez", ["E-007713"]), ("NÚÑ", ["E-007713"]), ("groß", ["E-007713"]), ("gross", ["E-007713"]),
    ("小明", ["K-9"]), ("明", ["K-9"]), ("王小明", ["K-9"]), ("三", ["K-8"]),
    ("a-1", ["A-10", "A-11"]), ("11", ["A-11"]), ("B-1", ["B-1"]), ("7713", ["E-007713"]),
    ("e0077", ["E-007713"]),
    ("3/4/1975", ["B-1"]), ("4-mar-1975 zorn", ["B-1"]), ("1975-03-05", []),
    ("oakes 1961-03-04", ["C-1", "A-10"]), ("1975", ["B-1"]), ("1975-03", ["B-1"]), ("3/1975", ["B-1"]),
    ("1975-0", ["B-1"]), ("zorn 1975", ["B-1"]), ("oakes 1975", []), ("4/1975", []), ("1974", []),
  ])
  func `members are found by any words of theirs`(typed: String, wanted: [String]) throws {
    let test = try TestDesk()
    for (number, family, given) in [
      ("A-10", "Oakes", "Rowan"), ("A-11", "adams", "Ash"), ("B-1", "Zorn", "Iva"), ("C-1", "Oakes", "Mira"),
      ("C-2", "Oake", "Zoe"), ("D-1", "O'Brien", "Mira Miranda"), ("E-007713", "Núñez-Groß", "Ana"),
      ("K-9", "王", "小明"), ("K-8", "李", "三"),
    ] {
      var member = Member.sample(number: number, family: family, given: given)
      if number == "B-1" { member.birthDate = day("1975-03-04") }
      _ = try test.addMember(member)
    }
    let search = MemberSearch(typed: typed)
    let read = { try test.desk.members(search, $0) }
    let forward = try walk(from: .first, limit: 2, read) { $0.next.map { .after($0) } }
    #expect(forward.flatMap { $0 }.map(\.number) == wanted)
    let backward = try walk(from: .last, limit: 2, read) { $0.previous.map { .before($0) } }
    #expect(backward.reversed().flatMap { $0 }.map(\.number) == wanted)
  }

  @Test func `a year finds first who has it in the number, then who was born in it`() throws {
    let test = try TestDesk()
    for (number, family, born) in [
      ("N-1975", "Zorn", "1961-03-04"), ("P-1", "Zorn", "1975-03-04"), ("Q-2", "Abel", "1975-12-30"),
      ("R-1975", "Abel", "1975-01-01"),
    ] {
      var member = Member.sample(number: number, family: family, given: "Ash")
      member.birthDate = day(born)
      _ = try test.addMember(member)
    }
    let read = { try test.desk.members(MemberSearch(typed: "1975"), $0) }
    let forward = try walk(from: .first, limit: 1, read) { $0.next.map { .after($0) } }
    #expect(forward.flatMap { $0 }.map(\.number) == ["R-1975", "N-1975", "P-1", "Q-2"])
    let backward = try walk(from: .last, limit: 1, read) { $0.previous.map { .before($0) } }
    #expect(backward.reversed().flatMap { $0 } == forward.flatMap { $0 })
  }

  @Test(arguments: [
    ("delete from member_word where word = 'oakes'", 1),
    ("update member_word set word = 'okes' where word = 'oakes'", 1),
    ("insert into member_word values ('somebody', 'oakes, rowan', 1, '')", nil),
  ])
  func `a word of a member that was altered is noticed`(change: String, row: Int64?) throws {
    let test = try TestDesk()
    _ = try test.addMember(.sample(number: "M-1", family: "Oakes", given: "Rowan"))
    try test.records.connection.execute(script: change)
    var findings: [AuditFinding] = []
    _ = try test.records.checkAudit(against: [], at: moment("2026-06-15"), progress: { _ in }) {
      findings.append($0)
    }
    #expect(findings == [AuditFinding(.listDiffers, table: "member_word", row: row)])
  }

  /// Three approvals whose last days are 29 and 30 June and 1 July 2027, in two lines of business.
  private func expiringDesk() throws -> (TestDesk, [Identifier<Authorization>]) {
    let test = try TestDesk()
    var ids: [Identifier<Authorization>] = []
    for (index, start) in ["2026-06-30", "2026-07-01", "2026-07-02"].enumerated() {
      let line: LineOfBusiness = index == 1 ? .medicaid : .commercial
      let member = try test.addMember(.sample(number: "E-\(index)"))
      var request = Request.sample(member: member, line: line)
      request.therapy.start = day(start)
      let id = try test.desk.addRequest(request, at: test.clock).id
      _ = try test.desk.addEvidence(.diagnosis, to: id, at: test.clock)
      let decided = try test.desk.determine(id, .approved, reason: "All met", at: test.clock)
      ids.append(try #require(decided.authorization?.id))
    }
    return (test, ids)
  }

  @Test(arguments: [
    ("2027-06-01", 28, [0]), ("2027-06-01", 29, [0, 1]), ("2027-06-01", 30, [0, 1, 2]),
    ("2027-06-30", 0, [1]),
    ("2027-06-29", 0, [0]), ("2027-06-30", 1, [1, 2]), ("2027-07-02", 30, []), ("2027-05-01", 30, []),
  ])
  func `the window holds its first and its last day`(today: String, days: Int, wanted: [Int]) throws {
    let (test, ids) = try expiringDesk()
    let clock = WallClock(now: moment(today), today: day(today))
    let window = try test.desk.window(withinDays: days, at: clock)
    let rows = try test.desk.expiring(window, PageCall(limit: 10)).rows
    #expect(rows.map(\.id) == wanted.map { ids[$0] })
    let backward = try test.desk.expiring(window, PageCall(.last, limit: 10)).rows
    #expect(backward == rows)
    #expect(try test.desk.expiringApprovals(window, PageCall(limit: 10)).rows.map(\.row) == rows)
  }

  @Test func `lapsed approvals stand apart, by line of business or across all`() throws {
    let (test, ids) = try expiringDesk()
    let all = try test.desk.expiring(.lapsed(before: day("2027-07-01")), PageCall(limit: 10)).rows
    #expect(all.map(\.id) == [ids[0], ids[1]])
    for (line, wanted) in [(LineOfBusiness.medicaid, [ids[1]]), (.commercial, [ids[0]]), (.marketplace, [])] {
      let window = ExpiringWindow.lapsed(
        before: day("2027-07-01"), ExpiringFilter(lineOfBusiness: line))
      #expect(try test.desk.expiring(window, PageCall(limit: 10)).rows.map(\.id) == wanted)
    }
  }

  @Test func `the expiring list reads on in both directions`() throws {
    let (test, ids) = try expiringDesk()
    let window = ExpiringWindow(day("2027-06-29")...day("2027-07-01"))
    let read = { try test.desk.expiring(window, $0) }
    let forward = try walk(from: .first, limit: 1, read) { $0.next.map { .after($0) } }
    #expect(forward.flatMap { $0 }.map(\.id) == ids)
    let backward = try walk(from: .last, limit: 1, read) { $0.previous.map { .before($0) } }
    #expect(backward.flatMap { $0 }.map(\.id) == ids.reversed())
  }

  @Test func `a renewal under way is flagged until it is over`() throws {
    let (test, ids) = try expiringDesk()
    let window = ExpiringWindow(day("2027-06-29")...day("2027-06-29"))
    let renewal = try test.desk.renew(ids[0], at: test.clock).request.id
    #expect(try test.desk.expiring(window, PageCall(limit: 10)).rows.map(\.renewal) == [renewal])
    _ = try test.desk.determine(renewal, .routed(to: "TT.PMN.9"), reason: "Elsewhere", at: test.clock)
    #expect(try test.desk.expiring(window, PageCall(limit: 10)).rows.map(\.renewal) == [nil])
  }

  @Test func `approvals that were taken back are not listed`() throws {
    let (test, ids) = try expiringDesk()
    try test.records.writing { try test.records.change(ids[0], to: .void) }
    try test.records.writing { try test.records.change(ids[1], to: .terminated) }
    for line in [nil, LineOfBusiness.commercial] {
      let window = ExpiringWindow(
        day("2027-01-01")...day("2028-01-01"), ExpiringFilter(lineOfBusiness: line))
      #expect(try test.desk.expiring(window, PageCall(limit: 10)).rows.map(\.id) == [ids[2]])
    }
  }

  @Test(arguments: [-5, 1_000_000_000, 36_526])
  func `an absurd window is refused`(days: Int) throws {
    let test = try TestDesk()
    #expect(throws: DeskError.invalid(.window, .outside(0, 36_525))) {
      try test.desk.window(withinDays: days, at: test.clock)
    }
    #expect(throws: DeskError.invalid(.pageLimit, .outside(1, 10_000))) {
      try test.desk.worklist(PageCall(limit: days))
    }
  }
}

/// How many facts a case lacks stands on the worklist, written by whatever changes the case.
@Suite struct MissingCountTests {
  @Test func `the worklist says how many facts are missing, after each change`() throws {
    let test = try TestDesk()
    func missing() throws -> [Int?] { try test.desk.worklist(PageCall(limit: 9)).rows.map(\.missing) }
    let id = try test.addRequest()
    #expect(try missing() == [1])
    let item = try test.desk.addEvidence(.diagnosis, to: id, at: test.clock)
    #expect(try missing() == [0])
    try test.desk.retractEvidence(item.id, of: id, reason: "Another member's", at: test.clock)
    #expect(try missing() == [1])
    _ = try test.desk.determine(id, .pended, reason: "Ask", at: test.clock)
    #expect(try missing() == [1])
    _ = try test.desk.addRequest(
      Request(
        member: try test.desk.request(id).member.id, received: test.clock.now, reviewType: .initial,
        lineOfBusiness: .commercial, prescriber: Prescriber(),
        therapy: RequestedTherapy(drug: Drug(brand: "Ungoverned"))), at: test.clock)
    #expect(try missing() == [1, nil])
  }
  @Test func `facts are counted anew when another version of the policy governs the case`() throws {
    let test = try TestDesk()
    func missing() throws -> [Int?] { try test.desk.worklist(PageCall(limit: 9)).rows.map(\.missing) }
    let earlier = try test.addRequest(received: moment("2026-06-10", 8))
    _ = try test.addRequest(received: moment("2026-06-14", 8))
    _ = try test.desk.importPolicy(.sample(from: "2026-06-12", source: "second text"), at: test.clock)
    #expect(try missing() == [1, 1])
    _ = try test.desk.withdrawPolicy(
      "TT.PHAR.1", version: day("2026-01-01"), from: day("2026-02-01"), reason: "Wrong", at: test.clock)
    #expect(try missing() == [nil, 1])
    _ = try test.desk.addEvidence(.diagnosis, to: earlier, at: test.clock)
    #expect(try missing() == [nil, 1], "no version governs it now")
  }
}
