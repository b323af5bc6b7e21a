import JSON
import Letters
import PriorAuth

extension CaseDesk {
  /// Begins a letter on a case, or changes one that was begun and not sent.
  ///
  /// - Parameters:
  ///   - kind: nil for the one that is due.
  ///   - recipient: nil for the one to whom letters of the kind are written first.
  ///   - note: what the writer adds; nil leaves a draft's words as they are.
  ///   - corrected: the letter this one takes the place of.
  public func prepareLetter(
    on id: Identifier<Request>, _ kind: LetterKind? = nil, to recipient: LetterRecipient? = nil,
    note: String? = nil, correcting corrected: Identifier<LetterOnFile>? = nil, at clock: WallClock
  ) throws(DeskError) -> LetterDraft {
    if let note, !note.isEmpty { try TextCheck.words(note, .note, limit: 20_000) }
    return try write(.prepareLetter, at: clock) { stamp in
      let file = try wholeCase(id)
      try checkUnrelated(to: file.request.request.member)
      try checkContent(of: id)
      let letters = try records.letters(of: id)
      let earlier = try corrected.map { try correctable($0, on: id) }
      let wanted = try kind ?? earlier?.kind ?? due(on: file)
      let reader = recipient ?? earlier?.recipient ?? wanted.recipients.first ?? .prescriber
      guard wanted.recipients.contains(reader) else {
        throw DeskError.letter(.wrongRecipient(wanted, reader))
      }
      if let earlier, earlier.kind != wanted || earlier.recipient != reader {
        throw DeskError.letter(.notCorrectable(earlier.id))
      }
      let told = try told(by: wanted, on: file)
      var draft =
        letters.last { $0.sent == nil && $0.kind == wanted && $0.recipient == reader }
        ?? LetterOnFile(
          id: Identifier(0), request: id, determination: nil, kind: wanted, recipient: reader,
          prepared: stamp)
      if earlier == nil, draft.corrects == nil {
        try checkUnsent(wanted, reader, told, letters)
        try checkNotOvertaken(wanted, file)
      }
      draft.determination = told
      draft.corrects = earlier?.id ?? draft.corrects
      draft.note = note ?? draft.note
      draft.auditHead = try records.auditHead(at: stamp.at).map(Self.printed)
      draft.prepared = stamp
      if draft.id.number == 0 {
        draft.id = try records.insert(draft: draft)
      } else {
        try records.rewrite(draft: draft)
      }
      try records.append(
        AuditEntry(
          verb: .prepareLetter, stamp: stamp, request: id,
          details: .object([
            "letter": .number(draft.id.number), "kind": .string(wanted.rawValue),
            "recipient": .string(reader.rawValue), "corrects": draft.corrects.map { .number($0.number) },
          ])))
      return try self.draft(draft, file, on: clock.today).0
    }
  }

  /// The kind of letter that is due on a case.
  private func due(on file: CaseOnFile) throws -> LetterKind {
    guard let kind = LetterKind.due(in: file.request.state) else {
      throw DeskError.letter(.nothingToTell(file.request.id, file.request.state, nil, instead: nil))
    }
    return kind
  }

  /// The decision a letter of a kind tells of; nil for one that tells of something else that happened.
  private func told(by kind: LetterKind, on file: CaseOnFile) throws -> Identifier<Determination>? {
    let determination = kind.determination(on: file)?.id
    let happened =
      switch kind {
      case .withdrawal: file.request.state == .withdrawn
      case .dismissal: file.request.state == .dismissed
      case .moreTime: try tookMoreTime(on: file.request.id)
      // What was asked for has come, or is no longer needed, once the case moves on.
      case .informationRequest: file.request.state == .pended
      case .appealAcknowledgement: file.course.appeal != nil
      case .renewalReminder: file.authorization?.value.state == .active
      case .approval, .denial, .modification, .routing, .appealResolution: determination != nil
      }
    guard happened else {
      if kind == .renewalReminder { try checkNotOver(file) }
      let state = file.request.state
      throw DeskError.letter(.nothingToTell(file.request.id, state, kind, instead: .due(in: state)))
    }
    return determination
  }

  /// Refuses to remind of an approval that no longer holds, by what ended it.
  private func checkNotOver(_ file: CaseOnFile) throws {
    guard let authorization = file.authorization else { return }
    let state = authorization.value.state
    let day = file.course.termination?.value.from ?? authorization.value.succeededFrom
    throw DeskError.letter(.approvalOver(authorization.id, state, from: day))
  }

  /// What a letter tells has to hold on the day it goes out: no denial goes to somebody whose appeal was decided since.
  /// One that corrects another tells of what was.
  func checkStillHolds(_ letter: LetterOnFile, _ file: CaseOnFile) throws {
    guard letter.corrects == nil else { return }
    let told = try told(by: letter.kind, on: file)
    guard told == letter.determination else { throw DeskError.letter(.changedSince(letter.id)) }
    try checkNotOvertaken(letter.kind, file)
  }

  /// What the outcome of an appeal has taken the place of is told no more, and nobody is reminded of a renewal under way.
  private func checkNotOvertaken(_ kind: LetterKind, _ file: CaseOnFile) throws {
    if kind == .renewalReminder, let id = file.authorization?.id, let open = try records.openRenewal(of: id) {
      throw DeskError.letter(.renewalOpen(id, by: open))
    }
    guard LetterKind.overtaken(on: file)?.kinds.contains(kind) == true else { return }
    let state = file.request.state
    throw DeskError.letter(.nothingToTell(file.request.id, state, kind, instead: .due(in: state)))
  }

  /// The same is not told twice; what was wrong is corrected.
  private func checkUnsent(
    _ kind: LetterKind, _ recipient: LetterRecipient, _ determination: Identifier<Determination>?,
    _ letters: [LetterOnFile]
  ) throws {
    let sent = letters.last {
      $0.sent != nil && $0.kind == kind && $0.recipient == recipient && $0.determination == determination
    }
    if let sent, let stamp = sent.sent?.stamp { throw DeskError.letter(.sentBefore(sent.id, stamp)) }
  }

  private func correctable(
    _ id: Identifier<LetterOnFile>, on request: Identifier<Request>
  ) throws -> LetterOnFile {
    let letter = try existing(id)
    guard letter.sent != nil, letter.request == request else { throw DeskError.letter(.notCorrectable(id)) }
    return letter
  }

  func existing(_ id: Identifier<LetterOnFile>) throws -> LetterOnFile {
    guard let letter = try records.letter(id) else { throw DeskError.notFound(.letter(id)) }
    return letter
  }

  /// A head of the trail as a letter prints it.
  private static func printed(_ head: AuditHead) -> String {
    "Entry \(head.sequence) of our record: \(head.hash)"
  }
}
