import PriorAuth

/// The line of therapy the drug is asked for.
public struct LineOfTherapyRule: Sendable, Hashable, Codable {
  public var intent: RequestedTherapy.Intent

  /// A line of therapy.
  public init(intent: RequestedTherapy.Intent) { self.intent = intent }
}

extension LineOfTherapyRule {
  func finding(in record: CaseRecord) -> ClauseFinding {
    guard let stated = record.file.therapy.intent else {
      return .unknown(
        "the line of therapy is not stated", fact: "line of therapy",
        ask: "Whether the drug is primary treatment or follows another one")
    }
    return stated == intent ? .met("\(stated.rawValue) treatment") : .otherUse("\(stated.rawValue) treatment")
  }
}
