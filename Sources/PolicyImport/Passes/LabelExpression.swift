/// The end of a head that names the labels below it and says how they combine: `(must meet 1, 2, and either 3 or 4)`,
/// `Member meets a and either b or c`.
struct LabelExpression {
  /// How they combine: mixed where some of the labels do in one way and others in another, which no combinator of one list says;
  /// nil where the labels may be part of a name, as in `hepatitis B or C`.
  let combinator: OutlineCombinator?

  /// Nil where the text ends otherwise.
  init?(endOf text: Folded) {
    let words = text.words
    let start = words.lastIndex { !Self.joints.contains($0) && !Self.isLabel($0) }.map { $0 + 1 } ?? 0
    // `… a transfusion and (i or ii)`: the first word joins the labels to what the head asks for itself.
    let expression = Array(words[start...].drop { ["and", "or", "plus", "of", "to"].contains($0) })
    let labels = expression.count { Self.isLabel($0) }
    guard labels >= 2, expression.contains(where: { $0 == "and" || $0 == "or" || $0 == "plus" }) else {
      return nil
    }
    // `and/or` is one joint.
    let joined = expression.indices.filter { index in
      let isAndOr =
        expression[index] == "and" && index + 1 < expression.count && expression[index + 1] == "or"
      return ["and", "plus"].contains(expression[index]) && !isAndOr
    }
    let hasAnd = !joined.isEmpty
    let hasOr = expression.contains { $0 == "or" || $0 == "either" || $0 == "one" }
    let isAsked = start > 0 && Self.asking.contains(words[start - 1])
    combinator = hasAnd && hasOr ? .mixed : isAsked ? (hasOr ? .any : .all) : nil
  }

  private static let asking: Set<String> = ["meets", "meet", "criteria", "criterion", "satisfies"]

  /// Words between labels.
  private static let joints: Set<String> = [
    "and", "or", "both", "either", "plus", "one", "of", "all", "through", "to",
  ]

  /// `a`, `12`, `iv`.
  private static func isLabel(_ word: String) -> Bool {
    if word.utf8.count == 1 { return true }
    return (Int(word) != nil && word.utf8.count == 2) || Label.roman(Array(word.utf8)[...]) != nil
  }
}
