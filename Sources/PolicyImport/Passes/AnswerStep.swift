/// Where an answer in a table of questions leads.
enum AnswerStep: Equatable {
  case question(Int)
  case approval
  case refusal
  /// Another list of questions.
  case elsewhere
  /// Nothing that can be told, or more than one thing.
  case open

  /// The answer a text starts with, `Yes: …` or `No – …`, and where it leads; nil where it starts with neither.
  static func read(_ text: Bytes) -> (isYes: Bool, step: AnswerStep)? {
    guard let (isYes, end) = opening(of: text[...]) else { return nil }
    return (isYes, step(Folded(text[end...]).words))
  }

  /// What stands behind an answer that leads to an approval, without the word that says so: `Yes: Approve for 6 months`.
  static func consequence(of text: Bytes) -> Bytes {
    guard let (_, end) = opening(of: text[...]) else { return text }
    var rest = text[min(end, text.count)...].drop { !$0.isLetter && !$0.isDigit }
    if Folded(rest.prefix { $0.isLetter }).words.first?.hasPrefix("approve") ?? false {
      rest = rest.drop { $0.isLetter }.drop { !$0.isLetter && !$0.isDigit }
    }
    if rest.hasPrefix("for ") { rest = rest.dropFirst(4) }
    return Bytes(rest.last == .close && !rest.contains(.open) ? rest.dropLast() : rest)
  }

  /// Whether a text starts with an answer, and the offset behind it.
  static func opening(of text: ArraySlice<UInt8>) -> (isYes: Bool, end: Int)? {
    let text = text.dropFirst(boxLength(text))
    guard let first = text.first, first == UInt8(ascii: "Y") || first == UInt8(ascii: "N") else { return nil }
    let word = text.prefix { $0.isLetter }
    let letters = word.map(\.lowered).string
    guard letters == "yes" || letters == "no" else { return nil }
    var end = word.endIndex
    while end < text.endIndex, text[end] == .space { end += 1 }
    guard end < text.endIndex else { return nil }
    let closes =
      text[end] == .colon || text[end] == .open
      || [.hyphen, .dot].contains(text[end]) && text[end...].count > 1
    let isDash = text[end...].hasPrefix("–") || text[end...].hasPrefix("—") || text[end...].hasPrefix("→")
    return closes ? (letters == "yes", end + 1) : isDash ? (letters == "yes", end + 3) : nil
  }

  /// The bytes of a box to tick in front of an answer.
  private static func boxLength(_ text: ArraySlice<UInt8>) -> Int {
    guard let first = text.first, first >= 0x80 || first == UInt8(ascii: "[") else { return 0 }
    for box: StaticString in ["[ ]", "[]", "[x]", "☐", "□", "\u{F0A8}"] where text.hasPrefix(box) {
      let rest = text.dropFirst(box.utf8CodeUnitCount)
      return box.utf8CodeUnitCount + rest.prefix { $0 == .space }.count
    }
    return 0
  }

  private static func step(_ words: [String]) -> AnswerStep {
    let refuses = words.contains { ["deny", "denied", "denial"].contains($0) }
    let approves = words.contains { ["approve", "approved"].contains($0) }
    let goes = words.indices.dropLast().first { words[$0] == "go" && words[$0 + 1] == "to" }
    let said = [refuses, approves, goes != nil].count { $0 }
    guard said == 1 else { return .open }
    if refuses { return .refusal }
    if approves { return words.contains("not") ? .open : .approval }
    let target = words[((goes ?? 0) + 2)...].first {
      !["step", "question", "number", "criterion"].contains($0)
    }
    guard let target else { return .open }
    return Int(target).map { .question($0) } ?? .elsewhere
  }
}

extension QuestionAnswers {
  /// What the answers make of a question.
  ///
  /// - Parameters:
  ///   - ordinal: the number of the question.
  ///   - isLast: whether no question stands below it.
  init(_ answers: [Bytes], to ordinal: Int, isLast: Bool) {
    let text = answers.map { CriterionText.cleaned($0).string }.joined(separator: "; ")
    let read = answers.compactMap { AnswerStep.read($0) }
    let yes = read.filter(\.isYes).map(\.step)
    let no = read.filter { !$0.isYes }.map(\.step)
    self.init(
      Self.meaning(yes: yes, no: no, goesOn: { $0.goesOn(behind: ordinal, isLast: isLast) }), text: text)
  }

  private static func meaning(yes: [AnswerStep], no: [AnswerStep], goesOn: (AnswerStep) -> Bool) -> Meaning {
    if yes.isEmpty && no.isEmpty { return .recorded }
    guard yes.count == 1, no.count == 1, let yes = yes.first, let no = no.first else { return .branches }
    if goesOn(yes) { return no.ends ? .required : yes == no ? .recorded : .branches }
    return yes.ends && goesOn(no) ? .ruledOut : .branches
  }
}

extension AnswerStep {
  /// Whether the answer leads to the next question, or behind the last one to the approval.
  fileprivate func goesOn(behind ordinal: Int, isLast: Bool) -> Bool {
    isLast ? self == .approval : self == .question(ordinal &+ 1)
  }

  /// Whether the answer leads out of the list without an approval.
  fileprivate var ends: Bool { self == .refusal || self == .elsewhere }
}
