import Criteria
import PriorAuth
import TerminalUI

/// Sets what a section of a draft is for and how long its approvals hold, where the import read it otherwise.
struct SectionFormScreen: FormScreen {
  enum Field: String, Hashable, Sendable, CaseIterable {
    case kind = "binding"
    case approvals = "durations"
  }

  let section: Section
  let policy: SeenDraft
  let today: Day
  var form: Form<Field>

  private static let kinds = [
    Choice(Section.Kind.initial.rawValue, title: "criteria for a first approval"),
    Choice(Section.Kind.continued.rawValue, title: "criteria for continuing therapy"),
    Choice(Section.Kind.other.rawValue, title: "where other uses are sent"),
    Choice(Section.Kind.excluded.rawValue, title: "uses that are not covered"),
    Choice(
      Section.Kind.noCriteria.rawValue, title: "no criteria",
      hint: "a table or a note; nothing is decided by it"),
  ]

  /// A form with what the section says now.
  init(_ section: Section, of policy: SeenDraft, today: Day) {
    self.section = section
    self.policy = policy
    self.today = today
    form = Form([
      FormField(
        .kind, "Section is", .choice(Self.kinds), value: section.kind.rawValue,
        help: "F4 lists what it can be"),
      FormField(
        .approvals, "Approvals hold", .text, value: Self.words(section.durations),
        help: "12 months, or Medicaid: 6 months; Commercial: 12 months"),
    ])
  }

  var title: String { "Section \(section.root.id) of \(policy.name.words)" }
  var heading: String { "What \(section.root.id) is for: \(section.indication)" }
  var saveLabel: String { "Set" }

  func read(_ reader: inout FormReader<Field>) -> [Step] {
    guard let kind = reader.text(.kind).flatMap({ Section.Kind(rawValue: $0) }) else {
      reader.refuse(.kind, "is missing; F4 lists what it can be")
      return []
    }
    var setting = SectionSetting(kind: kind == section.kind ? nil : kind)
    let stated = reader.text(.approvals) ?? ""
    if stated != Self.words(section.durations) {
      setting.durations = stated.isEmpty ? [] : ApprovalDuration.stated(stated)
      guard setting.durations != nil else {
        reader.refuse(.approvals, "is written 12 months, or Medicaid: 6 months; Commercial: 12 months")
        return []
      }
    }
    guard setting != SectionSetting() else {
      reader.refuse(.kind, "is what the section is already")
      return []
    }
    return [.perform(.bindClause(section.root.id, to: .section(setting), in: policy))]
  }

  func saved(_ reply: Reply) -> [Step]? {
    guard reply == .done else { return nil }
    return [.close, .say(.done("What \(section.root.id) is for is set"))]
  }

  /// As they would be typed.
  private static func words(_ durations: [ApprovalDuration]) -> String {
    durations.map { ($0.lineOfBusiness.map { "\($0.name): " } ?? "") + $0.text }.joined(separator: "; ")
  }
}
