import PriorAuth

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

extension PrescriberRule {
  func finding(in record: CaseRecord) -> ClauseFinding {
    let prescriber = record.file.prescriber
    if let specialty = prescriber.specialty, qualifies(specialty) { return .met("prescriber: \(specialty)") }
    guard consultationSuffices else {
      guard let specialty = prescriber.specialty else {
        return .unknown(
          "the prescriber's specialty is not stated", fact: "prescriber's specialty",
          ask: "The prescriber's specialty")
      }
      return .notMet("prescriber: \(specialty)")
    }
    guard let consulted = prescriber.consultSpecialty else {
      let by =
        prescriber.specialty.map { "prescriber: \($0); " } ?? "the prescriber's specialty is not stated; "
      return .unknown(
        by + "a consultation is not stated", fact: "consultation",
        ask: "Whether \(wanted) prescribes or was consulted, with the note")
    }
    if qualifies(consulted) { return .met("consulted: \(consulted)") }
    guard let specialty = prescriber.specialty else {
      return .unknown(
        "the prescriber's specialty is not stated", fact: "prescriber's specialty",
        ask: "The prescriber's specialty")
    }
    let nobody = consulted.lowercased() == "none"
    return .notMet("prescriber: \(specialty); consulted: \(nobody ? "nobody" : consulted)")
  }

  private func qualifies(_ specialty: String) -> Bool {
    let words = Words(specialty)
    // A nurse or an assistant in the specialty works with the specialist and is none.
    if words.containsAny(["nurse", "assistant", "pharmacist", "np", "pa"]) { return false }
    return specialties.contains { stem in
      words.list.contains { $0.hasPrefix(stem) || $0.hasPrefix(other(stem)) }
    }
  }

  /// British and American spellings of the same stem.
  private func other(_ stem: String) -> String {
    stem.hasPrefix("hemat") ? "haemat" + stem.dropFirst(5) : stem
  }

  private var wanted: String { prose(specialties.map { "a specialist (\($0)ist)" }) }
}
