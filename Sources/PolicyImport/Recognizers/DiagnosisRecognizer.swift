import Criteria
import PriorAuth

/// `Diagnosis of B-ALL`, `Advanced, unresectable, or metastatic NSCLC`, `Relapsed or refractory B-ALL`.
enum DiagnosisRecognizer {
  static func recognize(_ phrase: Phrase) -> Clause? {
    let bare = phrase.withoutBrackets
    // `The diagnosis was made by a specialist` names no disease.
    let names = bare.words.contains(anyName: introductions)
    guard bare.words.list.count <= 24, !deniesState(bare),
      !bare.hasAny("unless", "except", "excluding", "not", "documentation")
    else {
      return nil
    }
    let residual = bare.words.contains("residual") ? ["gross residual", "R2"] : []
    let extents = found(DiagnosisRecognizer.extents, in: bare) + residual
    let statuses = found(DiagnosisRecognizer.statuses, in: bare)
    let markers = markers(in: bare)
    let rest = rest(of: bare, without: markers.map(\.name))
    let isKnown = phrase.context.isDisease(rest)
    guard !rest.isEmpty, rest.split(separator: " ").count <= 7, names || isKnown, isName(rest) else {
      return nil
    }
    let all = unique(
      [phrase.printed(withApostrophes(rest))] + abbreviations(phrase, rest)
        + otherNames(of: rest, in: phrase.context))
    let rules = rules(for: all, extents, statuses, in: bare)
    let disease = rules.count == 1 ? rules[0] : Clause.any(rules)
    let clauses = [disease] + markers.map(\.clause)
    return clauses.count == 1 ? clauses[0] : .all(clauses)
  }

  /// The rules for a disease in some extent and state; in `recurrent, unresectable, or metastatic` one of them is enough.
  private static func rules(
    for names: [String], _ extents: [String], _ statuses: [String], in phrase: Phrase
  ) -> [Clause] {
    let isOneList =
      !extents.isEmpty && !statuses.isEmpty && phrase.words.list.count { $0 == "or" } == 1
      && !phrase.words.contains("and")
    let rules =
      isOneList
      ? [
        DiagnosisRule(names: names, extents: extents), DiagnosisRule(names: names, statuses: statuses),
      ] : [DiagnosisRule(names: names, extents: extents, statuses: statuses)]
    return rules.map { .kind(.diagnosis($0)) }
  }

  /// `non-metastatic`: what the disease must not be, no rule on extents can say.
  private static func deniesState(_ phrase: Phrase) -> Bool {
    let words = phrase.words.list
    return zip(words, words.dropFirst()).contains { before, word in
      before == "non" && (extents + statuses).contains(String(word))
    }
  }

  /// The words that say neither extent nor state nor marker: the disease.
  private static func rest(of phrase: Phrase, without markers: [String]) -> String {
    let drop = Set(markers.flatMap { Words($0).list.map(String.init) })
    var words = phrase.words.list.map(String.init).filter { word in
      !extents.contains(word) && !states.contains(word) && !drop.contains(word) && word != "positive"
        && word != "negative"
    }
    while let first = words.first, scaffold.contains(first) { words.removeFirst() }
    while let last = words.last, scaffold.contains(last) { words.removeLast() }
    return words.joined(separator: " ")
  }

  /// Whether words can be a disease's name: `two or more asthma exacerbations requiring` and `adjuvant treatment of breast
  /// cancer` hold one and say something else, and `acute` alone is none.
  private static func isName(_ rest: String) -> Bool {
    let words = rest.split(separator: " ").map(String.init)
    return !words.contains(where: beyondNames.contains) && !words.allSatisfy(qualities.contains)
  }

  private static let beyondNames: Set<String> = [
    "adherence", "affecting", "consistent", "diagnosis", "family", "father", "history", "mother",
    "parent",
    "parents", "relative", "relatives", "risk", "sibling", "siblings", "suspected", "after", "following",
    "stage", "agent", "agents", "authorization", "continue",
    "continued", "continues",
    "controller",
    "criteria", "day", "days", "decreased", "demonstrated", "despite", "drugs", "evidenced", "exacerbation",
    "exacerbations", "experienced", "failed", "form", "forms", "failure", "formulation", "formulations",
    "hospitalization",
    "improvement",
    "inhibitor", "inhibitors", "initial", "involving", "longer", "medication", "medications", "meet", "meets",
    "month",
    "months", "more", "prescribed", "previous", "prior", "product", "products", "received", "receiving",
    "reduction",
    "requests", "requiring", "response", "therapy", "therapies", "treat", "treated", "treating", "treatment",
    "trial",
    "use", "used", "using", "week", "weeks", "year", "years",
  ]
  private static let qualities: Set<String> = [
    "acute", "chronic", "mild", "moderate", "severe", "active", "prophylaxis", "prevention", "preventive",
    "adjuvant",
    "neoadjuvant", "maintenance", "pediatric", "pediatrics", "primary", "secondary",
  ]

