import Criteria
import PriorAuth

/// A set of values on record that a field can hold; it is read when somebody asks for the list of the field.
public enum KnownValues: Sendable, Hashable {
  /// The drugs that policies in force or to come are about.
  case drugs
  /// The plan's products, and whoever prescribes, as the register and the newest records name them.
  case plans, prescribers
  /// The plan's products that the register names.
  case registeredPlans
  /// The diseases that a version asks about, with their extents and states.
  case diagnoses(Identifier<PolicyVersion>)
  /// The markers that a version asks about.
  case markers(Identifier<PolicyVersion>)
  /// What policies in force measure, and in which units; the version's own first.
  case measurements(Identifier<PolicyVersion>)
  /// The products and classes of drugs that policies in force ask about; the version's own first.
  case therapies(Identifier<PolicyVersion>)
  /// The states by their two letters.
  case states
  /// How a drug can be given.
  case regimens
  /// The specialties of whoever prescribes or is consulted.
  case specialties
  /// The people of the plan by their logins, for a field of that name.
  case people(String)
  /// Those of them who can be given a case.
  case assignees(Identifier<Request>, String)
}

/// One of the values on record, with what other fields of the same form hold with it.
public struct KnownValue: Sendable, Hashable {
  /// The values by the names of their fields.
  public let fields: [String: String]
  /// What is said beside it in a list.
  public private(set) var hint = ""

  private init(_ fields: [String: String?], hint: String = "") {
    self.hint = hint
    self.fields = fields.compactMapValues { $0.flatMap { $0.isEmpty ? nil : $0 } }
  }

  /// A drug.
  public init(_ drug: GovernedDrug) {
    self.init(["drug": drug.brand, "name": drug.generic, "hcpcs": drug.hcpcs])
  }

  /// Whoever prescribes.
  public init(_ prescriber: Prescriber) {
    self.init([
      "prescriberName": prescriber.name, "npi": prescriber.npi, "specialty": prescriber.specialty,
    ])
  }

  /// Somebody, by login, with name and roles beside it.
  public init(_ person: Reviewer, of field: String) {
    self.init([field: person.login])
    hint = ([person.name] + person.roles.map(\.rawValue).sorted()).joined(separator: ", ")
  }

  /// A value of one field.
  public init(_ value: String, of field: String) { self.init([field: value]) }

  /// A plan's product.
  public init(_ plan: PlanName) {
    self.init(["plan": plan.name, "lineOfBusiness": plan.line.name])
  }

  /// What a disease may be in where no rule says so.
  private static let commonStatuses = ["newly diagnosed", "relapsed", "refractory", "in remission"]

  /// Units that laboratories report in, where no rule names one.
  static let commonUnits = [
    "%", "g/dL", "mg/dL", "g/L", "ng/mL", "10^9/L", "cells/uL", "mL/min", "mmHg", "kg", "score",
  ]

  /// What rules about markers ask for, each as the program calls it and by its other names.
  public static func all(of rules: [BiomarkerRule]) -> [KnownValue] {
    var seen: Set<String> = []
    return rules.flatMap { [$0.name] + $0.names }.filter { seen.insert($0.lowercased()).inserted }
      .map { KnownValue(["name": $0]) }
  }

  /// What rules about measurements ask for: values and units each by themselves, in the order of the rules.
  public static func all(of rules: [MeasurementRule]) -> [KnownValue] {
    rules.flatMap(\.names).map { KnownValue(["name": $0]) }
      + (rules.compactMap(\.unit) + commonUnits).map { KnownValue(["unit": $0]) }
  }

  /// What rules about prior therapy ask for, and the drugs that policies are about: products and classes each by
  /// themselves.
  public static func all(of rules: [PriorTherapyRule], beside drugs: [GovernedDrug]) -> [KnownValue] {
    var named: [GovernedDrug] = []
    var classes: [String] = []
    for case .products(let products, let drugClass) in rules.map(\.scope) {
      named += products
      classes += [drugClass].compactMap { $0 }
    }
    return (named + drugs).flatMap { [$0.brand, $0.generic] }.map { KnownValue(["product": $0]) }
      + (classes + ["preferred product"] + Fact.Therapy.usualClasses).map { KnownValue(["drugClass": $0]) }
  }

  /// The products and classes of drugs that a case names: the drug that is asked for, then those of its evidence.
  public static func named(on view: CaseView) -> [KnownValue] {
    let drug = view.request.therapy.drug
    let asked = [drug.brand, drug.name].map { KnownValue(["product": $0], hint: "asked for in this case") }
    let onFile = view.evidence.flatMap { item -> [KnownValue] in
      let hint = "on file in this case"
      switch item.fact {
      case .therapy(let therapy):
        return [
          KnownValue(["product": therapy.product], hint: hint),
          KnownValue(["drugClass": therapy.drugClass], hint: hint),
        ]
      case .currentTherapy(let therapy): return [KnownValue(["product": therapy.product], hint: hint)]
      default: return []
      }
    }
    return asked + onFile
  }

  /// Whether a text is one of the values of a field, or says it with more words around it.
  func holds(_ text: String, in field: String) -> Bool {
    guard let value = fields[field] else { return false }
    return Words(value).stand(in: Words(text)) || Words(text).stand(in: Words(value))
      || value.lowercased() == text.lowercased()
  }

  /// What rules about diagnoses ask for: diseases, extents and states each by themselves, in the order of the rules.
  public static func all(of rules: [DiagnosisRule]) -> [KnownValue] {
    rules.flatMap(\.names).map { KnownValue(["name": $0]) }
      + rules.flatMap(\.extents).map { KnownValue(["extent": $0]) }
      + (rules.flatMap(\.statuses) + commonStatuses).map { KnownValue(["status": $0]) }
  }
}
