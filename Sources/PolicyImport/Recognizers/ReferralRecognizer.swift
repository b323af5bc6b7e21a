import Criteria
import PriorAuth

/// Clauses that send a use on to another policy, by line of business.
enum ReferralRecognizer {
  static func recognize(_ phrase: Phrase) -> Clause? {
    let targets = targets(phrase)
    guard !targets.isEmpty else { return nil }
    if phrase.has(stem: "formulary") || phrase.has("pdl") {
      let negated = phrase.says("not on", "non formulary")
      return .kind(.referral(Referral(onFormulary: !negated, targets: targets)))
    }
    if let change = labelChange(phrase) {
      return .all([change, .kind(.referral(Referral(targets: targets)))])
    }
    guard phrase.hasAny("refer", "use", "requested") else { return nil }
    return .kind(.unlistedUse(Referral(targets: targets)))
  }

  /// `If this drug has recently (within the last 6 months) undergone a label change …`
  static func labelChange(_ phrase: Phrase) -> Clause? {
    guard phrase.has("label"), phrase.has(stem: "chang"), phrase.has("policy") else { return nil }
    let tokens = phrase.tokens
    for index in tokens.indices {
      guard let number = tokens[index].number, let count = Int("\(number)"), (1...120).contains(count),
        tokens.token(index + 1)?.text.hasPrefix("month") == true
      else { continue }
      return .kind(.labelChange(LabelChangeRule(withinMonths: count)))
    }
    return nil
  }

  /// `CP.CPA.190 for commercial, HIM.PA.33 for health insurance marketplace, and CP.PMN.255 for Medicaid`.
  private static func targets(_ phrase: Phrase) -> [Referral.Target] {
    guard mayNamePolicy(phrase.text) else { return [] }
    let words = phrase.text.split(whereSeparator: { $0.isWhitespace || $0 == "(" || $0 == ")" })
    return words.indices.flatMap { index -> [Referral.Target] in
      guard let number = policyNumber(words[index]), words.indices.contains(index + 2),
        words[index + 1] == "for"
      else { return [] }
      return lines(words[(index + 2)...]).map { Referral.Target(lineOfBusiness: $0, policy: number) }
    }
  }

  /// A policy's number ends with a dot and digits.
  private static func mayNamePolicy(_ text: String) -> Bool {
    let bytes = Bytes(text.utf8)
    return bytes.indices.dropLast().contains { bytes[$0] == .dot && !bytes[$0 + 1].isSpace }
  }

  private static func policyNumber(_ word: Substring) -> String? {
    let bare = word.filter { $0.isLetter || $0.isNumber || $0 == "." }
    let parts = bare.split(separator: ".")
    guard parts.count >= 2, parts.dropLast().allSatisfy({ $0.allSatisfy { $0.isUppercase || $0.isNumber } }),
      parts.last?.allSatisfy(\.isNumber) == true
    else { return nil }
    return parts.joined(separator: ".")
  }

  /// The line or lines of business that follow: `health insurance marketplace`, `HIM/Medicaid`.
  private static func lines(_ words: ArraySlice<Substring>) -> [LineOfBusiness] {
    var name: [Substring] = []
    for word in words.prefix(4) {
      let bare = word.filter { $0.isLetter || $0 == "/" }
      guard !["and", "or", "refer"].contains(bare.lowercased()) else { break }
      name.append(Substring(bare))
      if word.last.map({ ",;.".contains($0) }) == true { break }
    }
    let known = [
      "medicaid", "commercial", "him", "medicare", "marketplace", "health insurance marketplace", "exchange",
    ]
    return name.joined(separator: " ").split(separator: "/").map(\.trimmed)
      .filter { known.contains($0.lowercased()) }.map { LineOfBusiness($0) }
  }
}
