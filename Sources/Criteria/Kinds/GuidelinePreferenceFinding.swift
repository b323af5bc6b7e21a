import PriorAuth

/// Evidence or a guideline prefers the requested product over all preferred ones.
enum GuidelinePreferenceFinding {
  static func finding(in record: CaseRecord) -> ClauseFinding {
    let stated = record.items { if case .guidelinePreference(let value) = $0 { value } else { nil } }.newest()
    let evidence = stated.map(\.index)
    let prefers = Set(stated.map { isPreferred($0.content.value) })
    guard prefers.count == 1, let only = prefers.first else {
      return ask(
        prefers.isEmpty
          ? "no guideline preference on file" : "statements about guidelines contradict each other", evidence)
    }
    let values = prose(stated.map(\.content.value), "and")
    guard let isPreferred = only else { return ask("guideline: \(values)", evidence) }
    guard isPreferred else { return .notMet("guideline: \(values)", evidence) }
    return coverage(stated.map(\.content.over), of: record.version.preferredProducts, evidence)
  }

  /// A preference over some of the products says nothing of the others, unless it says so.
  private static func coverage(
    _ over: [String?], of preferred: [GovernedDrug], _ evidence: [Int]
  ) -> ClauseFinding {
    let texts = over.compactMap { $0 }
    let reason = "guideline: preferred over \(texts.isEmpty ? "products not stated" : prose(texts, "and"))"
    if texts.contains(where: { isAll($0, preferred) }) { return .met(reason, evidence) }
    let named = texts.flatMap { preferred.named(in: $0) }
    if !preferred.isEmpty, preferred.allSatisfy({ named.contains($0) }) { return .met(reason, evidence) }
    if texts.contains(where: { Words($0).containsAny(["some", "only", "none"]) }) {
      return .notMet(reason, evidence)
    }
    return ask(reason, evidence)
  }

  /// Whether a text speaks of all products, without exception and without naming some of them only.
  private static func isAll(_ text: String, _ preferred: [GovernedDrug]) -> Bool {
    let words = Words(text)
    guard words.containsAny(["all", "every", "any"]),
      !words.containsAny(["except", "excluding", "but", "not", "almost", "nearly", "most"])
    else { return false }
    let named = preferred.named(in: text)
    return named.isEmpty || preferred.allSatisfy { named.contains($0) }
  }

  /// Nil where the words leave it in doubt.
  private static func isPreferred(_ value: String) -> Bool? {
    let words = AssertedWords(value)
    guard !words.isHedged, !AssertedWords.saysNothing(value) else { return nil }
    // A person's preference is none of a guideline.
    if Words(value).containsAny(["prescriber", "physician", "doctor", "patient", "member"]) { return nil }
    return words.affirms(["preferred"])
      && !Words(value).containsAny(["not", "non", "no", "equally", "less", "least"])
  }

  private static func ask(_ reason: String, _ evidence: [Int]) -> ClauseFinding {
    .unknown(
      reason, evidence, fact: "guideline preference",
      ask: "A guideline or article that prefers the requested product over all preferred ones")
  }
}
