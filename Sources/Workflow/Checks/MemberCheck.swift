import Criteria
import PriorAuth

/// What a member has to be like to be taken in.
enum MemberCheck {
  static func check(_ member: Member, today: Day) throws(DeskError) {
    try TextCheck.identifier(member.number, .memberNumber)
    try TextCheck.line(member.familyName, .familyName)
    try TextCheck.line(member.givenName, .givenName)
    try TextCheck.line(member.state, .residence)
    if let state = member.state, StateCode.of(state) == nil { throw .invalid(.residence, .noState) }
    guard member.birthDate <= today else { throw .invalid(.birthDate, .inFuture) }
    if let earliest = Day(year: 1900, month: 1, day: 1), member.birthDate < earliest {
      throw .invalid(.birthDate, .before(earliest))
    }
  }

  static func check(_ coverage: Coverage) throws(DeskError) {
    try TextCheck.line(of: coverage.lineOfBusiness)
    try TextCheck.line(coverage.plan, .plan)
    if let end = coverage.days.firstDayAfter, end <= coverage.days.first {
      throw .invalid(.coverageDays, .endBeforeStart)
    }
  }
}