  private static func found(_ vocabulary: [String], in phrase: Phrase) -> [String] {
    vocabulary.filter { phrase.words.contains($0) }
  }

  /// What else the document calls the disease, narrowed as it is here.
  private static func otherNames(of rest: String, in context: DraftContext) -> [String] {
    let words = rest.split(separator: " ")
    let narrowing = words.prefix { narrowings.contains(String($0)) }
    guard !narrowing.isEmpty else { return context.otherNames(of: rest) }
    let bare = context.otherNames(of: words.dropFirst(narrowing.count).joined(separator: " "))
    return context.otherNames(of: rest) + bare.map { (narrowing + [Substring($0)]).joined(separator: " ") }
  }

  /// Short forms printed in brackets after the disease: `non-small cell lung cancer (NSCLC)`.
  ///
  /// In `moderately to severely active ulcerative colitis (UC)` the short form stands for the disease in any state, so
  /// that what narrows it is said before the short form too.
  private static func abbreviations(_ phrase: Phrase, _ rest: String) -> [String] {
    let narrowing = rest.split(separator: " ").prefix { narrowings.contains(String($0)) }
    // `aHUS (i.e., complement-mediated HUS)`
    let same = phrase.brackets.filter { $0.hasPrefix("i.e.") }.map {
      $0.dropFirst(4).drop { $0 == "," || $0 == " " }.trimmed
    }
    return same.filter { !$0.isEmpty && !$0.contains(",") }
      + phrase.brackets.map(\.trimmed).filter { bracket in
        bracket.count <= 10 && bracket.contains(where: \.isUppercase) && !bracket.contains(" ")
          && bracket != "R2"
      }.map { short in
        let standsForAll = short.first?.lowercased() == narrowing.first?.prefix(1).lowercased()
        guard !narrowing.isEmpty, !standsForAll else { return short }
        return (narrowing + [Substring(short)]).joined(separator: " ")
      }
  }

  /// Words before a disease by which it is one of a certain kind or state only.
  private static let narrowings: Set<String> = [
    "mild", "mildly", "moderate", "moderately", "severe", "severely", "active", "actively", "to", "or", "and",
    "uncontrolled", "symptomatic", "advanced", "persistent",
  ]

  /// `crohn's` of the words `crohn s`.
  private static func withApostrophes(_ words: String) -> String {
    words.split(separator: " ").reduce(into: "") { name, word in
      name += name.isEmpty ? "" : word == "s" ? "'" : " "
      name += word
    }
  }

  /// `CD19-positive` before a disease.
  private static func markers(in phrase: Phrase) -> [(name: String, clause: Clause)] {
    let list = phrase.words.list.map(String.init)
    return list.indices.compactMap { index in
      guard index > 0, list[index] == "positive" || list[index] == "negative" else { return nil }
      let name = list[index - 1]
      guard phrase.context.isMarker(name) else { return nil }
      let result: Fact.Biomarker.Result = list[index] == "positive" ? .positive : .negative
      let rule = BiomarkerRule(
        names: unique([phrase.printed(name)] + phrase.context.otherNames(of: name)), result: result)
      return (name, .kind(.biomarker(rule)))
    }
  }

  private static let introductions = ["diagnosis of", "diagnoses of", "diagnosed with"]

  static let extents = ["advanced", "unresectable", "metastatic"]
  static let statuses = ["relapsed", "refractory", "remission", "recurrent"]
  private static let states: Set<String> = [
    "relapsed", "refractory", "remission", "recurrent", "gross", "residual", "r2", "complete", "first",
    "second",
  ]
  private static let scaffold: Set<String> = [
    "the", "a", "an", "member", "individual", "individuals", "has", "documented", "diagnosis", "diagnosed",
    "of", "with", "is", "or",
    "and", "that",
    "in", "disease", "treats", "drug", "adults", "adult", "who", "have", "patient", "patients", "children",
    "but", "be",
    "for",
    "treatment", "requested", "as", "one", "these", "locally", "confirmed", "must",
  ]
}
