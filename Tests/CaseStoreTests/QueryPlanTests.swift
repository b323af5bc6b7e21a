import PriorAuth
import SQLite
import Testing
import Workflow

@testable import CaseStore

/// How the lists are found: by one search of one index, without sorting and without reading a whole table.
@Suite struct QueryPlanTests {
  private func plan(_ sql: SQL) throws -> [String] {
    try SQLiteRecords.inMemory().connection.plan(of: sql)
  }

  private static let request = WorklistKey(.running, Moment(seconds: 5), .standard, Identifier(7))
  private static let late = LateKey(at: Moment(seconds: 5), id: Identifier(7), step: .decision)
  private static let approval = ExpiringKey(through: Day(number: 5), id: Identifier(7))
  private static let person = MemberKey(name: "oakes", id: Identifier(7), word: "oak")

  @Test(arguments: [
    (PageCall<WorklistKey>.Place.first, "SCAN worklist"), (.last, "SCAN worklist"),
    (.after(request), "SEARCH worklist USING PRIMARY KEY ((standing,due_at,rank,request_id)>(?,?,?,?))"),
    (.before(request), "SEARCH worklist USING PRIMARY KEY ((standing,due_at,rank,request_id)<(?,?,?,?))"),
  ])
  func `worklist`(place: PageCall<WorklistKey>.Place, wanted: String) throws {
    #expect(try plan(SQLiteRecords.worklistQuery(PageCall(place, limit: 40))) == [wanted])
  }

