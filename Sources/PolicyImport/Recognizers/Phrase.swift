import Criteria
import PriorAuth

/// The words of one clause, ready for comparison, with what the document around it explains.
struct Phrase {
  /// As printed.
  let text: String
  let tokens: [Token]
  let words: Words
  let context: DraftContext
  /// The same without what stands in brackets; none where there are no brackets.
  private let bare: [Phrase]

  init(_ text: some StringProtocol, in context: DraftContext) {
    let bare = Self.withoutBrackets(text).map { Phrase($0, in: context, bare: []) }
    self.init(text, in: context, bare: bare.map { [$0] } ?? [])
  }

  private init(_ text: some StringProtocol, in context: DraftContext, bare: [Phrase]) {
    self.text = String(text)
    tokens = Token.list(text)
    words = Words(text)
    self.context = context
    self.bare = bare
  }

  /// A part of the clause as a phrase of its own.
  func part(_ text: some StringProtocol) -> Phrase { Phrase(text, in: context) }

  /// A few words in lower case as the clause prints them, `B-ALL` for `b all`; as they are where it does not.
  func printed(_ name: String) -> String {
    let wanted = Words(name)
    let joined = text.split { !Self.isWord($0) && $0 != "-" }
    let single = text.split { !Self.isWord($0) }
    // A capital at the beginning alone may be that of a sentence.
    let found = (joined + single).first {
      Words($0) == wanted && $0.dropFirst().contains(where: \.isUppercase)
    }
    return found.map(String.init) ?? name
  }

  private static func isWord(_ character: Character) -> Bool { character.isLetter || character.isNumber }

  func has(_ words: String...) -> Bool { words.allSatisfy { self.words.contains($0) } }

  func hasAny(_ words: String...) -> Bool { words.contains { self.words.contains($0) } }

  func has(stem: String) -> Bool { words.contains(stem: stem) }

  /// Whether the words stand in the clause, one after the other.
  func says(_ sequence: String...) -> Bool { words.contains(anyName: sequence) }

  /// The clause without what stands in brackets.
  var withoutBrackets: Phrase { bare.first ?? self }

  private static func withoutBrackets(_ text: some StringProtocol) -> String? {
    guard text.utf8.contains(where: { opens($0) || closes($0) }) else { return nil }
    var depth = 0
    var kept = Bytes()
    for byte in text.utf8 {
      if opens(byte) { depth += 1 }
      if depth == 0 { kept.append(byte) }
      if closes(byte) { depth = max(0, depth - 1) }
    }
    return kept.string
  }

  /// What stands in brackets, without them.
  var brackets: [String] { Self.brackets(in: Bytes(text.utf8)).map(\.words) }

  /// What stands in the outermost brackets of a text, and the offset of the bracket before it.
  static func brackets(in text: Bytes) -> [(words: String, start: Int)] {
    var depth = 0
    var start = 0
    var found: [(words: String, start: Int)] = []
    for at in text.indices {
      if closes(text[at]), depth > 0 {
        depth -= 1
        if depth == 0 { found.append((text[(start + 1)..<at].string, start)) }
      }
      if opens(text[at]) {
        if depth == 0 { start = at }
        depth += 1
      }
    }
    if depth > 0 { found.append((text[(start + 1)...].string, start)) }
    return found
  }

  private static func opens(_ byte: UInt8) -> Bool { byte == .open || byte == UInt8(ascii: "[") }
  private static func closes(_ byte: UInt8) -> Bool { byte == .close || byte == UInt8(ascii: "]") }

  /// Whether every word beside the numbers is one of these, or of a drug's name: a clause that says more is not told by its kind.
  func saysOnly(_ known: Set<Substring>) -> Bool {
    let others = words.list.filter { !known.contains($0) && !$0.contains(where: \.isNumber) }
    return others.isEmpty || others.allSatisfy(drugWords.contains)
  }

  /// The words of the drugs that it names.
  var drugWords: Set<Substring> {
    let names = context.products(namedIn: text).flatMap { [$0.brand, $0.generic] }.compactMap { $0 }
    return Set(names.flatMap { Words($0).list })
  }

  /// Whether what stands in brackets narrows nothing: a short form, another name or examples.
  var bracketsSayNoMore: Bool {
    brackets.allSatisfy { bracket in
      let words = Words(bracket).list
      return words.count <= 1 || ["e", "i", "aka", "formerly", "also"].contains(words[0])
    }
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
