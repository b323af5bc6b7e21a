import JSON
import Letters
import PriorAuth

extension CaseDesk {
  /// Puts on record that a letter goes out, just as it is: its bytes, to whom, how, when, of which template. From then on
  /// it is never changed.
  ///
  /// - Parameters:
  ///   - means: how it goes out, such as `mail`.
  ///   - text: the letter as it was seen; one that would be another by now is not sent.
  ///   - pdf: the same letter as a PDF, where that is what goes out.
  public func sendLetter(
    _ id: Identifier<LetterOnFile>, by means: String, asSeen text: String, pdf: [UInt8]? = nil,
    at clock: WallClock
  ) throws(DeskError) -> LetterOnFile {
    try TextCheck.line(means, .letterMeans, limit: 100)
    return try write(.sendLetter, at: clock) { stamp in
      let onFile = try existing(id)
      if let sent = onFile.sent { throw DeskError.letter(.sentBefore(id, sent.stamp)) }
      let file = try wholeCase(onFile.request)
      try checkUnrelated(to: file.request.request.member)
      try checkContent(of: onFile.request)
      try checkStillHolds(onFile, file)
      let (draft, template) = try draft(onFile, file, on: clock.today)
      guard draft.letter.problems.isEmpty else {
        throw DeskError.letter(.withheld(id, draft.letter.problems))
      }
      guard draft.letter.text == text else { throw DeskError.letter(.changedSince(id)) }
      let sent = SentLetter(
        stamp: stamp, recipient: draft.recipientName, means: means, templateVersion: template.version,
        form: pdf == nil ? .text : .pdf, digest: "", text: text)
      try records.send(id, sent, content: pdf ?? Array(text.utf8))
      let kept = try existing(id)
      try stopClock(afterSending: kept, stamp)
      try startFiling(afterSending: kept, stamp)
      try records.append(
        AuditEntry(
          verb: .sendLetter, stamp: stamp, request: onFile.request,
          details: .object([
            "letter": .number(id.number), "kind": .string(onFile.kind.rawValue),
            "recipient": .string(onFile.recipient.rawValue), "template": .number(template.version),
            "sha256": (kept.sent?.digest).map { .string($0) },
          ])))
      return kept
    }
  }
}
