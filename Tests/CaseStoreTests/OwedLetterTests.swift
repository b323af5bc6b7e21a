import Letters
import PriorAuth
import Testing
import Workflow

@testable import CaseStore

/// The view of the letters that are owed: everybody who has to be told of something and was not, and nobody else.
@Suite struct OwedLetterTests {
  private let test: TestDesk

  init() throws {
    test = try TestDesk()
    try test.enrolStaff()
    try test.setLetterhead()
  }

  private func rows() throws -> [WorklistRow] {
    let page = try test.desk.worklist(WorklistChoice(.letters), PageCall(limit: 50), at: test.clock)
    #expect(try test.check().lines == [])
    return page.rows
  }

  private func isOwed(on id: Identifier<Request>) throws -> Bool { try rows().contains { $0.id == id } }

  @Test(arguments: CaseState.allCases)
  func `a case is listed until everybody has the letter of its state`(state: CaseState) throws {
    let id = try test.addCase(in: state, meeting: state != .pended)
    guard !state.isOpen, let kind = LetterKind.due(in: state) else {
      #expect(try !isOwed(on: id))
      return
    }
    if state == .appealed {
      for recipient in LetterRecipient.allCases { _ = try test.send(on: id, .denial, to: recipient) }
    }
    for recipient in kind.recipients {
      #expect(try isOwed(on: id))
      _ = try test.send(on: id, kind, to: recipient)
    }
    #expect(try !isOwed(on: id))
  }

  @Test func `with notice given by telephone a decision's letter is owed no more`() throws {
    let id = try test.approve(line: .medicaid).value.request
    let row = try #require(try rows().first { $0.id == id })
    #expect(row.owed == .notice)
    #expect(row.clock != nil, "the law says by when")
    _ = try test.desk.recordNotice(of: id, by: "phone", at: test.clock)
    #expect(try !isOwed(on: id))
  }

  @Test func `whoever was not told of a denial is owed its letter beside that of the appeal`() throws {
    let id = try test.addDenied()
    _ = try test.desk.openAppeal(
      on: id, Appeal.Filing(.expedited, by: .prescriber, words: "Urgent"), at: test.clock)
    for recipient in LetterRecipient.allCases {
      _ = try test.send(on: id, .appealAcknowledgement, to: recipient)
    }
    #expect(try isOwed(on: id), "nobody was told of the denial")
    for recipient in LetterRecipient.allCases { _ = try test.send(on: id, .denial, to: recipient) }
    #expect(try !isOwed(on: id))
    _ = try test.desk(.ana).decideAppeal(on: id, .overturned, at: test.clock)
    #expect(try isOwed(on: id), "nobody was told how it ended")
  }

  @Test func `what has a time stands before what has none, forward and backward`() throws {
    let withdrawn = try (0..<3).map { _ in try test.addCase(in: .withdrawn, meeting: true) }
    let approved = try (0..<3).map { _ in try test.approve(line: .medicaid).value.request }
    for isReversed in [false, true] {
      var found: [Identifier<Request>] = []
      var place: PageCall<WorklistKey>.Place? = .first
      while let here = place {
        let choice = WorklistChoice(.letters, isReversed: isReversed)
        let page = try test.desk.worklist(choice, PageCall(here, limit: 2), at: test.clock)
        found += page.rows.map(\.id)
        place = page.next.map { .after($0) }
      }
      #expect(found == (isReversed ? (approved + withdrawn).reversed() : approved + withdrawn))
    }
  }

  @Test func `the note of a case that was closed says why`() throws {
    let id = try test.addRequest(.diagnosis)
    _ = try test.desk.determine(id, .pended, reason: "More", at: test.clock)
    let open = try test.desk.worklist(WorklistChoice(), PageCall(limit: 9), at: test.clock)
    #expect(open.rows.map(\.note) == ["More"])
    _ = try test.desk.withdraw(id, by: .member, words: "Moved away", at: test.clock)
    let letters = try test.desk.worklist(WorklistChoice(.letters), PageCall(limit: 9), at: test.clock)
    #expect(letters.rows.map(\.note) == ["Moved away"])
  }

  @Test func `the reason of an asking that was taken back is no longer the note`() throws {
    let id = try test.addRequest(.diagnosis)
    _ = try test.desk.determine(id, .pended, reason: "LVEF asked for", at: test.clock)
    _ = try test.desk.startReview(id, at: test.later(5))
    func notes() throws -> [String?] {
      try test.desk.worklist(WorklistChoice(), PageCall(limit: 9), at: test.clock).rows.map(\.note)
    }
    #expect(try notes() == [nil])
    _ = try test.desk.determine(id, .pended, reason: "Asked again", at: test.later(9))
    #expect(try notes() == ["Asked again"])
  }

  @Test func `a list that was altered is told`() throws {
    let id = try test.addCase(in: .withdrawn, meeting: true)
    try test.withoutGuards("delete from owed_letter")
    #expect(try test.check().lines == ["list-differs owed_letter \(id)"])
  }

  @Test func `an older database lists what it owes`() throws {
    let (withdrawn, approved) = (
      try test.addCase(in: .withdrawn, meeting: true), try test.approve(line: .medicaid).value.request
    )
    let before = try rows()
    try test.records.writing {
      try test.withoutGuards("delete from owed_letter")
      try test.records.reckonClocks()
      try test.records.listOwedLettersWithoutTime()
    }
    #expect(try rows() == before)
    #expect(before.map(\.id) == [approved, withdrawn])
  }
}
