import Commands
import Criteria
import JSON
import PriorAuth
import Screens

extension Effect {
  /// What would have done the same at the command line, as lines to type; nil where no command does.
  ///
  /// Nothing of a member's record is given as an argument, so what a form holds and what somebody wrote about a case are
  /// read from standard input.
  var commandLine: [String]? {
    switch self {
    case .signed(let effect, _): effect.commandLine
    case .createMember: ["priorauth member add   # asks for each field"]
    case .createRequest: ["priorauth request add   # asks for each field"]
    case .choosePolicy(let number, let seen): ["priorauth request policy \(seen.id.shown) \(number.quoted)"]
    case .attachDocument(let id, let draft): [draft.command(for: id)]
    case .addEvidence(let id, let evidence, nil):
      "priorauth evidence add \(id.shown)".reading(evidence.json.compact)
    case .addEvidence(let id, let evidence, let wrong?):
      "priorauth evidence correct \(id.shown) \(wrong.shown)".reading(evidence.json.compact)
    case .retractEvidence(let id, let evidence, let reason):
      "priorauth evidence retract \(id.shown) \(evidence.shown) --reason -".reading(reason)
    case .retractDocument(_, let document, let reason):
      "priorauth document retract \(document.shown) --reason -".reading(reason)
    case .amendRequest(let seen, _, _): ["priorauth request amend \(seen.id.shown)   # asks for each fact"]
    case .decide(let seen, let outcome, let reason): Decision(outcome, reason: reason).command(on: seen.id)
    case .changeCase(let seen, let change): change.command(on: seen.id)
    case .change(let change): change.commandLine
    case .startRenewal(let id): ["priorauth renew A\(id.number)"]
    case .sendLetter(let number, _, let means): ["priorauth letter send L\(number) --by \(means.quoted)"]
    case .importPolicy(let file), .publishImport(let file): [file.command]
    case .reviewPolicy(let seen, let isWhole):
      ["priorauth policy review \(seen.name.reference)" + (isWhole ? " --whole" : "")]
    case .publishPolicy(let seen, let day):
      ["priorauth policy publish \(seen.name.reference) --effective \(day)"]
    case .withdrawPolicy(let policy, let day, let reason):
      ["priorauth policy withdraw \(policy.reference) --from \(day) --reason \(reason.quoted)"]
    default: nil
    }
  }
}

extension PolicyFile {
  fileprivate var command: String {
    "priorauth policy import \(path.quoted)" + (number.map { " --number \($0.quoted)" } ?? "")
      + (effective.map { " --effective \($0)" } ?? "")
  }
}

extension Decision {
  fileprivate func command(on id: Identifier<Request>) -> [String]? {
    let word: String? =
      switch outcome {
      case .approved: "approve"
      case .denied: "deny"
      case .pended: "pend"
      case .referredToClinician: "refer"
      case .routed: "route"
      default: nil
      }
    // What an override or other terms take is more than a line.
    guard let word, override == nil, terms == .asRequested else { return nil }
    let cited = self.cited.map { " --criterion \($0.quoted)" }.joined()
    return "priorauth decide \(id.shown) --\(word) --reason -\(cited)".reading(reason)
  }
}

extension CaseChange {
  fileprivate func command(on id: Identifier<Request>) -> [String]? {
    switch self {
    case .startReview: ["priorauth request start \(id.shown)"]
    case .decide(let decision): decision.command(on: id)
    case .close(let closing): closing.command(on: id)
    case .proposeVoid(let reason): "priorauth request void \(id.shown) --propose --reason -".reading(reason)
    case .answerVoid(let agreeing): ["priorauth request void \(id.shown) --\(agreeing ? "agree" : "decline")"]
    case .add(let addendum) where addendum.correction == nil:
      "priorauth case addendum \(id.shown) --text -".reading(addendum.words)
    case .reReview(let reason): "priorauth case re-review \(id.shown) --reason -".reading(reason)
    case .takeOver(let reason): "priorauth case take-over \(id.shown) --reason -".reading(reason)
    case .openAppeal(let stage, let filing): filing.command(on: id, stage)
    default: nil
    }
  }
}

extension Appeal.Filing {
  fileprivate func command(on id: Identifier<Request>, _ stage: Appeal.Stage?) -> [String]? {
    // Two texts can't both be read from standard input.
    guard goodCause == nil else { return nil }
    var line = "priorauth appeal open \(id.shown) --level \(level.rawValue) --by \(appellant.rawValue)"
    if let stage { line += " --stage \(stage.rawValue)" }
    if let organization { line += " --organization \(organization.quoted)" }
    return (line + " --reason -").reading(words)
  }
}

extension Closing {
  fileprivate func command(on id: Identifier<Request>) -> [String]? {
    switch reason {
    case .duplicate(let other):
      "priorauth request dismiss \(id.shown) --duplicate-of \(other.shown) --reason -".reading(words)
    case .notEligible: "priorauth request dismiss \(id.shown) --not-eligible --reason -".reading(words)
    case .takenBack(let requester):
      "priorauth request withdraw \(id.shown) --by \(requester.rawValue) --reason -".reading(words)
    case .error: nil
    }
  }
}

extension DocumentDraft {
  fileprivate func command(for id: Identifier<Request>) -> String {
    var line = "priorauth document attach \(id.shown) "
    switch content {
    case .file(let path): line += path.quoted
    // The text itself is too long for a line, and may be a member's record.
    case .text: line += "-"
    }
    line += " --kind \(kind.rawValue)"
    if let name { line += " --name \(name.quoted)" }
    if let date { line += " --date \(date)" }
    return line
  }
}

extension PolicyName {
  fileprivate var reference: String { "\(number)@\(first)" }
}

extension String {
  /// The command with what it reads from standard input, up to a line that does not occur there.
  func reading(_ text: String) -> [String] {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { String($0) }
    var end = "END"
    while lines.contains(end) { end += "D" }
    return ["\(self) <<'\(end)'"] + lines + [end]
  }

  /// The text as a shell takes it for one word.
  var quoted: String {
    let isPlain =
      !isEmpty
      && utf8.allSatisfy { byte in
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
          || "-_./,:@".utf8.contains(byte)
      }
    return isPlain ? self : "'" + replacing("'", with: "'\\''") + "'"
  }
}
