import PriorAuth

/// The words of one clause, ready for comparison, with what the document around it explains.
struct Phrase {
  /// As printed.
  let text: String
  let tokens: [Token]
  let words: Words
  let context: DraftContext

  init(_ text: some StringProtocol, in context: DraftContext) {
    self.text = String(text)
    tokens = Token.list(text)
    words = Words(text)
    self.context = context
  }

  /// A part of the clause as a phrase of its own.
  func part(_ text: some StringProtocol) -> Phrase { Phrase(text, in: context) }

  func has(_ words: String...) -> Bool { words.allSatisfy { self.words.contains($0) } }

  func hasAny(_ words: String...) -> Bool { words.contains { self.words.contains($0) } }

  func has(stem: String) -> Bool { words.contains(stem: stem) }

  /// Whether the words stand in the clause, one after the other.
  func says(_ sequence: String...) -> Bool { words.contains(anyName: sequence) }

  /// The clause without what stands in brackets.
  var withoutBrackets: Phrase {
    var depth = 0
    var kept = ""
    for character in text {
      if character == "(" || character == "[" { depth += 1 }
      if depth == 0 { kept.append(character) }
      if character == ")" || character == "]" { depth = max(0, depth - 1) }
    }
    return part(kept)
  }

  /// What stands in brackets, without them.
  var brackets: [String] {
    var depth = 0
    var parts: [String] = []
    for character in text {
      if character == ")" || character == "]" { depth = max(0, depth - 1) }
      if depth > 0 { parts[parts.count - 1].append(character) }
      if character == "(" || character == "[" {
        depth += 1
        if depth == 1 { parts.append("") }
      }
    }
    return parts
  }

  /// Whether it denies something: `has not failed`, `no progression`. What only limits an amount does not, and a
  /// clause about samples or about a contraindication says in the same breath what does not count.
  var isDenied: Bool {
    let list = words.list
    if has(stem: "sampl") || has(stem: "contraindicat") { return false }
    return list.indices.contains { index in
      guard Self.denials.contains(list[index]) else { return false }
      let next = list.indices.contains(index + 1) ? list[index + 1] : ""
      return !Self.limits.contains(next)
    }
  }

  private static let denials: Set<Substring> = ["not", "no", "never", "neither", "nor", "without", "cannot"]
  private static let limits: Set<Substring> = [
    "more", "exceed", "exceeding", "greater", "higher", "limited", "to", "later",
  ]
}
