/// A line of business as policies name it: `Medicaid`, `HIM` (health insurance marketplace), `Commercial`, …
public struct LineOfBusiness: Sendable, Hashable {
  /// The name as it is printed.
  public let name: String

  /// A line of business; names are compared without regard to case and known long forms are shortened.
  public init(_ name: String) {
    // Records have the name as it is printed; folding it is what a list spends most of its time on.
    if LineOfBusiness.printed.contains(name) {
      self.name = name
    } else {
      let trimmed = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      self.name = LineOfBusiness.longForms[trimmed.lowercased()] ?? trimmed
    }
  }

  public static func == (left: LineOfBusiness, right: LineOfBusiness) -> Bool {
    left.name == right.name || left.name.lowercased() == right.name.lowercased()
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(name.lowercased()) }

  /// The lines that policies and clock rules tell apart.
  public static let medicaid = LineOfBusiness("Medicaid")
  public static let marketplace = LineOfBusiness("HIM")
  public static let commercial = LineOfBusiness("Commercial")
  public static let medicare = LineOfBusiness("Medicare")

  /// Every line that a member, a request or a rule may have; what documents print may name others.
  public static let known: [LineOfBusiness] = [.medicaid, .marketplace, .commercial, .medicare]

  /// Whether it is one of them; by any other no deadline and no length of an approval could be found.
  public var isKnown: Bool { LineOfBusiness.known.contains(self) }

  /// The line that was probably meant by one that is not known; nil where none is near.
  public var nearest: LineOfBusiness? {
    let names = LineOfBusiness.printed + LineOfBusiness.longForms.keys.sorted()
    return NearMiss.nearest(to: name, among: names).map { LineOfBusiness($0) }
  }

  private static let printed = ["Medicaid", "HIM", "Commercial", "Medicare"]
  private static let longForms = [
    "medicaid": "Medicaid", "commercial": "Commercial", "him": "HIM", "medicare": "Medicare",
    "health insurance marketplace": "HIM", "marketplace": "HIM", "exchange": "HIM",
    "him - medical benefit": "HIM",
  ]
}

extension LineOfBusiness: CustomStringConvertible {
  /// The name as it is printed.
  public var description: String { name }
}
