import Criteria
import Letters
import PriorAuth
import Testing

@testable import Workflow

@Suite struct WordingTests {
  private static let stamp = Stamp(by: "ravi", at: Moment(seconds: 0))
  private static let day = Day(number: 20_000)

  static let problems: [Problem] = [
    .missing, .blank, .inFuture, .before(day), .endBeforeStart, .controlCharacter(at: 9),
    .hiddenCharacter(0x202E, at: 4), .foreignCharacter(0x41C, at: 1), .tooLong(bytes: 81_204, limit: 65_536),
    .outside(0, 100), .notPositive, .lowAboveHigh, .malformed, .unknown,
    .noAccountName, .ambiguous, .unsound(at: "a measurement without a name"),
  ]

  static let documentProblems: [DocumentProblem] = [
    .empty, .tooLarge(bytes: 61 << 20, limit: 25 << 20), .archive, .executable,
    .contradictsName(name: "application/pdf", content: "text"), .utf16,
    .nul(byte: 77, line: 3), .attachedBefore(Identifier(3)), .replaced(Identifier(3), by: Identifier(4)),
    .requestFull(Identifier(12), bytes: 300 << 20, limit: 250 << 20),
    .databaseFull(bytes: 101 << 30, limit: 100 << 30),
  ]

  static let policyProblems: [PolicyProblem] =
    [
      .older(number: "TT.1", new: day, published: day), .draftExists(number: "TT.1", from: day),
      .noSingleDraft(number: "TT.1", drafts: []), .noSingleDraft(number: "TT.1", drafts: [day, day]),
      .publishedByAuthor(number: "TT.1", author: "ravi"),
      .misplaced(criterion: "I.A", hasCriteriaBelow: true),
      .misplaced(criterion: "I.A", hasCriteriaBelow: false), .noFootnote(criterion: "I.A"),
      .changedSince(number: "TT.1", version: day, stamp), .digestDiffers,
    ] + PolicyState.allCases.map { .wrongState(number: "TT.1", version: day, $0, .publishPolicy) }

  static let personProblems: [PersonProblem] = [
    .locked(login: "ravi", stamp), .lastAdmin(login: "ines"), .ownStanding(others: ["mona", "ravi"]),
    .ownLock,
    .ownRelation, .roleHeld(login: "ravi", .admin), .roleNotHeld(login: "ravi", .admin),
    .lockedAlready(login: "ravi"), .notLocked(login: "ravi"), .noLicence(.approve, .medicalDirector),
    .licenceExpired(.approve, .medicalDirector, lastDay: day), .related(.myself, Identifier(1)),
    .related(.family, Identifier(1)), .relationHeld(login: "ravi", Identifier(1)),
    .noRelation(login: "ravi", Identifier(1)), .signatureWanted(.withdrawPolicy),
    .wrongPassphrase(try: 2, of: 5), .tooManyTries(until: Moment(seconds: 0)), .noPassphrase(.withdrawPolicy),
    .noPassphraseSet(login: "ravi"), .ownPassphrase, .passphraseTooShort(least: 10), .badSetting(.passphrase),
  ]

  static let storageProblems: [StorageProblem] = [
    .noDatabase, .pathIsURI, .isDirectory, .notAFile, .alreadyExists, .tooOpen(mode: 0o644),
    .networkFileSystem("nfs"), .empty, .notADatabase, .otherProgram(9), .newerSchema(found: 14, known: 12),
    .olderSchema(found: 9, wanted: 12), .foreignSchema(step: 3), .readOnly,
    .logNotReadable, .changedMeanwhile, .oldAndReadOnly(found: 9, wanted: 12),
    .rolledBack(ends: 5100, seen: 5181), .rewritten(entry: 5181), .full(folder: "/srv"), .cannotLock,
    .busy(login: "ravi", process: 4121), .busy(login: nil, process: nil), .failed(code: 10),
    .unknownOutcome(code: 10), .damaged, .unreadable(column: "role"), .moved, .cannotOpen(errno: 13),
    .severalNames, .altered(table: "request"), .contradictory,
    .unexpected("constraint check"), .afterSaving(.damaged),
  ]

