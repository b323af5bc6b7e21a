import Criteria
import PriorAuth

/// What the sentence above a use's criteria asks for beside them: `Authorization of 12 months may be granted for adults with severe
/// disease when any of the following criteria is met`.
struct IntroductionReader {
  let context: DraftContext

  /// What a reviewer has to answer; nil where the sentence only says that the criteria lead to an approval.
  ///
  /// - Parameter use: the section's use, which is not asked for again.
  func condition(in sentence: String, about use: String) -> Clause? {
    let phrase = Phrase(sentence, in: context).withoutBrackets
    let who = phrase.words.list.map(String.init)
    // An age or a stage of disease is what such sentences narrow a use by; other words are many, and mostly say nothing.
    let about = Words(use)
    guard who.contains(where: { Self.narrowing.contains($0) && !about.contains($0) }) else { return nil }
    return .attested(Self.withoutOpener(sentence))
  }

  private static let narrowing: Set<String> = [
    "age", "aged", "older", "younger", "adult", "adults", "pediatric", "adolescent", "adolescents", "mild",
    "moderate",
    "moderately", "severe", "severely", "active", "refractory", "relapsed", "recurrent", "metastatic",
    "unresectable",
    "advanced", "achieve", "achieved", "maintain", "maintained", "response", "tolerating", "toxicity",
    "progression", "previously", "naive",
  ]

  /// The sentence up to the words that open the list.
  private static func withoutOpener(_ sentence: String) -> String {
    let openers = [
      " when ", " if ", " who meet", " meeting ", " and meet", " that meet", " provided ", " as evidenced by",
      " the following",
    ]
    let cut = openers.compactMap { sentence.firstPlace(of: $0)?.lowerBound }.min() ?? sentence.endIndex
    let words = sentence[..<cut].trimmed
    return words.hasSuffix(":") ? String(words.dropLast()) : words
  }
}
