import PriorAuth

/// The member responds to the therapy.
enum ResponseToTherapy {
  static func finding(in record: CaseRecord) -> ClauseFinding {
    let responses = record.items { if case .response(let value) = $0 { value } else { nil } }.newest()
    guard let first = responses.first else {
      let reason =
        record.hasUndocumented("response") ? "the response is not documented" : "no response on file"
      return ask(reason, [])
    }
    let findings = responses.map { finding(of: $0, record.readings) }
    guard Set(findings.map(\.finding)).count == 1 else {
      return ask(
        "statements about the response contradict each other and no date puts them in order",
        responses.map(\.index))
    }
    return finding(of: first, record.readings)
  }

  private static func finding(of item: CaseRecord.Item<String>, _ readings: Readings) -> ClauseFinding {
    let stated = item.content + (item.date.map { " on \($0)" } ?? "")
    let words = Words(spelledOut[Words(item.content).list.joined(separator: " ")] ?? item.content)
    if words.contains(anyName: ["no evidence of disease"]) || words.contains("ned") {
      return .met(stated, [item.index])
    }
    if words.containsAny(doubts) {
      return ask("'\(stated)' leaves the response open", [item.index])
    }
    let negated = words.containsAny(negations)
    let isFree = words.contains(anyName: ["progression free", "relapse free", "recurrence free"])
    if worse.contains(where: { words.contains(stem: $0) }), !negated, !isFree {
      return .notMet(stated, [item.index])
    }
    if words.contains(stem: "stable"), !words.contains(stem: "respon") {
      switch readings[.stableDisease] {
      case 1: return ClauseFinding.met(stated, [item.index]).resting(on: .stableDisease)
      case 2: return ClauseFinding.notMet(stated, [item.index]).resting(on: .stableDisease)
      default:
        return ClauseFinding.unknown(
          stated, [item.index], fact: "response",
          ask: "A clinician's judgement whether this is a positive response"
        ).resting(on: .stableDisease)
      }
    }
    let positive = ["remission", "respon", "improv", "benefit", "shrink", "decreas", "reduc", "positive"]
    if !words.contains("mixed"), positive.contains(where: { words.contains(stem: $0) }) {
      return negated ? .notMet(stated, [item.index]) : .met(stated, [item.index])
    }
    return ask("'\(stated)' does not say how the disease responds", [item.index])
  }

  /// The short forms in which responses of tumours are reported, where nothing else is said.
  private static let spelledOut = [
    "cr": "complete response", "pr": "partial response", "sd": "stable disease",
    "pd": "progressive disease", "vgpr": "very good partial response", "ned": "no evidence of disease",
  ]

  /// Stems of words for a disease that comes back or goes on.
  private static let worse = ["progress", "relaps", "recur", "refractor"]

  /// Words of a response that was not judged, or not for certain.
  private static let doubts: Set<String> = [
    "unclear", "uncertain", "unknown", "pending", "possible", "possibly", "equivocal", "indeterminate",
    "evaluable", "evaluated", "unevaluable", "assessed", "assessable", "awaited", "awaiting", "suspected",
    "questionable", "doubtful", "expected",
  ]

  private static let negations: Set<String> = [
    "no", "not", "without", "lack", "non", "loss", "lost", "inadequate", "insufficient", "poor", "failed",
  ]

  private static func ask(_ reason: String, _ evidence: [Int]) -> ClauseFinding {
    .unknown(reason, evidence, fact: "response", ask: "How the disease responds to the drug, with the date")
  }
}