  static let letterRefusals: [LetterRefusal] = [
    .nothingToTell(Identifier(1), .inReview, nil, instead: nil),
    .nothingToTell(Identifier(1), .approvedModified, .informationRequest, instead: .modification),
    .approvalOver(Identifier(1), .terminated, from: day), .approvalOver(Identifier(1), .void, from: nil),
    .approvalOver(Identifier(1), .superseded, from: day), .renewalOpen(Identifier(1), by: Identifier(2)),
    .wrongRecipient(.routing, .member), .sentBefore(Identifier(1), stamp), .notCorrectable(Identifier(1)),
    .withheld(Identifier(1), [.emptyField(.planClinicianPhone), .noUnmetCriterion]),
    .withheld(Identifier(1), [.unexplained("QQQ", after: "at the beginning")]), .changedSince(Identifier(1)),
    .unfitWords(Identifier(1), .denial, [.unexplained("QQQ", after: "")]),
    .unfitWords(
      Identifier(1), .withdrawal, ["AA", "BB", "CC", "DD", "EE"].map { .unexplained($0, after: "") }),
    .unfitWords(Identifier(1), .appealResolution, [.braces(after: "at the beginning")]),
    .template(.letterhead, .notUTF8), .templateUnchanged(.abbreviations, version: 3),
  ]

  static let struck = StruckEvidence(
    EvidenceOnFile(
      id: Identifier(1), evidence: Evidence(.biomarker(Fact.Biomarker(name: "HER2", result: .positive))),
      stamp: stamp),
    successor: Identifier(2), reason: nil, stamp: stamp)

  static let others: [DeskError] = [
    .notFound(.member(Identifier(1))), .notFound(.request(Identifier(1))),
    .notFound(.document(Identifier(1))),
    .notFound(.evidence(Identifier(1))), .notFound(.authorization(Identifier(1))),
    .notFound(.policy(number: "TT.1", version: nil)), .notFound(.policy(number: "TT.1", version: day)),
    .notFound(.person(login: "ravi")), .notEnrolled(login: "mallory"),
    .notPermitted(.approve, has: [.intake]), .notPermitted(.approve, has: []),
    .notRenewable(Identifier(1), .superseded),
    .conflict(Identifier(12), seen: 7, found: 8, changed: stamp), .duplicate(.memberNumber),
    .evidenceChanged(struck, standing: nil), .evidenceChanged(struck, standing: struck.item),
    .invalid(.lineOfBusiness, .noLineOfBusiness(nearest: nil)),
    .invalid(.lineOfBusiness, .noLineOfBusiness(nearest: .commercial)),
    .duplicate(.policy(number: "TT.1", version: day)),
    .policyOverlap(
      number: "TT.1", new: DayRange(from: day), existing: DayRange(from: day, until: day.adding(days: 5))),
    .noPolicyChosen(Identifier(1), candidates: []),
    .noPolicyChosen(Identifier(1), candidates: ["A", "B", "C"]),
    .noPolicyInForce(number: "TT.1", on: day, first: nil),
    .noPolicyInForce(number: "TT.1", on: day, first: day),
    .criteriaNotMet(Identifier(1), .insufficient, criteria: ["I.A.1"]), .noApprovalTerm(Identifier(1)),
    .renewalOpen(Identifier(1), by: Identifier(2)), .alreadyFounded,
  ]

  static var all: [DeskError] {
    others + problems.map { .invalid(.birthDate, $0) } + Field.allCases.map { .invalid($0, .missing) }
      + policyProblems.map { .policy($0) } + personProblems.map { .person($0) }
      + letterRefusals.map { .letter($0) } + [.notFound(.letter(Identifier(1)))]
      + documentProblems.map { .refusedDocument($0) }
      + storageProblems.map { .storage($0) }
      + CaseState.allCases.map { .wrongState(Identifier(1), $0, .pend) }
  }

