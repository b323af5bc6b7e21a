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

  private static let request = WorklistKey(
    urgency: .standard, received: Moment(seconds: 5), id: Identifier(7))
  private static let approval = ExpiringKey(through: Day(number: 5), id: Identifier(7))
  private static let person = MemberKey(text: "oakes", id: Identifier(7))

  @Test(arguments: [
    (PageCall<WorklistKey>.Place.first, "SCAN worklist"), (.last, "SCAN worklist"),
    (.after(request), "SEARCH worklist USING PRIMARY KEY ((rank,received,request_id)>(?,?,?))"),
    (.before(request), "SEARCH worklist USING PRIMARY KEY ((rank,received,request_id)<(?,?,?))"),
  ])
  func `worklist`(place: PageCall<WorklistKey>.Place, wanted: String) throws {
    #expect(try plan(SQLiteRecords.worklistQuery(PageCall(place, limit: 40))) == [wanted])
  }

  @Test(arguments: [
    (PageCall<ExpiringKey>.Place.first, nil as LineOfBusiness?), (.last, nil), (.after(approval), nil),
    (.before(approval), nil), (.first, .medicaid), (.last, .medicaid), (.after(approval), .medicaid),
    (.before(approval), .medicaid),
  ])
  func `expiring`(place: PageCall<ExpiringKey>.Place, line: LineOfBusiness?) throws {
    let window = ExpiringWindow(Day(number: 1)...Day(number: 30), lineOfBusiness: line)
    let steps = try plan(SQLiteRecords.expiringQuery(window, PageCall(place, limit: 40)))
    let start =
      line == nil ? "SEARCH expiring USING PRIMARY KEY (" : "SEARCH expiring_by_line USING PRIMARY KEY ("
    #expect(steps.count == 1)
    #expect(steps.first?.hasPrefix(start) == true, "\(steps)")
  }

  @Test(arguments: [
    (MemberSearch.all, PageCall<MemberKey>.Place.first), (.name("oak"), .first), (.name("oak"), .last),
    (.name("oak"), .after(person)), (.name("oak"), .before(person)), (.number("12"), .first),
    (.number("12"), .after(person)), (.number("12"), .before(person)),
  ])
  func `members`(search: MemberSearch, place: PageCall<MemberKey>.Place) throws {
    let steps = try plan(SQLiteRecords.membersQuery(search, PageCall(place, limit: 40)))
    #expect(steps.count == 1)
    let index: String
    if case .number = search {
      index = "SEARCH member USING INDEX sqlite_autoindex_member_1 ("
    } else {
      index = "SEARCH member USING COVERING INDEX member_name ("
    }
    #expect(steps.first?.hasPrefix(index) == true, "\(steps)")
  }
}
