/// Why a letter must not be sent as it is.
public enum LetterProblem: Sendable, Hashable {
  /// A decision against the request that rests on no criterion.
  case noUnmetCriterion
  /// A request for information that asks for nothing.
  case nothingMissing
  /// A field the letter uses and nothing is known for.
  case emptyField(LetterField)
  /// The same for a place in a list, by its entry counted from 1.
  case emptyItem(LetterList, LetterItemField, entry: Int)
  /// The letter leaves out what one of its kind has to say.
  case lacks(String, LetterKind)
  /// Capitals that are explained neither in the letter nor in the table of abbreviations.
  case unexplained(String, after: String)
  /// `{{` or `}}` in what would be sent.
  case braces(after: String)
  /// A character that can't be seen or turns text around, in a fact.
  case unfitCharacter(UInt32, in: String)
  /// Too much of it to be a letter.
  case tooLong(characters: Int, limit: Int)

  /// What is wrong and where, as a phrase.
  public var words: String {
    switch self {
    case .noUnmetCriterion: "it cites no criterion that is not met; a decision against a request rests on one"
    case .nothingMissing: "it asks for nothing; no fact was missing at that decision"
    case .emptyField(let field): "'\(field.rawValue)' is empty; \(field.remedy)"
    case .emptyItem(let list, let item, let entry):
      "'\(item.rawValue)' is empty in entry \(entry) of the list '\(list.rawValue)'"
    case .lacks(let name, let kind):
      "it leaves out '\(name)', which a letter of the kind '\(kind.rawValue)' has to say; an administrator sets the "
        + "template right ('priorauth template change \(kind.rawValue)')"
    case .unexplained(let word, let place):
      "'\(word)' is not explained (\(place)); write it out where it is first used, or have an administrator explain it "
        + "('priorauth template change abbreviations')"
    case .braces(let place): "it still has '{{' or '}}' in it (\(place))"
    case .unfitCharacter(let code, let place):
      "'\(place)' holds an invisible or control character (U+\(hexadecimal(code))); put the record right"
    case .tooLong(let characters, let limit): "it has \(characters) characters, the limit is \(limit)"
    }
  }

  /// Whether both say the same is wrong, wherever it stands.
  public func isSame(as other: LetterProblem) -> Bool {
    switch (self, other) {
    case (.unexplained(let word, _), .unexplained(let another, _)): word == another
    case (.braces, .braces), (.tooLong, .tooLong): true
    default: self == other
    }
  }

  /// A token that never changes.
  public var code: String {
    switch self {
    case .noUnmetCriterion: "no-unmet-criterion"
    case .nothingMissing: "nothing-missing"
    case .emptyField, .emptyItem: "empty-field"
    case .lacks: "lacks-field"
    case .unexplained: "unexplained-abbreviation"
    case .braces: "braces"
    case .unfitCharacter: "unfit-character"
    case .tooLong: "letter-too-long"
    }
  }
}

extension LetterField {
  /// What may be done when nothing is known for it.
  var remedy: String {
    switch self {
    case .planName, .planAddress, .planPhone, .planFax, .planClinicianPhone, .planAppealsAddress:
      "an administrator sets it with 'priorauth template change letterhead'"
    case .recipientName, .prescriberName: "the request does not name the practitioner"
    case .clinicianName, .clinicianCredentials: "no clinician with a licence decided"
    case .requestedDose: "the request states no dose"
    default: "the record does not say it"
    }
  }
}
