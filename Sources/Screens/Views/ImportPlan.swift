import PriorAuth

/// What storing a policy that was read leads to, where it is in force at once.
public struct ImportPlan: Sendable, Hashable {
  public var number: String
  public var title: String
  public var inForce: DayRange
  /// How many open cases may come under it; nil for more than are counted.
  public var openCases: Int?

  /// The policy, its days, and the cases it concerns.
  public init(number: String, title: String, inForce: DayRange, openCases: Int?) {
    self.number = number
    self.title = title
    self.inForce = inForce
    self.openCases = openCases
  }

  /// The most open cases that are counted.
  public static let mostCounted = 1000

  /// What happens once a person agrees, in words.
  var consequences: [String] {
    let count = openCases.map { "\($0)" } ?? "more than \(Self.mostCounted)"
    return [
      "\(number): \(title)", "It is in force from \(inForce.first), with nobody else to look at it before.",
      "Open cases received from then on, under this policy or under none yet: \(count). Those whose drug it governs are"
        + " evaluated under this version.",
    ]
  }
}