  @Test(arguments: [
    (PageCall<WorklistKey>.Place.first, "", "due_at<?"), (.last, "", "due_at<?"),
    (.after(request), "(standing,due_at,request_id)>(?,?,?)", "(due_at,request_id)>(?,?) AND due_at<?"),
    (.before(request), "(standing,due_at,request_id)<(?,?,?)", "due_at<?"),
  ])
  func `what is owed`(place: PageCall<WorklistKey>.Place, letters: String, late: String) throws {
    for (view, list, range) in [
      (WorklistChoice.View.letters, "owed_letter", letters), (.overdue, "deadline", late),
    ] {
      let query = SQLiteRecords.worklistQuery(
        WorklistChoice(view), of: "rita", workingOn: [], at: Moment(seconds: 9), PageCall(place, limit: 40))
      let steps = try plan(query)
      let found = range.isEmpty ? "SCAN \(list)" : "SEARCH \(list) USING PRIMARY KEY (\(range))"
      #expect(steps.contains(found), "\(steps)")
      #expect(
        !steps.contains { $0.contains("TEMP B-TREE") || $0.hasPrefix("SCAN") && $0 != found }, "\(steps)")
    }
  }

  /// What the two lists of late cases look up for every row: one thing by its number.
  private static let details = [
    "SEARCH request USING INTEGER PRIMARY KEY (rowid=?)", "SEARCH member USING INTEGER PRIMARY KEY (rowid=?)",
    "SEARCH clock_rule USING INTEGER PRIMARY KEY (rowid=?)",
    "SEARCH determination USING INDEX determination_override (request_id=?)",
    "SEARCH lease USING INDEX sqlite_autoindex_lease_1 (request_id=?)",
    "SEARCH assignment USING INDEX assignment_request (request_id=?)",
    "SEARCH why USING INDEX breach_explanation_request (request_id=? AND step=?)",
  ]
  /// What the list of what is owed looks up besides: why the notice is late where that ends the time to decide.
  private static let ofNotice =
    "SEARCH told USING INDEX breach_explanation_request (request_id=? AND step=?)"
  /// What the list of what was done too late looks up besides: whether that was taken back.
  private static let takenBack =
    "SEARCH again USING INDEX clock_event_request (request_id=? AND clock_event_id>?)"

  @Test(arguments: [
    (PageCall<LateKey>.Place.first, "due_at<?", "at>?"), (.last, "due_at<?", "at>?"),
    (.after(late), "(due_at,request_id,step)>(?,?,?) AND due_at<?", "(at,request_id,step)>(?,?,?)"),
    (.before(late), "(due_at,request_id,step)<(?,?,?)", "at>? AND (at,request_id,step)<(?,?,?)"),
  ])
  func `what is late`(place: PageCall<LateKey>.Place, due: String, missed: String) throws {
    let call = PageCall(place, limit: 40)
    let running = try plan(
      SQLiteRecords.dueQuery(until: Moment(seconds: 9), at: Moment(seconds: 5), rule: nil, call))
    #expect(running.first == "SEARCH clock USING PRIMARY KEY (\(due))")
    let done = try plan(
      SQLiteRecords.missedQuery(since: Moment(seconds: 1), at: Moment(seconds: 5), rule: nil, call))
    #expect(done.first == "SEARCH clock USING INDEX clock_event_missed (\(missed))")
    for (steps, details) in [
      (running, Self.details + [Self.ofNotice]), (done, Self.details + [Self.takenBack]),
    ] {
      let lookups = steps.dropFirst().filter { !$0.hasPrefix("CORRELATED SCALAR SUBQUERY") }
      #expect(lookups.sorted() == details.sorted())
      #expect(!steps.contains { $0.contains("SCAN") || $0.contains("TEMP B-TREE FOR ORDER") }, "\(steps)")
    }
  }

  @Test(arguments: [
    (PageCall<ExpiringKey>.Place.first, "through>? AND through<?"),
    (.last, "through>? AND through<?"),
    (.after(approval), "(through,authorization_id)>(?,?) AND through<?"),
    (.before(approval), "through>? AND (through,authorization_id)<(?,?)"),
  ])
  func `expiring`(place: PageCall<ExpiringKey>.Place, range: String) throws {
    let days = Day(number: 1)...Day(number: 30)
    let call = PageCall(place, limit: 40)
    #expect(
      try plan(SQLiteRecords.expiringQuery(ExpiringWindow(days), call)) == [
        "SEARCH expiring USING PRIMARY KEY (\(range))"
      ])
    let ofOneLine = ExpiringWindow(days, ExpiringFilter(lineOfBusiness: .medicaid))
    #expect(
      try plan(SQLiteRecords.expiringQuery(ofOneLine, call)) == [
        "SEARCH expiring_by_line USING PRIMARY KEY (line_of_business=? AND \(range))"
      ])
  }

  @Test(arguments: [
    (ExpiringFilter(drug: "x"), "expiring_drug (drug=? AND "),
    (ExpiringFilter(plan: "x"), "expiring_plan (plan=? AND "),
    (ExpiringFilter(reviewer: "x"), "expiring_reviewer (reviewer=? AND "),
    (ExpiringFilter(prescriber: "x"), "expiring_prescriber (prescriber=? AND "),
    (
      ExpiringFilter(lineOfBusiness: .medicaid, drug: "x", plan: "x", reviewer: "x", prescriber: "x"),
      "expiring_prescriber (prescriber=? AND "
    ),
  ])
  func `expiring with a filter`(filter: ExpiringFilter, index: String) throws {
    let window = ExpiringWindow(Day(number: 1)...Day(number: 30), filter)
    for (place, range) in [
      (PageCall<ExpiringKey>.Place.first, "through>? AND through<?)"),
      (.after(Self.approval), "(through,authorization_id)>(?,?) AND through<?)"),
      (.before(Self.approval), "through>? AND (through,authorization_id)<(?,?))"),
    ] {
      let call = PageCall(place, limit: 40)
      #expect(
        try plan(SQLiteRecords.expiringQuery(window, call)) == [
          "SEARCH expiring USING INDEX \(index)\(range)"
        ])
    }
    let counted = try plan(SQLiteRecords.expiringDaysQuery(window))
    #expect(counted.count == 1 && counted[0].contains("INDEX \(index)through>? AND through<?)"), "\(counted)")
  }

  @Test(arguments: [
    (PageCall<WorklistKey>.Place.first, ""), (.last, ""),
    (.after(request), " AND (standing,due_at,rank,request_id)>(?,?,?,?)"),
  ])
  func `the cases of one person`(place: PageCall<WorklistKey>.Place, range: String) throws {
    for assignee in ["rita", nil] {
      #expect(
        try plan(SQLiteRecords.worklistQuery(PageCall(place, limit: 40), of: assignee)) == [
          "SEARCH worklist USING INDEX worklist_assignee (assignee=?\(range))"
        ])
    }
  }

  @Test func `what everybody has and did`() throws {
    let work = try plan(SQLiteRecords.openWorkQuery)
    #expect(work.first == "SCAN worklist USING INDEX worklist_assignee")
    #expect(!work.contains { $0.contains("TEMP B-TREE") })
    let late = try plan(SQLiteRecords.lateWorkQuery(at: Moment(seconds: 5)))
    #expect(late.first == "SEARCH deadline USING PRIMARY KEY (due_at<?)", "\(late)")
    let done = try plan(SQLiteRecords.decisionCountsQuery(since: Moment(seconds: 5)))
    #expect(done.first == "SEARCH determination USING COVERING INDEX determination_decided (decided>?)")
  }

  @Test func `what is to do in all`() throws {
    #expect(
      try plan(SQLiteRecords.requestCountsQuery) == ["SEARCH tally USING PRIMARY KEY (subject=?)"])
    let pressing = try plan(SQLiteRecords.pressingQuery(at: Moment(seconds: 5)))
    #expect(
      pressing.contains("SEARCH deadline USING PRIMARY KEY (due_at<?)")
        && pressing.contains("SEARCH worklist USING COVERING INDEX worklist_assignee (assignee=?)"),
      "\(pressing)")
  }

  @Test(arguments: [ExpiringFilter.all, ExpiringFilter(lineOfBusiness: .medicaid)])
  func `what ends on which day is kept, not counted`(filter: ExpiringFilter) throws {
    let window = ExpiringWindow(Day(number: 1)...Day(number: 30), filter)
    #expect(
      try plan(SQLiteRecords.expiringDaysQuery(window)) == [
        "SEARCH expiring_day USING PRIMARY KEY (through>? AND through<?)"
      ])
  }

  @Test(arguments: [PageCall<MemberKey>.Place.first, .last, .after(person), .before(person)])
  func `members`(place: PageCall<MemberKey>.Place) throws {
    let call = PageCall(place, limit: 40)
    let steps = try plan(SQLiteRecords.membersQuery(call))
    #expect(steps.count == 1 && steps[0].contains("member USING COVERING INDEX member_name"), "\(steps)")
    let found = try plan(SQLiteRecords.membersQuery(beginning: "oak", call))
    #expect(found.first?.hasPrefix("SEARCH member_word USING PRIMARY KEY (") == true, "\(found)")
    #expect(found.dropFirst() == ["SEARCH member USING INTEGER PRIMARY KEY (rowid=?)"], "\(found)")
  }

  @Test func `what happened to a case is asked of every table by its number`() throws {
    let steps = try plan(SQLiteRecords.coursePresentQuery(of: Identifier(7)))
    #expect(steps.count { $0.hasPrefix("SEARCH ") } == 16, "\(steps)")
    #expect(!steps.contains { $0.contains("SCAN") || $0.contains("TEMP B-TREE") }, "\(steps)")
  }

  /// What the case screen reads: never a whole table.
  @Test(arguments: [
    "request where member_id = 1", "coverage where member_id = 1", "attachment where request_id = 1",
    "evidence where request_id = 1", "answer where request_id = 1 and criterion = 'x'",
    "determination where request_id = 1", "authorization where request_id = 1",
    "authorization where member_id = 1", "audit where request_id = 1", "request where renews = 1",
    "clock_event where request_id = 1", "breach_explanation where request_id = 1",
    "worklist where request_id = 1", "deadline where request_id = 1", "evidence where replaces = 1",
    "policy_drug where name = 'x'", "document where digest = 'x'",
  ])
  func `the way to a case's records`(source: String) throws {
    let steps = try plan("select * from \(raw: source)")
    #expect(steps.count == 1)
    #expect(steps.first?.hasPrefix("SEARCH ") == true, "\(steps)")
  }

  @Test(arguments: TouchedRow.Table.allCases)
  func `verifying looks up what the trail says of a row by its key`(table: TouchedRow.Table) throws {
    let connection = try SQLiteRecords.inMemory().connection
    try connection.execute(script: AuditCheck.listed)
    let steps = try connection.plan(of: AuditCheck.rowsQuery(of: table))
    #expect(steps.contains { $0.contains("listed USING PRIMARY KEY (name=? AND number=?)") }, "\(steps)")
  }
}
