import PriorAuth

/// A use outside the drug's label for which no evidence is on file: an exclusion, so met means that it applies.
enum UnsupportedUse {
  static func finding(in record: CaseRecord) -> ClauseFinding {
    let labelled = LabelledUse.finding(in: record)
    guard labelled.finding == .notMet else {
      return labelled.finding == .met ? .notMet(labelled.reason, labelled.evidence) : labelled
    }
    let support = SupportedByLiterature.finding(in: record)
    let isRecommended = record.file.therapy.nccnRecommended == true
    guard support.finding == .met || isRecommended else {
      return .met("outside the label, without supporting evidence on file", labelled.evidence)
    }
    let reason = isRecommended ? "recommended by NCCN" : support.reason
    return .unknown(
      "outside the label; \(reason)", labelled.evidence + support.evidence,
      fact: "sufficient evidence",
      ask: "A clinician's judgement whether the evidence supports the use")
  }
}
