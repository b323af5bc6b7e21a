import Criteria
import PriorAuth

/// `Failure of at least one prior systemic therapy`, `failure with at least TWO (2) preferred products`,
/// `intolerant or refractory to at least one tyrosine kinase inhibitor (i.e., …)`.
enum PriorTherapyRecognizer {
  static func recognize(_ phrase: Phrase) -> Clause? {
    let endings = endings(phrase)
    // For how long a therapy was tried, no rule says: `for at least 3 months`, `a 12-week trial`.
    guard !endings.isEmpty, !phrase.withoutBrackets.hasAny("day", "days", "week", "weeks", "month", "months"),
      phrase.words.list.count <= 45, !phrase.has(stem: "positiv")
    else { return nil }
    if phrase.says("preferred product", "preferred products") { return preferred(phrase, endings) }
    let systemic = phrase.says(
      "systemic therapy", "systemic therapies", "prior therapy", "prior therapies", "line of therapy")
    if systemic {
      return .kind(
        .priorTherapy(PriorTherapyRule(scope: .systemic, count: count(phrase) ?? 1, endings: endings)))
    }
    return products(phrase, endings)
  }

  /// A number of preferred products, or none: then the policy leaves open how many.
  private static func preferred(_ phrase: Phrase, _ endings: [PriorTherapyRule.Ending]) -> Clause? {
    if let count = count(phrase) {
      return .kind(.priorTherapy(PriorTherapyRule(scope: .preferred, count: count, endings: endings)))
    }
    if endings.contains(.contraindication) {
      return .kind(.preferredProducts(PreferredProductsRule(trouble: .unsharedContraindication)))
    }
    return endings == [.intolerance]
      ? .kind(.preferredProducts(PreferredProductsRule(trouble: .intolerance))) : nil
  }

  /// A class with the products it names in brackets, or products named outright.
  private static func products(_ phrase: Phrase, _ endings: [PriorTherapyRule.Ending]) -> Clause? {
    let named = phrase.brackets.flatMap { phrase.context.products(listedIn: $0) }
    let drugClass = drugClass(phrase)
    if !named.isEmpty, let drugClass {
      let rule = PriorTherapyRule(
        scope: .products(named, drugClass: drugClass), count: count(phrase) ?? 1, endings: endings)
      return .kind(.priorTherapy(rule))
    }
    let outright = phrase.context.products(namedIn: phrase.withoutBrackets.text)
    // A condition, or for how long or in what dose, is not said by the product's name.
    let said = phrase.withoutBrackets
    guard outright.count == 1, !said.hasAny("if", "when", "monotherapy", "combination"), count(phrase) == nil
    else {
      return nil
    }
    let rule = PriorTherapyRule(scope: .products(outright, drugClass: nil), count: 1, endings: endings)
    return .kind(.priorTherapy(rule))
  }

  private static func drugClass(_ phrase: Phrase) -> String? {
    let list = phrase.withoutBrackets.words.list.map(String.init)
    guard
      let last = list.lastIndex(where: {
        $0.hasPrefix("inhibitor") || $0.hasPrefix("agent") || $0.hasPrefix("blocker")
      })
    else { return nil }
    let start = max(0, last - 2)
    let head = list[last].hasSuffix("s") ? String(list[last].dropLast()) : list[last]
    return (list[start..<last] + [head]).joined(separator: " ")
  }

  private static func endings(_ phrase: Phrase) -> [PriorTherapyRule.Ending] {
    var endings: [PriorTherapyRule.Ending] = []
    if phrase.has(stem: "fail") || phrase.has(stem: "inadequate") || phrase.has(stem: "refractory")
      || phrase.says("disease progression")
    {
      endings.append(.failure)
    }
    if phrase.has(stem: "intoler") || phrase.says("adverse events", "adverse effects") {
      endings.append(.intolerance)
    }
    if phrase.has(stem: "contraindicat") { endings.append(.contraindication) }
    return endings
  }

  /// `at least two`, `TWO (2)`, `2 or more`.
  private static func count(_ phrase: Phrase) -> Int? {
    let numbers = phrase.withoutBrackets.tokens.compactMap(\.number)
    guard let first = numbers.first, let count = Int("\(first)"), (1...20).contains(count) else { return nil }
    return count
  }
}
