import PriorAuth
import Workflow

/// The invented member that a harness saves under a token: the token is the member's number.
enum HarnessMember {
  /// The family name by which the members of a harness are told from all others.
  static let familyName = "Harness"

  /// Saves a member with a coverage, as `member add` does.
  static func save(_ token: String, at desk: CaseDesk, on clock: WallClock) throws {
    let member = Member(
      number: token, familyName: familyName, givenName: "Test", birthDate: Day(number: 0), sex: .other
    )
    let coverage = Coverage(
      lineOfBusiness: LineOfBusiness("Commercial"), plan: "Harness", days: DayRange(from: clock.today))
    _ = try desk.addMember(member, coverages: [coverage], at: clock)
  }

  /// Hands over every token that was saved, in the order of names.
  static func tokens(at desk: CaseDesk, _ found: (String) -> Void) throws {
    var call = PageCall<MemberKey>(limit: 10_000)
    while true {
      let page = try desk.members(MemberSearch(typed: familyName), call)
      for row in page.rows where row.familyName == familyName { found(row.number) }
      guard let next = page.next else { return }
      call.place = .after(next)
    }
  }
}
