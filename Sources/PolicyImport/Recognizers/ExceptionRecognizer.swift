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
      phrase.has("clinical") || phrase.has("chart") || phrase.has("supporting")
    else { return nil }
    return .kind(.documentationProvided)
  }
}
