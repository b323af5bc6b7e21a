import Criteria
import PriorAuth
import TerminalUI

/// Treatments the member has had.
struct PriorTherapyClause: ClauseEntry {
  var topic: CriterionKind.Topic { .priorTherapy }

  private static let scopes = [
    Choice("systemic", title: "any systemic therapy"),
    Choice("products", title: "the products or class below"),
    Choice("preferred", title: "the policy's preferred products"),
  ]

  var fields: [FormField<ClauseField>] {
    [
      FormField(
        .scope, "Which", .choice(Self.scopes), value: "systemic", help: "F4 lists which therapies count"),
      FormField(
        .products, "Products", help: "Generic names; keep several apart by ; and write a brand in brackets",
        limit: 4000),
      FormField(.drugClass, "Class", help: "The class as it is printed, such as anticonvulsants", limit: 200),
      FormField(.count, "How many", .number, value: "1", help: "At least so many different ones"),
      FormField(
        .endings, "Ended by", value: "failure",
        help: "failure; intolerance; contraindication. Any one counts; empty: having had it is enough",
        limit: 200),
    ]
  }

  func values(of kind: CriterionKind) -> [ClauseField: String]? {
    guard case .priorTherapy(let rule) = kind else { return nil }
    var values: [ClauseField: String] = [
      .count: "\(rule.count)", .endings: rule.endings.map(\.rawValue).inOneField, .products: "",
      .drugClass: "",
    ]
    switch rule.scope {
    case .systemic: values[.scope] = "systemic"
    case .preferred: values[.scope] = "preferred"
    case .products(let products, let drugClass):
      values[.scope] = "products"
      values[.products] = products.map(Self.typed).inOneField
      values[.drugClass] = drugClass ?? ""
    }
    return values
  }

  func kind(from reader: inout FormReader<ClauseField>) -> CriterionKind? {
    let count = reader.whole(.count, from: 1)
    if reader.text(.count) == nil { reader.refuse(.count, "is missing") }
    guard let scope = scope(&reader), let endings = endings(&reader), let count else { return nil }
    return .priorTherapy(PriorTherapyRule(scope: scope, count: count, endings: endings))
  }

  private func scope(_ reader: inout FormReader<ClauseField>) -> PriorTherapyRule.Scope? {
    switch reader.text(.scope) {
    case "systemic": return .systemic
    case "preferred": return .preferred
    case "products":
      let products = reader.list(.products).map(Self.product)
      let drugClass = reader.text(.drugClass)
      if products.isEmpty, drugClass == nil {
        reader.refuse(.products, "and Class are both empty; one is needed")
      }
      return .products(products, drugClass: drugClass)
    default:
      reader.refuse(.scope, "is missing")
      return nil
    }
  }

  private func endings(_ reader: inout FormReader<ClauseField>) -> [PriorTherapyRule.Ending]? {
    let words = reader.list(.endings)
    let endings = words.compactMap { PriorTherapyRule.Ending(rawValue: $0.lowercased()) }
    guard endings.count == words.count else {
      reader.refuse(.endings, "is none of failure, intolerance, contraindication")
      return nil
    }
    return endings
  }

  /// `generic (Brand)`.
  private static func typed(_ product: GovernedDrug) -> String {
    switch (product.generic, product.brand) {
    case (let generic?, let brand?): "\(generic) (\(brand))"
    case (let generic?, nil): generic
    case (nil, let brand?): "(\(brand))"
    case (nil, nil): product.hcpcs ?? ""
    }
  }

  private static func product(_ text: String) -> GovernedDrug {
    guard let open = text.firstIndex(of: "("), text.last == ")" else { return GovernedDrug(generic: text) }
    let generic = String(text[..<open]).trimmed
    let brand = String(text[text.index(after: open)...].dropLast()).trimmed
    return GovernedDrug(generic: generic.isEmpty ? nil : generic, brand: brand.isEmpty ? nil : brand)
  }
}

/// Whether the drug is the first treatment or a later one.
struct LineOfTherapyClause: ClauseEntry {
  var topic: CriterionKind.Topic { .lineOfTherapy }

  var fields: [FormField<ClauseField>] {
    [FormField(.intent, "Treatment", Choices.all(RequestedTherapy.Intent.self), help: "F4 lists them")]
  }

  func values(of kind: CriterionKind) -> [ClauseField: String]? {
    guard case .lineOfTherapy(let rule) = kind else { return nil }
    return [.intent: rule.intent.rawValue]
  }

  func kind(from reader: inout FormReader<ClauseField>) -> CriterionKind? {
    guard let intent: RequestedTherapy.Intent = reader.choice(.intent) else {
      reader.refuse(.intent, "is missing")
      return nil
    }
    return .lineOfTherapy(LineOfTherapyRule(intent: intent))
  }
}
