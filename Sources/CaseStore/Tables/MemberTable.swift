import PriorAuth
import SQLite

extension SQLiteRecords {
  public func insert(
    _ member: Member, _ coverages: [Coverage], _ stamp: Stamp
  ) throws -> Identifier<Member> {
    let id = try connection.insert(
      """
      insert into member (number, family_name, given_name, birth_date, sex, residence, name_key, entered, entered_by)
      values (\(member.number), \(member.familyName), \(member.givenName), \(member.birthDate),
        \(member.sex?.rawValue), \(member.state), \(member.listName.lowercased()), \(SQL(stamp: stamp)))
      """)
    touch(.member, id)
    try addWords(of: id)
    for coverage in coverages { try insert(coverage, of: id) }
    return Identifier(id)
  }

  public func member(_ id: Identifier<Member>) throws -> MemberOnFile? {
    let found = try connection.row(
      """
      select number, family_name, given_name, birth_date, sex, residence, entered, entered_by
      from member where member_id = \(id)
      """
    ) { row throws(SQLiteError) in
      let member = Member(
        number: try row.text(), familyName: try row.text(), givenName: try row.text(),
        birthDate: try row.day(),
        sex: try row.optionalChoice(), state: try row.optionalText())
      return (member: member, stamp: try row.stamp())
    }
    guard let found else { return nil }
    return MemberOnFile(id: id, member: found.member, coverages: try coverages(of: id), stamp: found.stamp)
  }

  public func member(number: String) throws -> Identifier<Member>? {
    try connection.row("select member_id from member where number = \(number)") {
      row throws(SQLiteError) in try row.identifier()
    }
  }

  public func plans(ofNewest count: Int) throws -> [PlanName] {
    let newest = try connection.rows(
      "select plan, line_of_business from coverage order by coverage_id desc limit \(count)"
    ) { row throws(SQLiteError) in PlanName(try row.text(), of: try row.lineOfBusiness()) }
    var seen: Set<PlanName> = []
    return newest.filter { !$0.name.isEmpty && seen.insert($0).inserted }
  }

  private func insert(_ coverage: Coverage, of member: Int64) throws(SQLiteError) {
    let id = try connection.insert(
      """
      insert into coverage (member_id, line_of_business, plan, first_day, first_day_after, renewal_date)
      values (\(member), \(coverage.lineOfBusiness.name), \(coverage.plan), \(coverage.days.first),
        \(coverage.days.firstDayAfter), \(coverage.renewalDate))
      """)
    touch(.coverage, id)
  }

  private func coverages(of member: Identifier<Member>) throws(SQLiteError) -> [Coverage] {
    try connection.rows(
      """
      select line_of_business, plan, first_day, first_day_after, renewal_date
      from coverage where member_id = \(member) order by first_day, coverage_id
      """
    ) { row throws(SQLiteError) in
      Coverage(
        lineOfBusiness: try row.lineOfBusiness(), plan: try row.text(), days: try row.days(),
        renewalDate: try row.optionalDay())
    }
  }
}
