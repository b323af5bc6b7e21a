/// Who prescribes, or is consulted.
public struct PrescriberRule: Sendable, Hashable, Codable {
  /// The specialties that qualify, as word stems (`oncolog`, `hematolog`).
  public var specialties: [String]
  /// Whether a consultation with such a specialist is enough.
  public var consultationSuffices: Bool

  /// A requirement on the prescriber.
  public init(specialties: [String], consultationSuffices: Bool) {
    self.specialties = specialties
    self.consultationSuffices = consultationSuffices
  }
}
