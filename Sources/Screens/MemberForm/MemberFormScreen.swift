import Criteria
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

  /// A form in which only what was looked for stands; `purpose` says what follows it.
  init(purpose: MembersScreen.Purpose, sought: String = "", today: Day) {
    self.purpose = purpose
    self.today = today
    form = Form([
      FormField(.number, "Member number", help: "As on the member's card", limit: 40),
      FormField(.familyName, "Family name", limit: 100),
      FormField(.givenName, "Given name", limit: 100),
      FormField(.birthDate, "Birth date", .date, help: "2026-03-04, 3/4/2026 or 4-MAR-2026"),
      FormField(.sex, "Sex", Choices.all(Member.Sex.self), help: "F4 lists the values; may stay empty"),
      FormField(
        .state, "State", help: "Two letters, OH, or its name; may stay empty; F4 lists them", limit: 40,
        isListed: true),
      FormField(.lineOfBusiness, "Line of business", Choices.linesOfBusiness, help: "F4 lists the values"),
      FormField(
        .plan, "Plan", help: "The plan's own name for the product; F4 lists the plans", limit: 100,
        isListed: true),
      FormField(.coverageStart, "Covered from", .date, help: "The first day of coverage"),
      FormField(
        .renewalDate, "Plan renewal", .date,
        help: "The first day of the next plan year; commercial approvals may run until then"),
    ])
    let names = sought.split(separator: ",", maxSplits: 1).map { String($0).trimmed }
    if names.allSatisfy({ $0.allSatisfy { $0.isLetter || " '-.\u{2019}".contains($0) } }) {
      for (field, name) in zip([Field.familyName, .givenName], names) { form.setValue(name, of: field) }
      form.markSaved()
    }
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

  /// The letters of a state stand for its name.
  mutating func left(_ field: Field) {
    guard field == .state, let code = StateCode.of(form.value(of: .state)) else { return }
    form.setValue(code, of: .state, isTyped: true)
  }

  func asked(onLeaving field: Field) -> [Step] {
    field == .plan && !form.value(of: .plan).trimmed.isEmpty
      ? [.perform(.checkWords(.registeredPlans, isSaving: false))] : []
  }

  func read(_ reader: inout FormReader<Field>) -> [Step] {
    let steps = store(&reader)
    return steps.isEmpty ? [] : [.perform(.checkWords(.registeredPlans, isSaving: true))]
  }

  mutating func receive(_ reply: Reply, to question: Effect) -> [Step] {
    guard case .wordsKnown(let known) = reply, case .checkWords(_, let isSaving) = question else {
      return take(reply)
    }
    var reader = FormReader(form, today: today)
    let steps = store(&reader)
    guard let unknown = unknownPlan(among: known) else { return isSaving ? steps : [] }
    guard isSaving else { return [.say(.problem("\(unknown) F4 lists the plans"))] }
    let dialog = Dialog.confirm(
      "Enrol under this plan?", consequences: [unknown, "F4 in the field lists the plans."],
      yes: "Store it so", no: "Go back")
    return [.ask(dialog, then: steps)]
  }

  /// That the plan is none of those registered; nil where it is one, or where none is registered.
  private func unknownPlan(among known: [KnownValue]) -> String? {
    let plan = form.value(of: .plan).trimmed
    let isKnown = known.contains { fits($0) && $0.fields["plan"]?.lowercased() == plan.lowercased() }
    guard !plan.isEmpty, !known.isEmpty, !isKnown else { return nil }
    let line = form.value(of: .lineOfBusiness)
    return "The register of plans has no '\(plan)'\(line.isEmpty ? "" : " for \(line)")."
  }

  private func store(_ reader: inout FormReader<Field>) -> [Step] {
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
      let name = form.value(of: .familyName) + ", " + form.value(of: .givenName)
      let next = RequestFormScreen(member: id, named: name, today: today)
      return [.close, .replace(.requestForm(next)), done]
    }
  }

  private func state(_ reader: inout FormReader<Field>) -> String? {
    guard let state = reader.text(.state) else { return nil }
    guard let code = StateCode.of(state) else {
      reader.refuse(.state, StateCode.problem)
      return nil
    }
    return code
  }
}
