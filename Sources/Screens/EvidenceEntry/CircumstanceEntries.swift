import PriorAuth
import TerminalUI

/// Products that can't be had at present.
struct ShortageEntry: EvidenceEntry {
  var title: String { "Product shortage" }
  var restsOnDocument: Bool { false }

  func fields(for view: CaseView) -> [FormField<EvidenceField>] {
    [
      FormField(.products, "Products", help: "The products that are short, with commas between", limit: 500),
      FormField(.complete, "List is complete", Choices.yesNo, help: "Yes: no other product is short"),
    ]
  }

  func values(of fact: Fact) -> [EvidenceField: String]? {
    guard case .shortage(let shortage) = fact else { return nil }
    return [.products: shortage.products.joined(separator: ", "), .complete: shortage.complete.typed]
  }

  func fact(from reader: inout FormReader<EvidenceField>) -> Fact? {
    let products = reader.required(.products).split(separator: ",").map { String($0).trimmed }
      .filter { !$0.isEmpty }
    return .shortage(Fact.Shortage(products: products, complete: reader.yesNo(.complete)))
  }
}

/// What a guideline says of the requested drug beside others.
struct GuidelinePreferenceEntry: EvidenceEntry {
  var title: String { "Guideline preference" }
  var restsOnDocument: Bool { false }

  func fields(for view: CaseView) -> [FormField<EvidenceField>] {
    [
      FormField(
        .preference, "This drug is", Choices.of("preferred", "equal", "not preferred"),
        help: "As the guideline puts it beside the other"),
      FormField(.over, "Beside", help: "The other product; empty means all others", limit: 200),
    ]
  }

  func values(of fact: Fact) -> [EvidenceField: String]? {
    guard case .guidelinePreference(let preference) = fact else { return nil }
    return [.preference: preference.value, .over: preference.over ?? ""]
  }

  func fact(from reader: inout FormReader<EvidenceField>) -> Fact? {
    .guidelinePreference(
      Fact.GuidelinePreference(over: reader.text(.over), value: reader.required(.preference)))
  }
}

/// An approval of the same drug that the member had before.
struct EarlierApprovalEntry: EvidenceEntry {
  var title: String { "Earlier approval" }
  var restsOnDocument: Bool { false }

  func fields(for view: CaseView) -> [FormField<EvidenceField>] {
    [
      FormField(.basis, "On what basis", help: "By whom and for what it was approved", limit: 200),
      FormField(.approvedFrom, "From", .date),
      FormField(.approvedUntil, "First day after", .date, help: "The first day it no longer covers"),
    ]
  }

  func values(of fact: Fact) -> [EvidenceField: String]? {
    guard case .priorAuthorization(let prior) = fact else { return nil }
    return [
      .basis: prior.basis ?? "", .approvedFrom: prior.start.typed, .approvedUntil: prior.firstDayAfter.typed,
    ]
  }

  func fact(from reader: inout FormReader<EvidenceField>) -> Fact? {
    let basis = reader.text(.basis)
    let start = reader.pastDay(.approvedFrom)
    let after = reader.day(.approvedUntil)
    if let start, let after, after <= start { reader.refuse(.approvedUntil, "is not after its first day") }
    if basis == nil, start == nil { reader.refuse(.basis, "is missing; basis or first day") }
    return .priorAuthorization(Fact.PriorAuthorization(basis: basis, start: start, firstDayAfter: after))
  }
}
