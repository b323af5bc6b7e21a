import Criteria
import PriorAuth

/// `Left ventricular ejection fraction (LVEF) ≥ 50%`, `LVEF is 50% or higher`, `ANC ≥ 750 cells/mm³`.
enum MeasurementRecognizer {
  static func recognize(_ phrase: Phrase) -> Clause? {
    guard let threshold = phrase.tokens.statedThreshold,
      !phrase.hasAny("dose", "doses", "age", "weeks", "prior"),
      // `at least one of the following` counts criteria and measures nothing; values are printed in digits.
      phrase.tokens[threshold.start..<threshold.end].contains(where: \.isNumeral),
      phrase.tokens.token(threshold.end)?.text != "of"
    else {
      return nil
    }
    let before = phrase.tokens[..<threshold.start]
    // `One of the following: member is female or FVIII is less than 1%`
    guard !before.contains(where: { $0.text == "or" || $0.text == "following" }) else { return nil }
    let names = names(String(before.map(\.text).joined(separator: " ")), phrase)
    guard let name = names.first, Words(name).list.count <= 6, !name.isEmpty else { return nil }
    let unit = unit(phrase.tokens, threshold.end)
    // A count of something else than a unit we can compare is left to the reviewer.
    guard unit != nil || threshold.end >= phrase.tokens.count, saysNoMore(phrase, after: threshold.end)
    else { return nil }
    return .kind(
      .measurement(
        MeasurementRule(
          names: names, comparison: threshold.comparison, threshold: threshold.value, unit: unit,
          maximumAge: age(phrase))))
  }

  /// The abbreviation first, because records use it; then the words it stands for.
  private static func names(_ text: String, _ phrase: Phrase) -> [String] {
    let part = phrase.part(text)
    let long = part.withoutBrackets.words.list.map(String.init).filter { !scaffold.contains($0) }.joined(
      separator: " ")
    let short = part.brackets.map { $0.trimmed.uppercased() }.filter { !$0.isEmpty && $0.count <= 8 }
    let printed = BiomarkerRecognizer.symbols(in: phrase.text).filter { Words($0) == Words(long) }
    return unique((short + printed + [long] + phrase.context.otherNames(of: long)).filter { !$0.isEmpty })
  }

  private static func unit(_ tokens: [Token], _ index: Int) -> String? {
    guard let first = tokens.token(index)?.text else { return nil }
    if first == "%" || first == "percent" { return "%" }
    guard let slash = tokens.token(index + 1), slash.text == "/", let below = tokens.token(index + 2) else {
      return nil
    }
    return first + "/" + below.text
  }

  /// Whether behind the number stands only its unit and how old the value may be: `≥ 10 mg/dL with an abnormal ratio` asks for
  /// something else as well.
  private static func saysNoMore(_ phrase: Phrase, after end: Int) -> Bool {
    let rest = phrase.tokens[end...].prefix { $0.text != "(" }
    let limit = rest.firstIndex { $0.text == "within" } ?? rest.endIndex
    return rest[..<limit].allSatisfy { token in
      !token.isWord || units.contains(token.text) || isPartOfUnit(token, rest)
    }
      && rest[limit...].allSatisfy { !$0.isWord || $0.number != nil || ageWords.contains($0.text) }
  }

  /// A word on either side of a slash.
  private static func isPartOfUnit(_ token: Token, _ rest: ArraySlice<Token>) -> Bool {
    rest.indices.contains { index in
      rest[index] == token
        && [index - 1, index + 1].contains { rest.indices.contains($0) && rest[$0].text == "/" }
    }
  }

  private static let units: Set<String> = [
    "percent", "predicted", "or", "higher", "greater", "more", "lower", "less",
  ]
  private static let ageWords: Set<String> = [
    "within", "the", "last", "past", "previous", "prior", "of", "request", "day", "days", "week", "weeks",
    "month", "months",
    "year", "years",
  ]

  /// `within the last 3 months`.
  private static func age(_ phrase: Phrase) -> MeasurementRule.Age? {
    let tokens = phrase.tokens
    guard let within = tokens.firstIndex(where: { $0.text == "within" }),
      let place = tokens[within...].firstIndex(where: { $0.number != nil }), place <= within + 4,
      let number = tokens[place].number, let count = Int("\(number)")
    else { return nil }
    switch tokens.token(place + 1)?.text {
    case "day", "days": return .days(count)
    case "week", "weeks": return .days(7 * count)
    case "month", "months": return .months(count)
    case "year", "years": return .months(12 * count)
    default: return nil
    }
  }

  private static let scaffold: Set<String> = [
    "is", "the", "a", "an", "of", "documentation", "member", "has", "member's", "baseline", "current", "that",
    "with", "achieved", "maintained", "and", "remains", "remained", "patient", "individual",
  ]
}
