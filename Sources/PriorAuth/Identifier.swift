/// A record's number in the database, typed by what it numbers.
public struct Identifier<Record>: Sendable, Hashable, Comparable {
  /// The row's number, from 1.
  public let number: Int64

  /// The record of that number.
  public init(_ number: Int64) { self.number = number }

  public static func < (left: Self, right: Self) -> Bool { left.number < right.number }
}

extension Identifier: CustomStringConvertible {
  /// The plain number.
  public var description: String { String(number) }
}
