import Criteria
import PriorAuth

/// Therapy under way, and how the disease responds to it.
enum TherapyRecognizer {
  static func recognize(_ phrase: Phrase) -> Clause? {
    current(phrase) ?? response(phrase) ?? lineOfTherapy(phrase)
  }

  /// `Currently receiving medication via … benefit, or … at least 30 days`, `currently receiving … complete the course`.
  private static func current(_ phrase: Phrase) -> Clause? {
    guard phrase.has(stem: "receiv") || phrase.has(stem: "tak") else { return nil }
    let isCurrent = phrase.hasAny("currently", "already", "benefit") && !phrase.has(stem: "discontinu")
    guard isCurrent else { return nil }
    let course = phrase.says("course of treatment", "course of therapy")
    let benefit = phrase.has("benefit")
    guard course || benefit else { return nil }
    let rule = CurrentTherapyRule(
      ownBenefitSuffices: benefit, minimumDays: days(phrase),
      coveredIndication: phrase.has("covered", "indication"),
      courseIncomplete: course, excludesSamples: phrase.hasAny("samples", "sample"))
    // Another way to meet it that no evidence tells.
    let others = phrase.says("previously met")
    return others
      ? .any([.kind(.currentTherapy(rule)), .attested(phrase.text)]) : .kind(.currentTherapy(rule))
  }

  private static func days(_ phrase: Phrase) -> Int? {
    let tokens = phrase.tokens
    for index in tokens.indices {
      guard let number = tokens[index].number, let count = Int("\(number)"), (1...3660).contains(count) else {
        continue
      }
      switch tokens.token(index + 1)?.text {
      case "day", "days": return count
      case "week", "weeks": return 7 * count
      default: continue
      }
    }
    return nil
  }

  /// `Member is responding positively to therapy`.
  private static func response(_ phrase: Phrase) -> Clause? {
    guard phrase.words.list.count <= 16, !phrase.hasAny("inadequate", "not", "lack", "prior") else {
      return nil
    }
    let responds =
      phrase.has(stem: "respond") || phrase.says("positive response", "positive clinical response")
    guard responds, phrase.hasAny("therapy", "treatment", "drug", "medication", "positively"),
      phrase.withoutBrackets.saysOnly(responding), phrase.bracketsSayNoMore
    else { return nil }
    return .kind(.response)
  }

  private static let responding: Set<Substring> = [
    "a", "an", "as", "been", "clinical", "clinically", "continues", "current", "demonstrated", "demonstrates",
    "documentation",
    "documented", "drug", "evidence", "experienced", "experiencing", "from", "had", "has", "have", "having",
    "individual", "is",
    "medication", "member", "of", "on", "patient", "positive", "positively", "provider", "requested",
    "respond", "responded",
    "responding", "responds", "response", "shown", "shows", "that", "the", "there", "therapy", "to",
    "treatment", "while",
    "with",
  ]

  /// `prescribed as primary treatment`, `first-line treatment`.
  private static func lineOfTherapy(_ phrase: Phrase) -> Clause? {
    guard phrase.words.list.count <= 12, phrase.withoutBrackets.saysOnly(lines) else { return nil }
    if phrase.says("primary treatment", "primary therapy", "first line treatment", "first line therapy") {
      return .kind(.lineOfTherapy(LineOfTherapyRule(intent: .primary)))
    }
    guard
      phrase.says(
        "subsequent treatment", "subsequent therapy", "second line therapy", "subsequent line therapy")
    else {
      return nil
    }
    return .kind(.lineOfTherapy(LineOfTherapyRule(intent: .subsequent)))
  }

  /// The words that tell the line of therapy, and neither what went before nor what comes with it.
  private static let lines: Set<Substring> = [
    "a", "an", "as", "be", "being", "drug", "first", "for", "given", "in", "is", "it", "line", "medication",
    "member", "of", "or",
    "prescribed", "primary", "request", "requested", "second", "subsequent", "the", "therapy", "to",
    "treatment", "used", "will",
  ]
}
