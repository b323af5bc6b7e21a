import Criteria
import PriorAuth

/// Turns the words of one printed clause into criterion kinds; what no recognizer understands is left to a reviewer.
struct ClauseReader {
  let context: DraftContext
  private let memory = ClauseMemory()

  init(context: DraftContext) { self.context = context }

  /// Recognizers in the order in which they are asked; the more particular come first.
  private static let recognizers: [@Sendable (Phrase) -> Clause?] = [
    AgeRecognizer.recognize, RegimenRecognizer.recognize, DoseRecognizer.recognize,
    ExceptionRecognizer.recognize,
    PrescriberRecognizer.recognize, TherapyRecognizer.recognize, PriorTherapyRecognizer.recognize,
    MeasurementRecognizer.recognize, BiomarkerRecognizer.recognize, DiagnosisRecognizer.recognize,
  ]

  /// A clause without children.
  func leaf(_ text: String) -> Clause {
    if let known = memory.leaves[text] { return known }
    let clause = recognized(Phrase(text, in: context)) ?? .attested(text)
    memory.leaves[text] = clause
    return clause
  }

  /// The kinds a phrase is understood as; nil when none is.
  func recognized(_ phrase: Phrase) -> Clause? {
    memory.parts.removeAll(keepingCapacity: true)
    return recognized(phrase, joints: Self.mostJoints)
  }

  /// So often a sentence is split; one with more joints is no sentence of a policy.
  private static let mostJoints = 4
  private static let mostWordsJoined = 120
  /// A clause of more words than this is left to a reviewer.
  private static let mostWords = 400

  private func recognized(_ phrase: Phrase, joints: Int) -> Clause? {
    let part = ClauseMemory.Part(text: phrase.text, joints: joints)
    if let known = memory.parts[part] { return known }
    let clause = read(phrase, joints: joints)
    memory.parts.updateValue(clause, forKey: part)
    return clause
  }

  private func read(_ phrase: Phrase, joints: Int) -> Clause? {
    guard phrase.words.list.count <= Self.mostWords else { return nil }
    if phrase.hasAny("unless", "except"), !phrase.has(stem: "sampl") { return nil }
    if Self.hasSecondLimit(phrase) { return nil }
    // Only a marker's absence is a criterion of its own; any other denial is left to a reviewer.
    let recognizers = phrase.isDenied ? [BiomarkerRecognizer.recognize] : Self.recognizers
    for recognize in recognizers {
      if let clause = recognize(phrase) { return clause }
    }
    return joints > 0 && phrase.words.list.count <= Self.mostWordsJoined
      ? joined(phrase, joints: joints) : nil
  }

  /// Whether a second limit is enough in place of the first, which one rule can't say: `BMI ≥ 30, or ≥ 27 with a comorbidity`.
  private static func hasSecondLimit(_ phrase: Phrase) -> Bool {
    let tokens = phrase.tokens
    return tokens.indices.dropLast().contains { index in
      guard tokens[index].text == "or" else { return false }
      let rest = Array(tokens[(index + 1)...])
      return rest.statedThreshold.map { $0.start == 0 } ?? false
    }
  }

  /// Two statements in one sentence: `in remission but MRD-positive`, `Ph+ disease and intolerant of …`.
  private func joined(_ phrase: Phrase, joints: Int) -> Clause? {
    for joint in [", and ", " and ", " but ", " that is ", " with "] {
      guard let range = phrase.text.firstPlace(of: joint) else { continue }
      let left = String(phrase.text[..<range.lowerBound])
      // Behind these words stand examples, which are no statements of their own.
      guard !Words(left).contains(anyName: Self.exampleWords) else { continue }
      let right = String(phrase.text[range.upperBound...])
      if joint != " with ", Self.isAlternative(left) || Self.isAlternative(right) { continue }
      guard left.count(where: { $0 == "(" }) == left.count(where: { $0 == ")" }) else { continue }
      let parts = [left, right].map { part in (part, recognized(phrase.part(part), joints: joints - 1)) }
      guard parts.contains(where: { $0.1 != nil }) else { continue }
      // In `lipid levels consistent with X` nobody is said to have X.
      if joint == " with ", parts[0].1 == nil { continue }
      return .all(parts.flatMap { part in (part.1 ?? .attested(part.0)).conjuncts })
    }
    return nil
  }

