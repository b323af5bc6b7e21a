import PriorAuth
import TerminalUI

/// Lists of values for fields.
enum Choices {
  static let yesNo = FieldKind.choice([Choice("yes", title: "Yes"), Choice("no", title: "No")])

  static let linesOfBusiness = FieldKind.choice(
    LineOfBusiness.known.map {
      Choice($0.name, hint: $0 == .marketplace ? "health insurance marketplace" : "")
    })

  static let doseUnits = FieldKind.choice(
    ["mg", "mcg", "g", "mL", "units", "mg/kg", "mcg/kg", "mg/m2", "mcg/m2", "units/kg"].map { Choice($0) })

  /// The values of an enumeration by their own names.
  static func all<Value: CaseIterable & RawRepresentable>(_ type: Value.Type) -> FieldKind
  where Value.RawValue == String {
    .choice(Value.allCases.map { Choice($0.rawValue) })
  }

  static let documentKinds = FieldKind.choice(
    Document.Kind.allCases.map { Choice($0.rawValue, title: Wording.document($0)) })

  /// Plain values.
  static func of(_ values: String...) -> FieldKind { .choice(values.map { Choice($0) }) }
}
