import PriorAuth

/// The dose is supported by guidelines or literature that the prescriber submits.
enum SupportedByLiterature {
  static func finding(in record: CaseRecord) -> ClauseFinding {
    let submitted = record.items { if case .literature(let text) = $0 { text } else { nil } }
    if !submitted.isEmpty { return .met("literature submitted", submitted.map(\.index)) }
    if record.file.therapy.nccnRecommended == true { return .met("recommended by NCCN") }
    return .unknown(
      "no guideline or literature on file", fact: "supporting evidence",
      ask: "A practice guideline or peer-reviewed article that supports the dose")
  }
}
