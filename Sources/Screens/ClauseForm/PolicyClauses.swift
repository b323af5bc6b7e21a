import Criteria
import PriorAuth
import TerminalUI

/// Trouble with the products that come first.
struct PreferredProductsClause: ClauseEntry {
  var topic: CriterionKind.Topic { .preferredProducts }

  private static let troubles = [
    Choice("intolerance"),
    Choice(
      "unsharedContraindication", title: "contraindication", hint: "that the requested product does not share"
    ),
  ]

  var fields: [FormField<ClauseField>] {
    [
      FormField(
        .trouble, "Trouble", .choice(Self.troubles), help: "What all preferred products have to lead to")
    ]
  }

  func values(of kind: CriterionKind) -> [ClauseField: String]? {
    guard case .preferredProducts(let rule) = kind else { return nil }
    return [.trouble: rule.trouble.rawValue]
  }

  func kind(from reader: inout FormReader<ClauseField>) -> CriterionKind? {
    guard let trouble: PreferredProductsRule.Trouble = reader.choice(.trouble) else {
      reader.refuse(.trouble, "is missing")
      return nil
    }
    return .preferredProducts(PreferredProductsRule(trouble: trouble))
  }
}

/// A label that changed lately.
struct LabelChangeClause: ClauseEntry {
  var topic: CriterionKind.Topic { .labelChange }

  var fields: [FormField<ClauseField>] {
    [FormField(.withinMonths, "Within months", .number, help: "The label changed in the last so many months")]
  }

  func values(of kind: CriterionKind) -> [ClauseField: String]? {
    guard case .labelChange(let rule) = kind else { return nil }
    return [.withinMonths: "\(rule.withinMonths)"]
  }

  func kind(from reader: inout FormReader<ClauseField>) -> CriterionKind? {
    if reader.text(.withinMonths) == nil { reader.refuse(.withinMonths, "is missing") }
    return reader.whole(.withinMonths, from: 0).map { .labelChange(LabelChangeRule(withinMonths: $0)) }
  }
}

/// Where a use is sent that other criteria cover.
struct ReferralClause: ClauseEntry {
  /// Whether it stands for the uses that the policy does not list.
  let isForUnlistedUse: Bool

  var topic: CriterionKind.Topic { isForUnlistedUse ? .unlistedUse : .referral }

  private static let formulary = [
    Choice("yes", title: "on the formulary"), Choice("no", title: "not on it"), Choice("", title: "either"),
  ]

  var fields: [FormField<ClauseField>] {
    [
      FormField(
        .onFormulary, "Drugs", .choice(Self.formulary), help: "Which drugs it is for; empty means either"),
      FormField(
        .targets, "Policies",
        help: "The policy for each line of business: Medicaid: CP.PMN.53; HIM: HIM.PA.154",
        limit: 1000),
    ]
  }

  func values(of kind: CriterionKind) -> [ClauseField: String]? {
    let referral: Referral
    switch kind {
    case .referral(let found) where !isForUnlistedUse: referral = found
    case .unlistedUse(let found) where isForUnlistedUse: referral = found
    default: return nil
    }
    return [
      .onFormulary: referral.onFormulary.typed,
      .targets: referral.targets.map { "\($0.lineOfBusiness.name): \($0.policy)" }.inOneField,
    ]
  }

  func kind(from reader: inout FormReader<ClauseField>) -> CriterionKind? {
    let parts = reader.someList(.targets)
    let targets = parts.compactMap(Self.target)
    if targets.count < parts.count {
      reader.refuse(.targets, "is not like Medicaid: CP.PMN.53; HIM: HIM.PA.154 (or Commercial, Medicare)")
    }
    let referral = Referral(onFormulary: reader.yesNo(.onFormulary), targets: targets)
    return isForUnlistedUse ? .unlistedUse(referral) : .referral(referral)
  }

  private static func target(_ text: String) -> Referral.Target? {
    guard let mark = text.firstIndex(of: ":") else { return nil }
    let line = String(text[..<mark]).trimmed
    let policy = String(text[text.index(after: mark)...]).trimmed
    guard !line.isEmpty, !policy.isEmpty else { return nil }
    let business = LineOfBusiness(line)
    return business.isKnown ? Referral.Target(lineOfBusiness: business, policy: policy) : nil
  }
}
