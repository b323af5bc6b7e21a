import PriorAuth
import TerminalUI

/// Enrols a member with a first coverage.
struct MemberFormScreen: FormScreen {
  enum Field: String, Hashable, Sendable, CaseIterable {
    case familyName, givenName, birthDate, sex, lineOfBusiness, plan, renewalDate
    case number = "memberNumber"
    case state = "residence"
    case coverageStart = "coverageDays"
  }

  let purpose: MembersScreen.Purpose
  let today: Day
  var form: Form<Field>

  /// An empty form; `purpose` says what follows it.
  init(purpose: MembersScreen.Purpose, today: Day) {
    self.purpose = purpose
    self.today = today
    form = Form([
      FormField(.number, "Member number", help: "As on the member's card", limit: 40),
      FormField(.familyName, "Family name", limit: 100),
      FormField(.givenName, "Given name", limit: 100),
      FormField(.birthDate, "Birth date", .date, help: "2026-03-04, 3/4/2026 or 4-MAR-2026"),
      FormField(.sex, "Sex", Choices.all(Member.Sex.self), help: "F4 lists the values; may stay empty"),
      FormField(
        .state, "State", help: "Two letters, OH; may stay empty; F4 lists them", limit: 2, isListed: true),
      FormField(.lineOfBusiness, "Line of business", Choices.linesOfBusiness, help: "F4 lists the values"),
      FormField(
        .plan, "Plan", help: "The plan's own name for the product; F4 lists the plans", limit: 100,
        isListed: true),
      FormField(.coverageStart, "Covered from", .date, help: "The first day of coverage"),
      FormField(
        .renewalDate, "Plan renewal", .date,
        help: "The first day of the next plan year; commercial approvals may run until then"),
    ])
  }

  var title: String { "Enrol a member" }
  var heading: String { "A new member with a first coverage" }
  var saveLabel: String { "Enrol" }

  func known(_ field: Field) -> KnownValues? {
    switch field {
    case .plan: .plans
    case .state: .states
    default: nil
    }
  }

  /// A plan of another line of business than the one that stands there is none for this member.
  func fits(_ value: KnownValue) -> Bool {
    let line = form.value(of: .lineOfBusiness)
    return line.isEmpty || value.fields["plan"] == nil || value.fields["lineOfBusiness"] == line
  }

  func read(_ reader: inout FormReader<Field>) -> [Step] {
    let number = reader.code(.number) ?? reader.required(.number)
    let family = reader.required(.familyName)
    let given = reader.required(.givenName)
    let born = reader.birthDay(.birthDate)
    if reader.text(.birthDate) == nil { reader.refuse(.birthDate, "is missing") }
    let from = reader.day(.coverageStart)
    if reader.text(.coverageStart) == nil { reader.refuse(.coverageStart, "is missing") }
    let state = state(&reader)
    let line = reader.required(.lineOfBusiness)
    let plan = reader.required(.plan)
    let renewal = reader.day(.renewalDate)
    if let renewal, let from, renewal <= from {
      reader.refuse(.renewalDate, "is not after the first day of coverage")
    }
    guard let born, let from else { return [] }
    let member = Member(
      number: number, familyName: family, givenName: given, birthDate: born, sex: reader.choice(.sex),
      state: state)
    let coverage = Coverage(
      lineOfBusiness: LineOfBusiness(line), plan: plan, days: DayRange(from: from), renewalDate: renewal)
    return [.perform(.createMember(member, coverage))]
  }

  func day(in field: Field) -> Day? {
    try? Day(typed: form.value(of: field).trimmed, today: field == .birthDate ? nil : today)
  }

  func saved(_ reply: Reply) -> [Step]? {
    guard case .memberCreated(let id) = reply else { return nil }
    let done = Step.say(.done("Enrolled: member \(form.value(of: .number))"))
    switch purpose {
    case .look: return [.replace(.member(MemberScreen(id: id, today: today))), done]
    case .request:
      let next = RequestFormScreen(member: id, today: today)
      return [.close, .replace(.requestForm(next)), done]
    }
  }

  private func state(_ reader: inout FormReader<Field>) -> String? {
    guard let state = reader.code(.state)?.uppercased() else { return nil }
    let isTwoLetters = state.utf8.count == 2 && state.utf8.allSatisfy { (0x41...0x5A).contains($0) }
    if !isTwoLetters { reader.refuse(.state, "is not two letters") }
    return state
  }
}