  @Test func `every error has one line that does not start or end like two`() {
    for error in Self.all {
      let message = Wording(error).message
      #expect(message.count > 15 && message.count < 220, "\(message)")
      #expect(!message.contains { $0.isNewline })
      #expect(
        !message.contains("  ") && !message.hasSuffix(".") && !message.contains("Optional"), "\(message)")
    }
  }

  @Test(arguments: [
    ("no request R9; nothing was changed", "no request R9"),
    (
      "the database is damaged; restore a backup. Nothing was saved",
      "the database is damaged; restore a backup"
    ),
    ("somebody else is saving; nothing was saved, try again", "somebody else is saving; try again"),
    ("nothing was decided", "nothing was decided"),
  ])
  func `with a question nothing was to be saved, and that is not said`(sentence: String, said: String) {
    #expect(Wording.ofQuestion(sentence) == said)
  }

  @Test func `codes are tokens`() {
    for error in Self.all {
      #expect(Wording(error).code.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-") })
    }
  }

  @Test(arguments: [
    StorageProblem.full(folder: "/srv"), .busy(login: nil, process: nil), .cannotLock, .failed(code: 10),
    .damaged, .unreadable(column: "role"), .moved, .cannotOpen(errno: 13), .unexpected("column"),
  ])
  func `trouble after something was saved never says that nothing was`(problem: StorageProblem) {
    let wording = Wording(.storage(.afterSaving(problem)))
    #expect(wording.message.contains("on record"))
    #expect(!wording.message.contains("nothing was saved") && !wording.message.contains("Nothing was saved"))
    #expect(wording.message.count < 220)
  }

  @Test func `different trouble with the database has different codes`() {
    let codes = Self.storageProblems.map { Wording(.storage($0)).code }
    // Being busy is one thing, whether or not it is known who is, and so is damage, whether or not it is known where.
    #expect(Set(codes).count == Self.storageProblems.count - 2)
  }

  @Test(arguments: [
    (DeskError.notFound(.request(Identifier(10_492))), "no request R10492; nothing was changed", 66),
    (
      .conflict(Identifier(12), seen: 7, found: 8, changed: stamp),
      "request R12 was changed by ravi at 1970-01-01 00:00 UTC while you worked (you had version 7, it is 8); "
        + "nothing was saved, look at it and try again", 75
    ),
    (.invalid(.birthDate, .inFuture), "the birth date is in the future; nothing was saved", 65),
    (
      .invalid(.measurement, .outside(0, 100)),
      "the measured value is outside 0 to 100; nothing was saved", 65
    ),
    (
      .invalid(.memberNumber, .hiddenCharacter(0x202E, at: 4)),
      "the member number holds an invisible or direction-changing character (U+202E) at position 4; nothing was saved",
      65
    ),
    (.duplicate(.memberNumber), "a member with that number is on record already; nothing was saved", 65),
    (
      .notPermitted(.importPolicy, has: [.reviewer]),
      "not allowed: 'import-policy' needs the role policy-author; you are reviewer", 77
    ),
    (
      .wrongState(Identifier(3), .approved, .pend),
      "request R3 is approved, so 'pend' can't be done; renew its authorization, or add a new request", 77
    ),
    (
      .storage(.busy(login: "ravi", process: 4121)),
      "busy for too long: user 'ravi' (process 4121) is saving; nothing was saved, try again", 75
    ),
    (.storage(.readOnly), "the database can't be written here; viewing works, nothing was saved", 74),
    (
      .storage(.newerSchema(found: 14, known: 12)),
      "this database is at schema 14, this program knows up to 12; use a newer program. Nothing was written",
      78
    ),
    (.storage(.unexpected("x")), "a fault of the program (x); nothing was saved, please report it", 70),
  ])
  func `the words people read`(error: DeskError, message: String, exit: Int32) {
    let wording = Wording(error)
    #expect(wording.message == message)
    #expect(wording.exit.rawValue == exit)
  }

  @Test(arguments: [
    (Field.birthDate, "invalid-birth-date"), (.npi, "invalid-npi"), (.memberNumber, "invalid-member-number"),
  ])
  func `the code names the field`(field: Field, code: String) {
    #expect(Wording(.invalid(field, .missing)).code == code)
  }
}
