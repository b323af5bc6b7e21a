import PriorAuth

/// Who prescribes, or is consulted.
public struct PrescriberRule: Sendable, Hashable, Codable {
  /// The specialties that qualify, as word stems (`oncolog`, `hematolog`); see `Specialty` for what is one of them.
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
    let own = prescriber.specialty.map { Specialty($0).matches(anyOf: specialties) }
    if own == .met { return .met("prescriber: \(prescriber.specialty ?? "")") }
    guard consultationSuffices else { return withoutConsultation(prescriber, own) }
    guard let consulted = prescriber.consultSpecialty else {
      let by =
        prescriber.specialty.map { "prescriber: \($0); " } ?? "the prescriber's specialty is not stated; "
      return .unknown(
        by + "a consultation is not stated", fact: "consultation",
        ask: "Whether \(wanted) prescribes or was consulted, with the note")
    }
    let nobody = Words(consulted).list == ["none"]
    switch nobody ? .notMet : Specialty(consulted).matches(anyOf: specialties) {
    case .met, .notApplicable: return .met("consulted: \(consulted)")
    case .unknown: return unclear("consulted: \(consulted)")
    case .notMet: break
    }
    guard let specialty = prescriber.specialty else { return unstated }
    let stated = "prescriber: \(specialty); consulted: \(nobody ? "nobody" : consulted)"
    return own == .unknown ? unclear(stated) : .notMet(stated)
  }

  private func withoutConsultation(_ prescriber: Prescriber, _ own: Finding?) -> ClauseFinding {
    guard let specialty = prescriber.specialty else { return unstated }
    let stated = "prescriber: \(specialty)"
    return own == .unknown ? unclear(stated) : .notMet(stated)
  }

  private var unstated: ClauseFinding {
    .unknown(
      "the prescriber's specialty is not stated", fact: "prescriber's specialty",
      ask: "The prescriber's specialty")
  }

  /// A specialty with a word beside it that could make it another one.
  private func unclear(_ stated: String) -> ClauseFinding {
    .unknown(
      "\(stated): not clear whether that is \(wanted)", fact: "specialty",
      ask: "Whether \(wanted) prescribes or was consulted")
  }

  private var wanted: String {
    prose(specialties.map { stem in withArticle(stem + "ist") })
  }
}
