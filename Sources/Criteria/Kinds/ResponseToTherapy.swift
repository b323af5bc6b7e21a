import PriorAuth

/// The member responds to the therapy.
enum ResponseToTherapy {
  static func finding(in record: CaseRecord) -> ClauseFinding {
    let all = record.items { if case .response(let value) = $0 { value } else { nil } }
    let responses = all.newest()
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
    let decided = finding(of: first, record.readings)
    let isLast = all.allSatisfy {
      [decided.finding, .unknown].contains(finding(of: $0, record.readings).finding)
    }
    return decided.resting(on: .newestResult, if: !isLast)
  }

  private static func finding(of item: CaseRecord.Item<String>, _ readings: Readings) -> ClauseFinding {
    let stated = item.content + (item.date.map { " on \($0)" } ?? "")
    let text = spelledOut[Words(item.content).list.joined(separator: " ")] ?? item.content
    let words = AssertedWords(text, lacking: true)
    let isGone = Words(text).contains(anyName: ["no evidence of disease"]) && !words.denies(worse)
    if isGone || Words(text).contains("ned") { return .met(stated, [item.index]) }
    if words.affirms(worse) { return .notMet(stated, [item.index]) }
    let isFaint = Words(text).contains(anyName: faint) && !words.denies(positive)
    if isFaint || words.doubts(positive + worse + ["stable"]) || Words(text).containsAny(unjudged) {
      return ask("'\(stated)' leaves open how the disease responds", [item.index])
    }
    // A response to what was given before says nothing of this drug.
    if Words(text).contains(anyName: earlier), !words.affirms(worse) {
      return ask("'\(stated)' is about an earlier therapy", [item.index])
    }
    if words.affirms(["respon", "remission"]), Words(text).contains(anyName: ["stable disease"]) {
      return ask("'\(stated)' names two responses", [item.index])
    }
    if words.affirms(["stable"]), !words.affirms(["respon"]) {
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
    let isAffirmed =
      words.affirms(positive)
      && !words.affirms(["mixed", "inadequate", "fail", "hope", "hoping", "except"])
      && !Words(text).contains(anyName: ["less than"])
    // A text that says both leaves open which holds.
    if isAffirmed, !words.denies(positive) { return .met(stated, [item.index]) }
    let isDenied = words.denies(positive) || words.affirms(["inadequate", "fail", "nonrespon"])
    if isDenied, !isAffirmed { return .notMet(stated, [item.index]) }
    return ask("'\(stated)' does not say how the disease responds", [item.index])
  }

  /// The short forms in which responses of tumours are reported, where nothing else is said.
  private static let spelledOut = [
    "cr": "complete response", "pr": "partial response", "sd": "stable disease",
    "pd": "progressive disease", "vgpr": "very good partial response", "ned": "no evidence of disease",
  ]

  private static let positive = [
    "remission", "respon", "improv", "benefit", "shrink", "decreas", "reduc", "positive",
  ]

  /// Stems of words for a disease that comes back or goes on.
  private static let worse = ["progress", "relaps", "recur", "refractor"]

  private static let earlier = ["to prior", "to previous", "to earlier", "to former", "to past"]

  /// Words of a response that was not judged.
  private static let unjudged: Set<String> = [
    "evaluable", "evaluated", "unevaluable", "assessed", "assessable", "doubtful", "expected",
  ]

  /// Responses below a partial one, of which a clinician judges whether they count.
  private static let faint = ["minor", "minimal", "marginal", "slight"].flatMap { degree in
    ["response", "improvement", "benefit", "decrease", "reduction", "shrinkage"].map { "\(degree) \($0)" }
  }

  private static func ask(_ reason: String, _ evidence: [Int]) -> ClauseFinding {
    .unknown(reason, evidence, fact: "response", ask: "How the disease responds to the drug, with the date")
  }
}
