import PriorAuth

// What an item of evidence rests on, and why one stands no more.
extension Wording {
  /// Why an item does not count; nil where it does.
  static func weakness(of evidence: Evidence) -> String? {
    if evidence.sourceReplaced { return "cites a replaced document: y cites the new one" }
    let grounds = evidence.grounds.map { " " + $0 } ?? ""
    switch evidence.restsOn {
    case .attestation: return "attested by" + grounds + ", not documented"
    case .inference: return "inferred:" + grounds + ", not documented"
    case .document, nil: return evidence.documented == false ? "no document supports it" : nil
    }
  }

  /// What an item without a document rests on, in a column of six cells.
  static func shortBasis(of evidence: Evidence) -> String {
    switch evidence.restsOn {
    case .attestation: "attest"
    case .inference: "infer"
    case .document, nil: evidence.documented == false ? "none" : "–"
    }
  }

  /// Who struck an item, when and why.
  static func struck(_ struck: StruckEvidence) -> String {
    let how = struck.successor == nil ? "Taken back" : "Corrected"
    return "\(how) by \(struck.stamp.by) on \(struck.stamp.at.day): \(whyStruck(struck))"
  }

  /// Why an item stands no more.
  static func whyStruck(_ struck: StruckEvidence) -> String {
    struck.reason ?? struck.successor.map { "item E\($0) stands in its place" } ?? "no reason given"
  }
}
