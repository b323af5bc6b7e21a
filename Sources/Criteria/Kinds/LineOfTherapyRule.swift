import PriorAuth

/// The line of therapy the drug is asked for.
public struct LineOfTherapyRule: Sendable, Hashable, Codable {
  public var intent: RequestedTherapy.Intent

  /// A line of therapy.
  public init(intent: RequestedTherapy.Intent) { self.intent = intent }
}
