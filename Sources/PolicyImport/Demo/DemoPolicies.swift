import PriorAuth

/// The demonstration policies: the rules published under these numbers, in words of our own, in the forms payers use.
public enum DemoPolicies {
  /// A document as an administrator would import it.
  public struct Document: Sendable, Hashable {
    /// The file name it would have.
    public var name: String
    public var text: String
    /// The first day it is in force.
    public var inForce: Day
  }

  /// Every demonstration policy, the versions of one number oldest first.
  public static let all: [Document] = [
    document("cp-phar-713-2025-03.md", zenocutuzumab2025, (2025, 3, 1)),
    document("cp-phar-713-2026-03.md", zenocutuzumab2026March, (2026, 3, 1)),
    document("cp-phar-713-2026-05.md", zenocutuzumab2026May, (2026, 5, 19)),
    document("cp-phar-312-2022-09.md", blinatumomab, (2022, 9, 21)),
    document("cg101-v2.txt", her2Exceptions, (2026, 1, 1)),
  ].compactMap { $0 }

  private static func document(_ name: String, _ text: String, _ day: (Int, Int, Int)) -> Document? {
    Day(year: day.0, month: day.1, day: day.2).map { Document(name: name, text: text, inForce: $0) }
  }
}
