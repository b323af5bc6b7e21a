import PriorAuth

/// Evidence or a guideline prefers the requested product over all preferred ones.
enum GuidelinePreferenceFinding {
  static func finding(in record: CaseRecord) -> ClauseFinding {
    let stated = record.items { if case .guidelinePreference(let value) = $0 { value } else { nil } }.newest()
    let evidence = stated.map(\.index)
    let values = Set(stated.map { $0.content.value.lowercased() })
    guard values.count == 1, let value = values.first else {
      return .unknown(
        values.isEmpty
          ? "no guideline preference on file" : "statements about guidelines contradict each other",
        evidence, fact: "guideline preference",
        ask: "A guideline or article that prefers the requested product over all preferred ones")
    }
    let reason = "guideline: \(value)"
    return value == "preferred" ? .met(reason, evidence) : .notMet(reason, evidence)
  }
}
