import PriorAuth
import SQLite
import Testing
import Workflow

@testable import CaseStore

/// Views of the worklist: whose requests, in which order, with which words.
@Suite struct WorklistChoiceTests {
  /// Six requests of which one was worked on, one is pended and one is long overdue.
  private func busyDesk() throws -> (TestDesk, [Identifier<Request>]) {
    let test = try TestDesk()
    var ids: [Identifier<Request>] = []
    for index in 0..<6 {
      ids.append(
        try test.addRequest(
          number: "M-\(5 - index)", received: moment(index == 3 ? "2025-01-10" : "2026-06-1\(index)", 8)))
    }
    _ = try test.desk.startReview(ids[1], at: test.clock)
    _ = try test.desk.determine(ids[2], .pended, reason: "The value was asked for", at: test.clock)
    return (test, ids)
  }

  private func shown(_ choice: WorklistChoice, _ test: TestDesk, limit: Int = 2) throws -> [Identifier<
    Request
  >] {
    var ids: [Identifier<Request>] = []
    var place: PageCall<WorklistKey>.Place? = .first
    while let here = place {
      let page = try test.desk.worklist(choice, PageCall(here, limit: limit), at: test.clock)
      ids += page.rows.map(\.id)
      place = page.next.map { .after($0) }
    }
    return ids
  }

  @Test func `each view shows what it is called after`() throws {
    let (test, ids) = try busyDesk()
    #expect(try shown(WorklistChoice(.all), test).count == 6)
    #expect(try Set(shown(WorklistChoice(.mine), test)) == [ids[1], ids[2]])
    #expect(try Set(shown(WorklistChoice(.unassigned), test)) == Set(ids).subtracting([ids[1], ids[2]]))
    #expect(try shown(WorklistChoice(.pended), test) == [ids[2]])
    #expect(try shown(WorklistChoice(.letters), test) == [], "what is asked for is no decision to tell of")
    #expect(try shown(WorklistChoice(.overdue), test).contains(ids[3]))
    #expect(try shown(WorklistChoice(.team), test).count == 6)
  }

  @Test func `the team of somebody without a clinician's role has no case that waits for a clinician`() throws
  {
    let (test, ids) = try busyDesk()
    _ = try test.desk.determine(ids[0], .referredToClinician, reason: "For a clinician", at: test.clock)
    #expect(try !shown(WorklistChoice(.team), test).contains(ids[0]))
    #expect(try shown(WorklistChoice(.clinician), test) == [ids[0]])
    #expect(try shown(WorklistChoice(.appeals), test) == [])
    #expect(try shown(WorklistChoice(.all), test).contains(ids[0]))
  }

  @Test(arguments: WorklistChoice.Column.allCases, [false, true])
  func `every order is the same forward and backward, and turned round`(
    column: WorklistChoice.Column, isReversed: Bool
  ) throws {
    let (test, _) = try busyDesk()
    let choice = WorklistChoice(.all, by: column, isReversed: isReversed)
    let forward = try shown(choice, test)
    #expect(forward.count == 6)
    #expect(Set(forward).count == 6)
    var backward: [Identifier<Request>] = []
    var place: PageCall<WorklistKey>.Place? = .last
    while let here = place {
      let page = try test.desk.worklist(choice, PageCall(here, limit: 2), at: test.clock)
      backward = page.rows.map(\.id) + backward
      place = page.previous.map { .before($0) }
    }
    #expect(backward == forward)
    let other = try shown(WorklistChoice(.all, by: column, isReversed: !isReversed), test)
    #expect(other == forward.reversed())
  }

  @Test(arguments: [("m-3", 1), ("M-", 6), ("pended asked", 1), ("ines", 2), ("nothing of it", 0), ("%", 0)])
  func `words are found anywhere in a line, all of them`(words: String, count: Int) throws {
    let (test, _) = try busyDesk()
    #expect(try shown(WorklistChoice(words: words), test).count == count)
  }

