import Letters
import PriorAuth

/// A letter of a case as the desk shows it.
public struct LetterView: Sendable, Hashable {
  public var request: Identifier<Request>
  /// The number people know it by, `L3`.
  public var number: Int64
  public var kind: LetterKind
  public var recipient: LetterRecipient
  /// Whom it goes to, by name; empty where the record does not say.
  public var name: String
  /// Its words: as it would be today, or as it was sent.
  public var text: String
  /// Why it must not be sent as it is.
  public var problems: [String]
  public var advice: [String]
  /// What the writer adds in words of their own.
  public var note: String
  /// How it was sent, in words; nil for a draft.
  public var sent: String?

  /// A letter.
  public init(
    request: Identifier<Request>, number: Int64, kind: LetterKind, recipient: LetterRecipient, name: String,
    text: String, problems: [String] = [], advice: [String] = [], note: String = "", sent: String? = nil
  ) {
    self.request = request
    self.number = number
    self.kind = kind
    self.recipient = recipient
    self.name = name
    self.text = text
    self.problems = problems
    self.advice = advice
    self.note = note
    self.sent = sent
  }
}

/// A letter in the list of a case: one that is due, a draft, one that was sent, or one it is too late for.
public struct LetterLine: Sendable, Hashable {
  /// Where a letter stands.
  public enum Standing: Sendable, Hashable {
    /// Nobody has begun it.
    case due
    case draft
    /// Owed once and never sent; the letter on what came after tells of it.
    case overtaken(by: LetterKind)
    case sent(Day)
  }

  /// Its number; nil for one that is due.
  public var number: Int64?
  public var kind: LetterKind
  public var recipient: LetterRecipient
  public var standing: Standing
  /// The letter it takes the place of.
  public var corrects: Int64?
  /// The decision it tells of.
  public var determination: Identifier<Determination>?

  /// A line.
  public init(
    number: Int64?, kind: LetterKind, recipient: LetterRecipient, standing: Standing, corrects: Int64? = nil,
    determination: Identifier<Determination>? = nil
  ) {
    self.determination = determination
    self.number = number
    self.kind = kind
    self.recipient = recipient
    self.standing = standing
    self.corrects = corrects
  }
}

/// What a letter is to say beside its template.
public struct LetterWish: Sendable, Hashable {
  public var kind: LetterKind
  public var recipient: LetterRecipient
  /// What the writer adds; nil leaves a draft's words as they are.
  public var note: String?
  /// The letter it takes the place of.
  public var corrects: Int64?

  /// A letter to prepare.
  public init(
    kind: LetterKind, recipient: LetterRecipient, note: String? = nil, corrects: Int64? = nil
  ) {
    self.kind = kind
    self.recipient = recipient
    self.note = note
    self.corrects = corrects
  }
}
