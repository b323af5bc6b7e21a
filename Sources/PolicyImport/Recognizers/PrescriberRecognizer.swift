import Criteria
import PriorAuth

/// `Prescribed by or in consultation with an oncologist`, `A neurologist prescribes the drug or has been consulted`.
enum PrescriberRecognizer {
  static func recognize(_ phrase: Phrase) -> Clause? {
    guard phrase.has(stem: "prescri"), phrase.words.list.count <= 30 else { return nil }
    let specialists = phrase.withoutBrackets.words.list.filter { $0.hasSuffix("ist") || $0.hasSuffix("ists") }
    let stems = specialists.map { String($0.hasSuffix("ists") ? $0.dropLast(4) : $0.dropLast(3)) }
    let known = stems.filter { $0.count > 3 && !["special", "pharmac", "antagon", "agon"].contains($0) }
    guard !known.isEmpty else { return nil }
    let rule = Clause.kind(
      .prescriber(PrescriberRule(specialties: known, consultationSuffices: phrase.has(stem: "consult"))))
    // Whether a physician is one `who specializes in` a disease, no specialty tells: a reviewer answers that.
    let others = phrase.words.list.contains { $0 == "specializes" || $0 == "specializing" }
    return others ? .any([rule, .attested(phrase.text)]) : rule
  }
}