  @Test(arguments: [("2", [2]), ("r3", [3]), ("R3", [3]), ("4 pended", []), ("03", []), ("99", [])])
  func `the number of an open case means that case alone`(words: String, numbers: [Int64]) throws {
    let (test, ids) = try busyDesk()
    #expect(ids.map(\.number) == [1, 2, 3, 4, 5, 6])
    #expect(try shown(WorklistChoice(words: words), test).map(\.number) == numbers)
  }

  @Test(
    arguments: [
      ([("member", "m-3")], [3]), ([("member", "M-"), ("drug", "nothing")], []), ([("state", "pended")], [3]),
      ([("state", "in-review")], [2]), ([("due", "overdue")], [4]), ([("due", "paused")], []),
      ([("due", "none")], []), ([("urgency", "expedited")], []), ([("review", "continued")], []),
      ([("line", "HIM")], []), ([("line", "Commercial")], [1, 2, 3, 4, 5, 6]),
      ([("from", "2026-06-12"), ("through", "2026-06-14")], [3, 5]),
      ([("through", "2025-01-10")], [4]), ([("missing", "none")], []),
    ] as [([(name: String, value: String)], [Int64])])
  func `every column can be filtered`(parts: [(name: String, value: String)], numbers: [Int64]) throws {
    let (test, _) = try busyDesk()
    let filter = try #require(WorklistFilter(parts: parts))
    for isReversed in [false, true] {
      let found = try shown(WorklistChoice(isReversed: isReversed, filter: filter), test)
      #expect(found.map(\.number).sorted() == numbers)
    }
  }

  @Test func `what is due is told by the days of the plan's calendar`() throws {
    let (test, _) = try busyDesk()
    var shownByDue: [Int64] = []
    for due in WorklistFilter.Due.allCases where due != .today {
      var filter = WorklistFilter()
      filter.due = due
      shownByDue += try shown(WorklistChoice(filter: filter), test).map(\.number)
    }
    #expect(
      shownByDue.sorted() == [1, 2, 3, 4, 5, 6], "each is in one part of time, and today is in the week")
  }

  @Test func `names are put in order without regard to capitals`() throws {
    let test = try TestDesk()
    for (index, name) in ["de Luca", "Cruz", "Dent", "ambrose"].enumerated() {
      var member = Member.sample(number: "M-\(index)")
      member.familyName = name
      _ = try test.addMember(member)
      _ = try test.addRequest(number: "M-\(index)")
    }
    let page = try test.desk.worklist(WorklistChoice(by: .member), PageCall(limit: 9), at: test.clock)
    #expect(
      page.rows.compactMap { $0.member.split(separator: ",").first } == [
        "ambrose", "Cruz", "de Luca", "Dent",
      ])
  }

  @Test(arguments: WorklistChoice.Column.allCases)
  func `every order is read from an index, without sorting`(column: WorklistChoice.Column) throws {
    var key = WorklistKey(.running, Moment(seconds: 5), .standard, Identifier(7))
    key.place = column == .due ? nil : column == .received || column == .missing ? .number(5) : .text("x")
    for place in [PageCall<WorklistKey>.Place.first, .after(key), .before(key), .last] {
      let query = SQLiteRecords.worklistQuery(
        WorklistChoice(by: column), of: "ines", workingOn: [.received], at: Moment(seconds: 9),
        PageCall(place, limit: 40))
      let steps = try SQLiteRecords.inMemory().connection.plan(of: query)
      #expect(!steps.contains { $0.contains("TEMP B-TREE") }, "\(steps)")
    }
  }

  @Test func `the line has who worked on it last and what the last decision says`() throws {
    let (test, ids) = try busyDesk()
    let page = try test.desk.worklist(WorklistChoice(.pended), PageCall(limit: 9), at: test.clock)
    #expect(page.rows.map(\.id) == [ids[2]])
    #expect(page.rows.first?.worker == "ines")
    #expect(page.rows.first?.note == "The value was asked for")
  }
}
