import PriorAuth

/// The dose is supported by guidelines or literature that the prescriber submits.
enum SupportedByLiterature {
  static func finding(in record: CaseRecord) -> ClauseFinding {
    let submitted = record.items { if case .literature(let text) = $0 { text } else { nil } }
    if !submitted.isEmpty { return .met("literature submitted", submitted.map(\.index)) }
    guard record.file.therapy.nccnRecommended == true else {
      return ask("no guideline or literature on file")
    }
    let stated = "a recommendation by NCCN is stated"
    let suffices = record.readings[.recommendationAsEvidence] == 1
    return (suffices ? .met(stated) : ask(stated + ", but no guideline is on file"))
      .resting(on: .recommendationAsEvidence)
  }

  private static func ask(_ reason: String) -> ClauseFinding {
    .unknown(
      reason, fact: "supporting evidence",
      ask: "A practice guideline or peer-reviewed article that supports the dose")
  }
}
