import Letters
import PriorAuth

extension Wording {
  /// The words for trouble with a letter.
  static func words(_ refusal: LetterRefusal, _ zone: PlanZone) -> (String, String, ExitClass) {
    switch refusal {
    case .nothingToTell(let id, let state, let kind, let instead):
      (
        "request R\(id) is \(words(state)), so there is \(kind.map { "no letter '\($0.rawValue)'" } ?? "no letter") to "
          + "write" + (instead.map { "; '\($0.rawValue)' is due" } ?? "; decide on it first")
          + ". Nothing was saved",
        "no-letter-due", .notPermitted
      )
    case .approvalOver(let id, let state, let day):
      (
        "authorization A\(id) was \(over(state))" + (day.map { " from \($0) on" } ?? "")
          + ", so nobody is reminded to renew it. Nothing was saved",
        "no-letter-due", .notPermitted
      )
    case .renewalOpen(let id, let request):
      (
        "authorization A\(id) is being renewed already by request R\(request), so nobody is reminded to renew it. "
          + "Nothing was saved",
        "no-letter-due", .notPermitted
      )
    case .wrongRecipient(let kind, let recipient):
      (
        "a letter '\(kind.rawValue)' is not written to the \(recipient.rawValue) but to the "
          + "\(anyOf(kind.recipients.map(\.rawValue))); nothing was saved",
        "letter-recipient", .badInput
      )
    case .sentBefore(let id, let stamp):
      (
        "that letter was sent as L\(id) by \(stamp.by) at \(zone.words(for: stamp.at)) and is not edited; "
          + "write one that corrects it with 'letter draft --corrects L\(id)'",
        "letter-sent", .notPermitted
      )
    case .notCorrectable(let id):
      (
        "letter L\(id) can't be corrected by this one: it has to be sent, and of the same case and kind; nothing was "
          + "saved",
        "letter-not-correctable", .badInput
      )
    case .withheld(let id, let problems): withheld(id, problems)
    case .unfitWords(let id, let kind, let problems): unfit(id, kind, problems)
    case .changedSince(let id):
      (
        "letter L\(id) would not go out as it was seen, because the case or a template changed; look at it again. "
          + "Nothing was sent",
        "letter-changed", .tryAgain
      )
    case .template(let name, let problem):
      ("that can't be '\(name.name)': \(problem.words). Nothing was saved", "template-refused", .badInput)
    case .templateUnchanged(let name, let version):
      (
        "'\(name.name)' says just that already (version \(version)); nothing was saved",
        "template-unchanged", .badInput
      )
    }
  }

  /// How an approval came to stand where it stands, in the middle of a sentence.
  private static func over(_ state: Authorization.State) -> String {
    switch state {
    case .active: "granted"
    case .terminated: "ended"
    case .superseded: "renewed"
    case .void: "made void"
    }
  }

  private static func unfit(
    _ id: Identifier<Request>, _ kind: LetterKind, _ problems: [LetterProblem]
  ) -> (String, String, ExitClass) {
    let words = problems.compactMap { problem in
      if case .unexplained(let word, _) = problem { "'\(word)'" } else { nil }
    }
    let named = words.prefix(4).joined(separator: ", ") + (words.count > 4 ? ", …" : "")
    let remedy =
      words.isEmpty
      ? problems.first?.words ?? ""
      : "\(named) \(words.count == 1 ? "is" : "are") not explained: write the words, or put them in brackets behind it, as in 'ANC (absolute …)'"
    return (
      "with that reason the letter '\(kind.rawValue)' about request R\(id) could never be sent; \(remedy). "
        + "Nothing was saved",
      "reason-unfit-for-letter", .badInput
    )
  }

  private static func withheld(
    _ id: Identifier<LetterOnFile>, _ problems: [LetterProblem]
  ) -> (String, String, ExitClass) {
    let first = problems.first.map { ": " + $0.words } ?? ""
    let more = problems.count > 1 ? ", and \(problems.count - 1) more ('letter show L\(id)')" : ""
    return ("letter L\(id) is not fit to send\(first)\(more). Nothing was sent", "letter-withheld", .badInput)
  }
}
