import Criteria
import PriorAuth

/// `Prescribed regimen must be FDA-approved or recommended by NCCN`.
enum RegimenRecognizer {
  static func recognize(_ phrase: Phrase) -> Clause? {
    guard phrase.has("regimen"), phrase.has("fda") || phrase.has(stem: "label"), phrase.words.list.count <= 20
    else { return nil }
    // Which of the recommendations count, no list that we keep tells.
    guard !phrase.hasAny("category", "categories", "level") else { return nil }
    let recommended = phrase.has("nccn") || phrase.has(stem: "compendi") || phrase.has(stem: "guideline")
    return .kind(.regimen(RegimenRule(recommendedSuffices: recommended)))
  }
}
