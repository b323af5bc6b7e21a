import Criteria
import Letters
import PriorAuth
import SQLite
import Testing
import Workflow

@testable import CaseStore

extension TestDesk {
  static let letterhead = """
    name: Invented Plan
    address: 1 Sample Street
    phone: 555-0100
    fax: 555-0101
    clinician-phone: 555-0102
    appeals-address: Box 7
    """

  /// Sets the letterhead, so that letters may be sent.
  func setLetterhead() throws {
    _ = try desk.changeTemplate(.letterhead, to: Self.letterhead, reason: "First", at: clock)
  }

  /// Prepares and sends a letter.
  func send(
    on id: Identifier<Request>, _ kind: LetterKind? = nil, to recipient: LetterRecipient? = nil
  ) throws -> LetterOnFile {
    let draft = try desk.prepareLetter(on: id, kind, to: recipient, at: clock)
    return try desk.sendLetter(draft.onFile.id, by: "mail", asSeen: draft.letter.text, at: clock)
  }
}

@Suite struct LetterTests {
  private let test: TestDesk

  init() throws {
    test = try TestDesk()
    try test.enrolStaff()
    try test.setLetterhead()
  }

  @Test func `an asking that a letter told of is not taken back`() throws {
    let id = try test.addRequest()
    _ = try test.desk.determine(id, .pended, reason: "LVEF", at: test.clock)
    for recipient in LetterKind.informationRequest.recipients {
      _ = try test.send(on: id, .informationRequest, to: recipient)
    }
    let today = test.clock.today
    #expect(try test.desk.askedFacts(about: test.desk.request(id))?.sent == today)
    #expect(throws: DeskError.decision(.askedInWriting(id, on: today))) {
      try test.desk.startReview(id, at: test.clock)
    }
    let obstacle = try test.desk.obstacles(to: [.startReview], on: id, at: test.clock)[.startReview]
    #expect(obstacle == .decision(.askedInWriting(id, on: today)))
    #expect(try test.desk.request(id).request.state == .pended)
  }

  @Test(arguments: CaseState.allCases, LetterRecipient.allCases)
  func `every state has its letter, fit to send, or none`(state: CaseState, recipient: LetterRecipient) throws
  {
    let id = try test.addCase(in: state, meeting: state != .pended)
    guard let kind = LetterKind.due(in: state) else {
      #expect(throws: DeskError.letter(.nothingToTell(id, state, nil, instead: nil))) {
        try test.desk.prepareLetter(on: id, at: test.clock)
      }
      return
    }
    guard kind.recipients.contains(recipient) else {
      #expect(throws: DeskError.letter(.wrongRecipient(kind, recipient))) {
        try test.desk.prepareLetter(on: id, to: recipient, at: test.clock)
      }
      return
    }
    let draft = try test.desk.prepareLetter(on: id, to: recipient, at: test.clock)
    #expect(draft.onFile.kind == kind)
    // The pretended engine finds a pended case of this kind to lack nothing.
    #expect(draft.letter.problems == (state == .pended ? [.nothingMissing] : []), "\(draft.letter.text)")
    #expect(draft.letter.text.contains("R\(id)"))
    #expect(try test.check().lines == [])
  }

  /// The words of a decision that its letter could not be sent with, and what is said of them.
  static let unfit: [(words: String, named: String)] = [
    ("The QXW is too low", "'QXW'"), ("QXW and ZRT", "'QXW', 'ZRT'"), ("See {{member.name}}", "'{{'"),
  ]

  @Test(arguments: unfit)
  func `words that no letter could be sent with are refused while they can still be changed`(
    row: (words: String, named: String)
  ) throws {
    let id = try test.addReferred()
    let pended = try test.addReferred(number: "M-2")
    var modified = Decision.modified
    modified.reason = row.words
    let mary = test.desk(.mary)
    let attempts: [() throws -> Void] = [
      {
        _ = try mary.determine(
          id, Decision(.denied, reason: row.words, citing: ["I.A.1"]), at: self.test.clock)
      },
      { _ = try mary.determine(id, modified, at: self.test.clock) },
      { _ = try self.test.desk.withdraw(pended, by: .member, words: row.words, at: self.test.clock) },
    ]
    for attempt in attempts {
      #expect { try attempt() } throws: { error in
        guard let error = error as? DeskError, case .letter(.unfitWords) = error else { return false }
        return Wording(error).message.contains(row.named)
      }
    }
    #expect(try test.desk.request(id).request.state == .clinicalReview)
    #expect(try test.count("determination") == 2)
    #expect(try test.check().lines == [])
  }

  @Test func `an abbreviation that the letter or the plan explains is no obstacle, nor one no letter prints`()
    throws
  {
    let first = try test.addReferred()
    _ = try test.desk(.mary).determine(
      first, Decision(.denied, reason: "The QXR (quick x-ray) and LVEF are low", citing: ["I.A.1"]),
      at: test.clock)
    let second = try test.addReferred(number: "M-2")
    _ = try test.desk.changeTemplate(.abbreviations, to: "ZRT: zonal run time", reason: "New", at: test.clock)
    _ = try test.desk(.mary).determine(
      second, Decision(.denied, reason: "The ZRT is low", citing: ["I.A.1"]), at: test.clock)
    let third = try test.addRequest(.diagnosis, number: "M-3")
    _ = try test.desk.determine(third, .approved, reason: "QXW is fine", at: test.clock)
    for id in [first, second, third] {
      let draft = try test.desk(.mary).prepareLetter(on: id, to: .member, at: test.clock)
      #expect(draft.letter.problems == [])
    }
  }

  @Test func `an information request asks for what its decision lacked, whatever came since`() throws {
    let id = try test.addRequest()
    _ = try test.desk.determine(id, .pended, reason: "More", at: test.clock)
    let draft = try test.desk.prepareLetter(on: id, at: test.clock)
    #expect(draft.letter.text.contains("- The diagnosis (for criterion I.A.1)"))
    #expect(draft.letter.text.contains("Please send it by June 20, 2026"))
    _ = try test.desk.addEvidence(.diagnosis, to: id, at: test.clock)
    let kept = try #require(test.desk.letter(draft.onFile.id, on: test.clock.today).draft)
    #expect(kept.letter.text.contains("- The diagnosis (for criterion I.A.1)"))
    #expect(throws: DeskError.letter(.nothingToTell(id, .inReview, .informationRequest, instead: nil))) {
      try test.desk.prepareLetter(on: id, .informationRequest, at: test.clock)
    }
  }

  @Test func `a letter that no longer holds is not sent`() throws {
    let pended = try test.addRequest()
    _ = try test.desk.determine(pended, .pended, reason: "More", at: test.clock)
    let request = try test.desk.prepareLetter(on: pended, at: test.clock)
    _ = try test.desk.addEvidence(.diagnosis, to: pended, at: test.clock)
    #expect(throws: DeskError.letter(.nothingToTell(pended, .inReview, .informationRequest, instead: nil))) {
      try test.desk.sendLetter(
        request.onFile.id, by: "mail", asSeen: request.letter.text, at: test.clock)
    }
    let denied = try test.addDenied()
    let denial = try test.desk.prepareLetter(on: denied, to: .member, at: test.clock)
    _ = try test.desk.openAppeal(
      on: denied, Appeal.Filing(.expedited, by: .prescriber, words: "Urgent"), at: test.clock)
    let ana = test.desk(.ana)
    let letter = try test.desk.prepareLetter(on: denied, .appealAcknowledgement, at: test.clock)
    _ = try ana.decideAppeal(on: denied, .overturned, at: test.clock)
    for (kind, draft) in [(LetterKind.denial, denial), (.appealAcknowledgement, letter)] {
      #expect(
        throws: DeskError.letter(.nothingToTell(denied, .overturned, kind, instead: .appealResolution))
      ) {
        try test.desk.sendLetter(draft.onFile.id, by: "mail", asSeen: draft.letter.text, at: test.clock)
      }
    }
  }

  @Test func `where one of several diagnoses is enough, the request for facts names every one that is open`()
    throws
  {
    let diagnosis = { (id: String, name: String) in
      Criterion(id: id, text: name + ";", body: .clause(.kind(.diagnosis(DiagnosisRule(names: [name])))))
    }
    var policy = ReadPolicy.sample(number: "TT.PHAR.9", brand: "Testra")
    policy.version.sections[0].root = Criterion(
      id: "I.A", text: "All",
      body: .group(
        .all,
        [
          Criterion(
            id: "I.A.1", text: "One of",
            body: .group(
              .any,
              [
                diagnosis("I.A.1.a", "meadow carcinoma"), diagnosis("I.A.1.b", "hill sarcoma"),
                diagnosis("I.A.1.c", "river lymphoma"),
              ]))
        ]))
    let test = try TestDesk(policies: [policy])
    let engine = Engine { _ in "0" }
    let desk = CaseDesk(records: test.records, login: "ines", evaluate: { engine.evaluate($0, under: $1) })
    let id = try test.addRequest()
    _ = try desk.determine(id, .pended, reason: "More", at: test.clock)
    let text = try desk.prepareLetter(on: id, at: test.clock).letter.text.replacing("\n  ", with: " ")
    #expect(
      text.contains(
        "- Documentation of the diagnosis: meadow carcinoma; or hill sarcoma; or river lymphoma (for criterion"
          + " I.A.1.a, I.A.1.b, I.A.1.c)"), "\(text)")
  }

  @Test func `a denial names the cited criterion, the clinician and the last day to appeal`() throws {
    let id = try test.addDenied()
    let text = try test.desk(.mary).prepareLetter(on: id, to: .member, at: test.clock).letter.text
      .replacing("\n", with: " ")
    for words in [
      "criterion I.A.1", "Dr. mary, physician, oncology", "December 12, 2026", "The fraction is too low",
    ] {
      #expect(text.contains(words), "\(words)")
    }
  }

  @Test func `what was sent stays as it was sent, and is corrected by another`() throws {
    let id = try test.approve().value.request
    let sent = try test.send(on: id)
    let kept = try #require(sent.sent)
    #expect(kept.digest == SHA256.hex(kept.text))
    #expect(try test.desk.content(of: sent.id) == Array(kept.text.utf8))
    #expect(kept.stamp.by == "ines" && kept.means == "mail" && kept.templateVersion == 0)
    #expect(throws: DeskError.letter(.sentBefore(sent.id, kept.stamp))) {
      try test.desk.prepareLetter(on: id, at: test.clock)
    }
    #expect(throws: DeskError.letter(.sentBefore(sent.id, kept.stamp))) {
      try test.desk.sendLetter(sent.id, by: "fax", asSeen: kept.text, at: test.clock)
    }
    for column in ["note = 'x'", "body = 'x'", "content = x'00'", "sent_to = 'x'"] {
      #expect(throws: SQLiteError.self) {
        try test.records.connection.execute(script: "update letter set \(column)")
      }
    }
    #expect(throws: SQLiteError.self) { try test.records.connection.execute(script: "delete from letter") }
    let correction = try test.desk.prepareLetter(on: id, correcting: sent.id, at: test.clock)
    #expect(correction.letter.text.contains("takes the place of our letter L\(sent.id) of June 15, 2026"))
    _ = try test.desk.sendLetter(
      correction.onFile.id, by: "mail", asSeen: correction.letter.text, at: test.clock)
    #expect(try test.desk.letters(of: id).map(\.corrects) == [nil, sent.id])
    #expect(try test.check().lines == [])
  }

  @Test func `a template touches the cases with a draft of it and those whose letter is owed`() throws {
    let id = try test.approve().value.request
    func touched(_ name: TemplateName) throws -> [Identifier<Request>] {
      try test.desk.openCases(awaiting: name, limit: 9)
    }
    #expect(try touched(.letter(.approval)) == [id] && touched(.letterhead) == [id])
    #expect(try touched(.letter(.denial)) == [])
    for recipient in LetterKind.approval.recipients { _ = try test.send(on: id, to: recipient) }
    #expect(try touched(.letter(.approval)) == [] && touched(.letterhead) == [])
    _ = try test.desk.prepareLetter(on: id, .renewalReminder, at: test.clock)
    #expect(try touched(.letter(.renewalReminder)) == [id] && touched(.abbreviations) == [id])
    let asked = try test.addRequest()
    _ = try test.desk.determine(asked, .pended, reason: "LVEF", at: test.clock)
    #expect(try touched(.letter(.informationRequest)) == [asked])
  }

  @Test func `notice is given once the practitioner and the member have their letters`() throws {
    let id = try test.approve(line: .medicaid).value.request
    func isStopped() throws -> Bool {
      try test.records.clocks(of: id).events.contains { $0.value.kind == .stop && $0.value.step == .notice }
    }
    _ = try test.send(on: id, to: .prescriber)
    #expect(try !isStopped())
    _ = try test.send(on: id, to: .member)
    #expect(try isStopped())
    #expect(try test.check().lines == [])
  }

  @Test func `a draft is changed in place, and a letter is sent only as it was seen`() throws {
    let id = try test.approve().value.request
    let first = try test.desk.prepareLetter(on: id, at: test.clock)
    let second = try test.desk.prepareLetter(on: id, note: "Call us.", at: test.clock)
    #expect(second.onFile.id == first.onFile.id)
    #expect(try test.desk.prepareLetter(on: id, at: test.clock).onFile.note == "Call us.")
    #expect(try test.desk.prepareLetter(on: id, to: .member, at: test.clock).onFile.id != first.onFile.id)
    #expect(throws: DeskError.letter(.changedSince(first.onFile.id))) {
      try test.desk.sendLetter(first.onFile.id, by: "mail", asSeen: first.letter.text, at: test.clock)
    }
    #expect(try test.desk.letters(of: id).allSatisfy { $0.sent == nil })
  }

  @Test func `a letter that is not fit is held back with the reason`() throws {
    let id = try test.approve().value.request
    let draft = try test.desk.prepareLetter(on: id, note: "See the QQQZ.", at: test.clock)
    #expect(draft.letter.problems.map(\.code) == ["unexplained-abbreviation"])
    #expect(throws: DeskError.letter(.withheld(draft.onFile.id, draft.letter.problems))) {
      try test.desk.sendLetter(draft.onFile.id, by: "mail", asSeen: draft.letter.text, at: test.clock)
    }
    #expect(throws: DeskError.invalid(.note, .hiddenCharacter(0x202E, at: 2))) {
      try test.desk.prepareLetter(on: id, note: "a\u{202E}b", at: test.clock)
    }
    #expect(throws: DeskError.invalid(.letterMeans, .missing)) {
      try test.desk.sendLetter(draft.onFile.id, by: "", asSeen: "", at: test.clock)
    }
  }

  @Test func `only a letter of the same case, kind and reader that was sent is corrected`() throws {
    let id = try test.approve().value.request
    let other = try test.approve(number: "M-2").value.request
    let draft = try test.desk.prepareLetter(on: id, at: test.clock).onFile.id
    #expect(throws: DeskError.letter(.notCorrectable(draft))) {
      try test.desk.prepareLetter(on: id, correcting: draft, at: test.clock)
    }
    let sent = try test.send(on: id).id
    #expect(throws: DeskError.letter(.notCorrectable(sent))) {
      try test.desk.prepareLetter(on: other, correcting: sent, at: test.clock)
    }
    #expect(throws: DeskError.letter(.notCorrectable(sent))) {
      try test.desk.prepareLetter(on: id, to: .member, correcting: sent, at: test.clock)
    }
    #expect(throws: DeskError.notFound(.letter(Identifier(99)))) {
      try test.desk.prepareLetter(on: id, correcting: Identifier(99), at: test.clock)
    }
  }

  @Test func `a template is set from now on, version by version, and no version is changed`() throws {
    let text = LetterTemplates.text(.approval) + "\nGood luck.\n"
    #expect(
      try test.desk.changeTemplate(.letter(.approval), to: text, reason: "Kinder", at: test.clock).version
        == 1)
    let sent = try test.send(on: try test.approve().value.request)
    #expect(sent.sent?.templateVersion == 1)
    #expect(sent.sent?.text.contains("Good luck.") == true)
    #expect(throws: DeskError.letter(.templateUnchanged(.letter(.approval), version: 1))) {
      try test.desk.changeTemplate(.letter(.approval), to: text, reason: "Again", at: test.clock)
    }
    #expect(try test.desk.templates(.letter(.approval)).map(\.version) == [0, 1])
    for statement in ["update letter_template set content = 'x'", "delete from letter_template"] {
      #expect(throws: SQLiteError.self) { try test.records.connection.execute(script: statement) }
    }
    #expect(try test.check().lines == [])
  }

  @Test func `a template with an unknown field is refused with its line, and nothing is kept`() throws {
    let text = LetterTemplates.text(.denial) + "{{member.shoe-size}}\n"
    let error = #expect(throws: DeskError.self) {
      try test.desk.changeTemplate(.letter(.denial), to: text, reason: "Try", at: test.clock)
    }
    guard case .letter(.template(.letter(.denial), let problem)) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(problem.kind == .unknownField("member.shoe-size"))
    #expect(problem.line == text.split(separator: "\n", omittingEmptySubsequences: false).count - 1)
    #expect(try test.desk.templates(.letter(.denial)).count == 1)
  }

  @Test func `the record tells when a letter or a template was altered behind its back`() throws {
    let id = try test.approve().value.request
    _ = try test.send(on: id)
    try test.withoutGuards(
      """
      update letter set body = body || ' Not really.';
      update letter_template set content = content || 'x';
      """)
    #expect(try test.check().lines == ["row-altered letter 1", "row-altered letter_template 1"])
  }
}
