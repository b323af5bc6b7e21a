import Criteria
import PriorAuth

/// A version of a policy by what people call it: its number and its first day.
public struct PolicyName: Sendable, Hashable {
  public var number: String
  public var first: Day

  /// A version's name.
  public init(_ number: String, from first: Day) {
    self.number = number
    self.first = first
  }

  /// `CP.PHAR.713 from 2026-05-19`.
  var words: String { "\(number) from \(first)" }
}

extension PolicyRow {
  var name: PolicyName { PolicyName(number, from: inForce.first) }
}
