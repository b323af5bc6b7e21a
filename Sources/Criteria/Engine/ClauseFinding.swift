import PriorAuth

/// What a kind finds about its clause in a case file.
struct ClauseFinding {
  var finding: Finding
  /// Why, in a reviewer's words.
  var reason: String
  /// Items of evidence it rests on, by place in the case file.
  var evidence: [Int] = []
  /// The facts that would decide it, when it is unknown.
  var missing: [MissingPiece] = []
  /// Whether failing it means that the requested use is another one than the policy addresses.
  var failsUse = false
  var ambiguities: [Ambiguity.ID] = []
  /// Points read in one way only that decide it.
  var fixedReadings: [FixedReading.ID] = []
  var warnings: [Warning] = []

  /// A fact to ask for.
  struct MissingPiece: Hashable {
    var fact: String
    var ask: String
    /// What it is about, where one answer settles it for whichever criterion asks.
    var subject: String?

    /// Whether a reviewer has to say it.
    var isReviewers: Bool { fact.hasPrefix("reviewer's") }
  }

  static func met(_ reason: String, _ evidence: [Int] = []) -> ClauseFinding {
    ClauseFinding(finding: .met, reason: reason, evidence: evidence)
  }

  static func notMet(_ reason: String, _ evidence: [Int] = []) -> ClauseFinding {
    ClauseFinding(finding: .notMet, reason: reason, evidence: evidence)
  }

  /// The requested use is not the one the clause is about.
  static func otherUse(_ reason: String, _ evidence: [Int] = []) -> ClauseFinding {
    ClauseFinding(finding: .notMet, reason: reason, evidence: evidence, failsUse: true)
  }

  static func unknown(
    _ reason: String, _ evidence: [Int] = [], fact: String, ask: String, subject: String? = nil
  ) -> ClauseFinding {
    ClauseFinding(
      finding: .unknown, reason: reason, evidence: evidence,
      missing: [MissingPiece(fact: fact, ask: ask, subject: subject)])
  }

  static func notApplicable(_ reason: String) -> ClauseFinding {
    ClauseFinding(finding: .notApplicable, reason: reason)
  }

  /// The same finding, resting on a reading of an ambiguous point.
  func resting(on ambiguity: Ambiguity.ID) -> ClauseFinding {
    var copy = self
    copy.ambiguities.append(ambiguity)
    return copy
  }

  /// The same finding, resting on a point that is read in one way only.
  func resting(on point: FixedReading.ID, if rests: Bool = true) -> ClauseFinding {
    var copy = self
    if rests { copy.fixedReadings.append(point) }
    return copy
  }

  /// The same finding with something a reviewer should know.
  func warning(_ code: String, _ text: String) -> ClauseFinding {
    var copy = self
    copy.warnings.append(Warning(code: code, text: text))
    return copy
  }
}
