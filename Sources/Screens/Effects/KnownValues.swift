import Criteria
import PriorAuth

/// A set of values on record that a field can hold; it is read when somebody asks for the list of the field.
public enum KnownValues: Sendable, Hashable {
  /// The drugs that policies in force or to come are about.
  case drugs
  /// The plan's products, and whoever prescribes, as the register and the newest records name them.
  case plans, prescribers
  /// The diseases that a version asks about, with their extents and states.
  case diagnoses(Identifier<PolicyVersion>)
}

/// One of the values on record, with what other fields of the same form hold with it.
public struct KnownValue: Sendable, Hashable {
  /// The values by the names of their fields.
  public let fields: [String: String]

  private init(_ fields: [String: String?]) {
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

  /// A plan's product.
  public init(_ plan: PlanName) {
    self.init(["plan": plan.name, "lineOfBusiness": plan.line.name])
  }

  /// What rules about diagnoses ask for: diseases, extents and states each by themselves, in the order of the rules.
  public static func all(of rules: [DiagnosisRule]) -> [KnownValue] {
    rules.flatMap(\.names).map { KnownValue(["name": $0]) }
      + rules.flatMap(\.extents).map { KnownValue(["extent": $0]) }
      + rules.flatMap(\.statuses).map { KnownValue(["status": $0]) }
  }
}