  /// Whether a part of a sentence has two statements of which one is enough, so that it can't be told to which of them an `and`
  /// beside it belongs: `the dose is within the limit, or the patient has tried 300 mg`.
  private static func isAlternative(_ part: String) -> Bool {
    let tokens = Token.list(part).map(\.text)
    return tokens.indices.dropLast().contains { index in
      tokens[index] == "or" && subjects.contains(tokens[index + 1])
    }
  }

  private static let subjects: Set<String> = [
    "the", "patient", "member", "individual", "has", "is", "was", "documentation", "there", "they",
  ]

  private static let exampleWords = ["including", "such as", "e g", "i e"]

  // MARK: Conditions

  /// A condition at the head of a clause with the words after it: `If request is for a dose increase, …`,
  /// `For cholangiocarcinoma, …`.
  func condition(of text: String) -> (clause: Clause, rest: String)? {
    guard Self.conditionWords.contains(text.utf8.prefix { $0 != .space }.map(\.lowered)) else { return nil }
    guard let end = Self.endOfCondition(text) else { return nil }
    let head = String(text[..<end])
    let rest = text[text.index(after: end)...].trimmed
    guard head.split(separator: " ").count <= 16, !rest.isEmpty else { return nil }
    let phrase = Phrase(String(head.drop(while: { !$0.isWhitespace })).trimmed, in: context)
    if phrase.has("dose"), phrase.has(stem: "increas") || phrase.has("higher"), !phrase.isDenied {
      return (.kind(.doseIncrease), rest)
    }
    guard !phrase.isDenied else { return (.attested(head), rest) }
    let clause =
      DiagnosisRecognizer.recognize(phrase) ?? PrescriberRecognizer.recognize(phrase)
      ?? AgeRecognizer.recognize(phrase)
    return (clause ?? .attested(head), rest)
  }

  private static let conditionWords = [Bytes("if".utf8), Bytes("for".utf8)]

  /// The comma or colon that closes a condition; in `For A, B or C requests, …` it is the one after the last product.
  private static func endOfCondition(_ text: String) -> String.Index? {
    if text.utf8.first?.lowered == UInt8(ascii: "f"),
      let range = text.firstPlace(of: " requests,") ?? text.firstPlace(of: " requests:")
    {
      return text.index(before: range.upperBound)
    }
    var depth = 0
    return text.indices.first { index in
      if text[index] == "(" { depth += 1 }
      if text[index] == ")" { depth -= 1 }
      return depth <= 0 && (text[index] == "," || text[index] == ":")
    }
  }

  // MARK: Lead words

  /// What the sentence above a list asks for beside the list; nil where it only introduces it.
  func lead(of text: String) -> Clause? {
    if let known = memory.leads[text] { return known }
    let clause = readLead(text)
    memory.leads.updateValue(clause, forKey: text)
    return clause
  }

  private func readLead(_ text: String) -> Clause? {
    let bare = Phrase(text, in: context).withoutBrackets
    let content = bare.words.list.filter { !Self.scaffold.contains(String($0)) }
    guard !content.isEmpty else { return nil }
    let stripped = Self.withoutListWords(bare.text)
    let phrase = Phrase(stripped, in: context)
    let behind = Self.behindListWords(bare.text)
    let asks = phrase.words.list.contains { !Self.scaffold.contains(String($0)) }
    let head = asks ? recognized(phrase) : nil
    guard let behind else { return asks ? head ?? .attested(stripped) : nil }
    // What excuses from the list is answered for the whole of it.
    if head == nil || Words(behind).containsAny(["unless", "except"]) {
      return .attested(Self.tidied(bare.text))
    }
    return .all((head?.conjuncts ?? []) + [.attested(behind)])
  }

