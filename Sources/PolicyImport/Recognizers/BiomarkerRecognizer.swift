import Criteria
import PriorAuth

/// `Disease is positive for NRG1 gene fusion`, `MRD-positive`, `Philadelphia chromosome-negative (Ph-) disease`.
enum BiomarkerRecognizer {
  static func recognize(_ phrase: Phrase) -> Clause? {
    // A threshold beside the marker is a measurement, and a long sentence says more than a marker.
    guard phrase.words.list.count <= 14, !phrase.has(stem: "breast"), !phrase.has(stem: "diagnos") else {
      return nil
    }
    if phrase.hasAny("fusion", "rearrangement", "rearranged") { return fusion(phrase) }
    return result(phrase)
  }

  /// The gene stands before the word, in capitals.
  private static func fusion(_ phrase: Phrase) -> Clause? {
    let genes = unique(symbols(in: phrase.withoutBrackets.text))
    guard let gene = genes.first ?? symbols(in: phrase.text).first else { return nil }
    // `NRG1 fusion or RET fusion`
    guard genes.count < 2 || !phrase.hasAny("or", "and") else { return nil }
    if phrase.hasAny("not", "never") { return nil }
    let negative = phrase.hasAny("negative", "without", "no")
    let names = unique([gene] + phrase.context.otherNames(of: gene))
    return .kind(
      .biomarker(BiomarkerRule(names: names, result: negative ? .negative : .positive, isFusion: true)))
  }

  private static func result(_ phrase: Phrase) -> Clause? {
    let bare = phrase.withoutBrackets
    let list = bare.words.list.map(String.init)
    if let place = list.firstIndex(where: { $0 == "positive" || $0 == "negative" }) {
      let result: Fact.Biomarker.Result = list[place] == "positive" ? .positive : .negative
      let before = list[..<place].filter { !scaffold.contains($0) }
      let after = list[(place + 1)...].filter { !scaffold.contains($0) && $0 != "for" }
      let name = before.isEmpty ? after : before
      guard before.isEmpty || after.isEmpty, !name.isEmpty, name.count <= 3,
        !name.contains(where: findings.contains)
      else { return nil }
      return clause(name.joined(separator: " "), result, phrase)
    }
    guard let place = list.firstIndex(of: "without") else { return nil }
    let name = list[(place + 1)...].filter { !scaffold.contains($0) }
    guard !name.isEmpty, name.count <= 3, list[..<place].allSatisfy({ scaffold.contains($0) }) else {
      return nil
    }
    return clause(name.joined(separator: " "), .negative, phrase)
  }

  private static func clause(_ name: String, _ result: Fact.Biomarker.Result, _ phrase: Phrase) -> Clause? {
    let short = phrase.brackets.flatMap { Words($0).list.prefix(1) }.map { phrase.printed(String($0)) }
    let names = [phrase.printed(name)] + short + phrase.context.otherNames(of: name)
    guard phrase.context.isMarker(name) else { return nil }
    return .kind(.biomarker(BiomarkerRule(names: unique(names.filter { $0.count > 1 }), result: result)))
  }

  /// Words in capitals and digits: gene symbols.
  static func symbols(in text: String) -> [String] {
    text.split(whereSeparator: { !$0.isLetter && !$0.isNumber }).map(String.init).filter { word in
      word.count > 1 && word.contains(where: \.isUppercase) && !word.contains(where: \.isLowercase)
        && !["FDA", "NCCN", "RNA", "DNA", "NOT", "AND", "OR"].contains(word)
    }
  }

  /// What is positive without being a marker: `positive symptoms of gout evidenced by …`, `positive clinical response`.
  private static let findings: Set<String> = [
    "symptom", "symptoms", "sign", "signs", "evidenced", "response", "outcome", "benefit", "effect",
    "history", "change",
    "changes", "result", "results", "trial", "impact",
  ]

  private static let scaffold: Set<String> = [
    "disease", "is", "the", "a", "an", "for", "member", "has", "tumor", "tumour", "with", "of", "test",
    "tested",
    "testing", "shows", "status", "that", "cancer", "documented", "documentation",
  ]
}

/// The elements without repetition, in their first order.
func unique(_ names: [String]) -> [String] {
  var seen: Set<String> = []
  return names.filter { seen.insert($0.lowercased()).inserted }
}
