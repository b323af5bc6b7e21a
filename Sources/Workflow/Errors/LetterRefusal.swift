import Letters
import PriorAuth

/// Why a letter was not prepared, changed or sent.
public enum LetterRefusal: Error, Sendable, Hashable {
  /// Nothing happened on the case that a letter of that kind could tell; the kind that could be written, if any.
  case nothingToTell(Identifier<Request>, CaseState, LetterKind?, instead: LetterKind?)
  /// The approval it reminds of was ended, renewed or made void, from that day on.
  case approvalOver(Identifier<Authorization>, Authorization.State, from: Day?)
  /// The approval it reminds of is being renewed by that request.
  case renewalOpen(Identifier<Authorization>, by: Identifier<Request>)
  /// Letters of that kind are not written to them.
  case wrongRecipient(LetterKind, LetterRecipient)
  /// It was sent already, as that letter.
  case sentBefore(Identifier<LetterOnFile>, Stamp)
  /// Only a letter that was sent can be corrected, by one of its kind on the same case.
  case notCorrectable(Identifier<LetterOnFile>)
  /// The letter about it could not be sent with the words that were given.
  case unfitWords(Identifier<Request>, LetterKind, [LetterProblem])
  case withheld(Identifier<LetterOnFile>, [LetterProblem])
  /// It would not go out as it was seen.
  case changedSince(Identifier<LetterOnFile>)
  case template(TemplateName, TemplateProblem)
  /// It says that already.
  case templateUnchanged(TemplateName, version: Int)
}