  /// A sentence without the blanks that brackets left behind and the colon at its end.
  private static func tidied(_ text: String) -> String {
    let words = text.split(separator: " ").reduce(into: "") { sentence, word in
      sentence += (sentence.isEmpty || word == "," || word == ":" ? "" : " ") + word
    }
    return words.hasSuffix(":") ? String(words.dropLast()) : words
  }

  /// What a sentence says behind the words that open its list: `… one of the following, without toxicity`.
  private static func behindListWords(_ text: String) -> String? {
    let lower = text.lowercased()
    guard let opener = lower.firstPlace(of: "of the following") ?? lower.firstPlace(of: "of these") else {
      return nil
    }
    let words = lower[opener.upperBound...].split(separator: " ")
    guard let first = words.firstIndex(where: { limiting.contains(String($0)) }) else { return nil }
    let behind = words[first...].joined(separator: " ").filter { $0 != ":" && $0 != ";" }
    return behind.trimmed
  }

  /// Words by which a limit begins.
  private static let limiting: Set<String> = [
    "unless", "except", "without", "within", "despite", "after", "before", "during", "while", "prior",
  ]

  /// The sentence up to the words that open the list: `… and one of the following`, `… and meets both of these`.
  private static func withoutListWords(_ text: String) -> String {
    // A number in brackets leaves two blanks behind.
    let text = text.split(separator: " ").joined(separator: " ")
    let lower = text.lowercased()
    let openers = [
      "one of the following", "one of these", "all of the following", "both of the following",
      "any of the following", "none of the following", "none of these",
      "neither of the following", "either of the following", "at least one of the following", "the following",
      "of these",
    ]
    let cut = openers.compactMap { lower.firstPlace(of: $0)?.lowerBound }.min() ?? lower.endIndex
    let offset = lower.distance(from: lower.startIndex, to: cut)
    var words = text.prefix(offset).split(separator: " ").map(String.init)
    while let last = words.last, trailing.contains(last.lowercased().filter { $0.isLetter }) {
      words.removeLast()
    }
    if words.last?.hasSuffix(",") == true { words[words.count - 1].removeLast() }
    return words.joined(separator: " ")
  }

  private static let trailing: Set<String> = [
    "affecting", "evidenced", "documented", "confirmed", "demonstrated", "defined", "involving", "requiring",
    "based", "on",
    "verified", "identified",
    "and", "or", "meets", "meet", "is", "of", "with", "by", "in", "as", "for", "", "to", "has", "at", "least",
    "all", "any",
  ]

  private static let scaffold: Set<String> = [
    "diagnosis", "of", "one", "the", "following", "these", "this", "a", "an", "or", "and", "both", "all",
    "any", "either", "individual", "individuals", "patient", "patients", "members",
    "request", "requested", "requests", "meets", "meet", "must", "member", "is", "are", "was", "treatment",
    "treats", "for",
    "as", "in", "prescribed", "ways", "way", "criteria", "criterion", "holds", "hold", "it", "drug",
    "documentation", "least",
    "at", "two", "three", "1", "2", "3", "disease", "has", "have", "by", "to", "with", "does", "not", "none",
    "requirements",
    "approval", "conditions", "condition", "use", "new", "dose", "shown", "listed", "below", "that", "be",
    "i", "ii", "b", "c",
    "when", "if", "then", "without", "free", "absence", "neither", "been", "defined", "confirmed",
    "combination", "only", "policies", "refer",
  ]
}

extension Clause {
  /// The parts of a conjunction, or the clause itself.
  var conjuncts: [Clause] { if case .all(let parts) = self { parts } else { [self] } }
}

/// What was read of a document already: policies repeat their clauses from use to use, and a sentence that can be split in
/// several places has the same parts over and over.
private final class ClauseMemory {
  /// A part of a sentence, and how often it may still be split.
  struct Part: Hashable {
    let text: String
    let joints: Int
  }

  var leaves: [String: Clause] = [:]
  var leads: [String: Clause?] = [:]
  /// The parts of the sentence that is being read.
  var parts: [Part: Clause?] = [:]
}
