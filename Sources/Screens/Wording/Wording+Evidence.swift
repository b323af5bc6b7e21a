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

  /// An item in a line: what it says, since when, and what it rests on.
  static func item(_ evidence: Evidence) -> String {
    let date = evidence.date.map { " on \($0)" } ?? ""
    let source = evidence.source.map { ", document D\($0)" } ?? ""
    return fact(evidence.fact) + date + source + (weakness(of: evidence).map { " (\($0))" } ?? "")
  }

  /// What somebody else made of an item.
  static func theirs(_ conflict: EvidenceConflict) -> String {
    let what = conflict.standing.map { item($0.evidence) } ?? "taken back: \(whyStruck(conflict.struck))"
    return "\(conflict.struck.stamp.by), \(conflict.time): \(what)"
  }

  /// What an effect would make of it.
  static func yours(_ effect: Effect) -> String {
    switch effect {
    case .addEvidence(_, let evidence, _): item(evidence)
    case .retractEvidence(_, _, let reason): "taken back: \(reason)"
    default: ""
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
  static func struck(_ struck: StruckEvidence, in zone: PlanZone) -> String {
    let how = struck.successor == nil ? "Taken back" : "Corrected"
    return "\(how) by \(struck.stamp.by) on \(zone.day(of: struck.stamp.at)): \(whyStruck(struck))"
  }

  /// Why an item stands no more.
  static func whyStruck(_ struck: StruckEvidence) -> String {
    struck.reason ?? struck.successor.map { "item E\($0) stands in its place" } ?? "no reason given"
  }
}
