import JSON
import PriorAuth

/// A member with coverage, as a file or a person at the terminal gives it.
struct MemberForm {
  let member: Member
  let coverages: [Coverage]

  /// Reads the JSON object.
  init(json: JSONValue) throws(JSONShapeError) {
    let root = JSONPath(json)
    member = Member(
      number: try root.required("number", as: "the number on the member's card").text(),
      familyName: try root.required("familyName", as: "the family name").text(),
      givenName: try root.required("givenName", as: "the given name").text(),
      birthDate: try root.required("birthDate", as: "the birth date as YYYY-MM-DD").asDay(),
      sex: try Self.sex(root), state: try root.member("state")?.text())
    var coverages: [Coverage] = []
    for path in try Self.coverages(root) { coverages.append(try Self.coverage(path)) }
    self.coverages = coverages
  }

  private static func sex(_ root: JSONPath) throws(JSONShapeError) -> Member.Sex? {
    guard let path = root.member("sex") else { return nil }
    guard let sex = Member.Sex(rawValue: try path.text().lowercased()) else {
      throw path.wrong("one of " + Member.Sex.allCases.map(\.rawValue).joined(separator: ", "))
    }
    return sex
  }

  /// One span of coverage may stand without a list around it.
  private static func coverages(_ root: JSONPath) throws(JSONShapeError) -> [JSONPath] {
    guard let path = root.member("coverage") else { return [] }
    if case .object = path.value { return [path] }
    return try path.elements()
  }

  private static func coverage(_ path: JSONPath) throws(JSONShapeError) -> Coverage {
    Coverage(
      lineOfBusiness: LineOfBusiness(try path.required("lineOfBusiness", as: "a line of business").text()),
      plan: try path.required("plan", as: "the plan's name").text(),
      days: DayRange(
        from: try path.required("from", as: "the first day covered as YYYY-MM-DD").asDay(),
        until: try path.member("until")?.asDay()),
      renewalDate: try path.member("renewalDate")?.asDay())
  }

  /// What a person is asked.
  static let questions = [
    Question("number", "Member number", isRequired: true),
    Question("familyName", "Family name", isRequired: true),
    Question("givenName", "Given name", isRequired: true),
    Question("birthDate", "Birth date", .day, isRequired: true),
    Question("sex", "Sex", .choice(Member.Sex.allCases.map(\.rawValue))),
    Question("state", "State, two letters or its name"),
    Question("coverage.lineOfBusiness", "Line of business, such as Medicaid", isRequired: true),
    Question("coverage.plan", "Plan", isRequired: true),
    Question("coverage.from", "First day covered", .day, isRequired: true),
    Question("coverage.renewalDate", "First day of the next plan year", .day),
  ]
}

extension JSONPath {
  /// A day as `YYYY-MM-DD`.
  func asDay() throws(JSONShapeError) -> Day {
    guard let day = Day(iso: try text()) else { throw wrong("a date that exists, as YYYY-MM-DD") }
    return day
  }
}
