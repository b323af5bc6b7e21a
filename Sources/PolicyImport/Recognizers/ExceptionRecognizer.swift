import Criteria
import PriorAuth

/// What excuses a member from trying preferred products first, and what has to come with such a request.
enum ExceptionRecognizer {
  static func recognize(_ phrase: Phrase) -> Clause? {
    let all = phrase.has("all") && phrase.has(stem: "preferred")
    if all, phrase.has("shortage") || phrase.has(stem: "unavailab") { return .kind(.productShortage) }
    if all, phrase.has(stem: "guideline") || phrase.has("evidence"), phrase.has(stem: "prefer") {
      return .kind(.guidelinePreference)
    }
    if phrase.has("state"), phrase.has(stem: "prohibit"),
      phrase.has(stem: "trial") || phrase.says("step therapy")
    {
      return .kind(.prerequisiteTrialsProhibited)
    }
    return documentation(phrase)
  }

  private static func documentation(_ phrase: Phrase) -> Clause? {
    guard phrase.has("documentation"), phrase.has(stem: "provided") || phrase.has(stem: "submitted"),
      phrase.has("clinical") || phrase.has("chart") || phrase.has("supporting"),
      phrase.withoutBrackets.saysOnly(documents)
    else { return nil }
    return .kind(.documentationProvided)
  }

  /// The words of a clause that asks for documents of what the others ask for, and for nothing else.
  private static let documents: Set<Substring> = [
    "above", "all", "and", "any", "are", "be", "been", "chart", "clinical", "criteria", "documentation",
    "exception",
    "for", "has", "have",
    "including", "is", "listed", "medical", "member", "must", "notes", "of", "or", "prior", "provided",
    "record", "records",
    "request", "requirements", "review", "submitted", "substantiate", "substantiates", "substantiating",
    "support", "supporting",
    "supports", "that", "the", "these", "this", "to", "with",
  ]
}
