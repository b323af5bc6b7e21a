import PriorAuth
import TerminalUI
import Testing

@testable import Screens

@Suite struct CaseHistoryTests {
  private static func moment(_ hours: Int64) -> Moment { Moment(seconds: 1_780_000_000 + hours * 3600) }

  /// A case that was approved by override, appealed, and spoken about.
  private func screen() throws -> CaseHistoryScreen {
    var session = Session()
    guard case .caseView(var view)? = session.desk.reply(to: .loadCase(Identifier(2))) else {
      throw Missing()
    }
    let clinician = Clinician(
      login: "mary", name: "Dr. Mary", role: .medicalDirector,
      licence: Licence(
        kind: .physician, number: "M-1", state: "OH", specialty: "oncology", lastDay: session.desk.today))
    let determination = Determination(
      request: view.id, outcome: .approvedModified, reason: "Until the next scan", by: "mary",
      at: Self.moment(2),
      policyNumber: "DM.PHAR.001", policyVersion: session.desk.today, caseFile: "{}", evaluation: "{}",
      cited: ["I.A.1"], clinician: clinician,
      override: Override(.continuity, words: "Two years without progress, which nobody wants to end"))
    view.file.determinations = [
      OnFile(id: Identifier(7), value: determination, stamp: Stamp(by: "mary", at: Self.moment(2)))
    ]
    let filing = Appeal.Filing(.standard, by: .member, words: "Too short", goodCause: "In hospital")
    view.file.course.appeals = [
      OnFile(
        id: Identifier(1), value: Appeal(.first, filing, against: Identifier(7)),
        stamp: Stamp(by: "ida", at: Self.moment(3)))
    ]
    view.file.course.conversations = [
      OnFile(
        id: Identifier(1), value: PeerToPeer(spokenWith: "Dr. Fern", words: "Nothing new"),
        stamp: Stamp(by: "mary", at: Self.moment(1)))
    ]
    return CaseHistoryScreen(view: view, today: session.desk.today)
  }

  @Test(arguments: [Size(rows: 24, columns: 80), Size(rows: 40, columns: 120)])
  func `the history looks as on file`(size: Size) throws {
    var screen = try screen()
    var canvas = Canvas(rows: size.rows, columns: size.columns, charset: .unicode)
    screen.layout(in: canvas.bounds, charset: .unicode)
    _ = screen.update(.move(.down))
    screen.draw(on: &canvas, in: canvas.bounds)
    try expectGolden("case-history-\(size.columns)x\(size.rows)", canvas)
  }

  @Test func `an asking that was taken back is told as such, one that was answered is not`() throws {
    var file = try screen().view.file
    func events(_ list: [(ClockEvent.Kind, at: Int64, recorded: Int64)]) -> [OnFile<ClockEvent>] {
      list.enumerated().map { number, event in
        OnFile(
          id: Identifier(Int64(number)), value: ClockEvent(event.0, at: Self.moment(event.at)),
          stamp: Stamp(by: "mary", at: Self.moment(event.recorded)))
      }
    }
    file.clocks.events = events([(.start, 0, 1), (.pause, 4, 4), (.resume, 6, 6)])
    let answered = CaseEvent.all(of: file).map(\.what)
    #expect(!answered.contains("Asking for facts taken back"))
    file.clocks.events += events([(.pause, 7, 7), (.resume, 7, 8)])
    #expect(CaseEvent.all(of: file).first?.what == "Asking for facts taken back")
    #expect(CaseEvent.all(of: file).count == answered.count + 1)
  }

  @Test func `the end of a case says who ended it, and why`() throws {
    var file = try screen().view.file
    let closing = Closing(.takenBack(by: .member), words: "Moves away.")
    file.course.closing = OnFile(
      id: Identifier(1), value: closing, stamp: Stamp(by: "mary", at: Self.moment(9)))
    let event = try #require(CaseEvent.all(of: file).first)
    #expect(event.what == "Withdrawn")
    #expect(event.facts.map(\.text) == ["the member took the request back", "Moves away."])
  }

  @Test func `everything that happened is listed, the newest first`() throws {
    let events = CaseEvent.all(of: try screen().view.file)
    #expect(events.map(\.what) == ["Opened: first appeal", "Approved, modified", "Peer-to-peer: noted"])
    #expect(events[0].facts.contains(CaseEvent.Fact("Good cause", "In hospital")))
    #expect(events[1].facts.contains(CaseEvent.Fact("Rests on", "I.A.1")))
    #expect(events[1].facts.contains { $0.text.contains("physician, oncology, licence M-1 of OH") })
  }

  @Test func `documents that came and were replaced, and evidence that was put right, are in it`() throws {
    var file = try screen().view.file
    let stamp = Stamp(by: "ida", at: Self.moment(4))
    var old = OnFile(
      id: Identifier<Document>(4),
      value: Document(
        kind: .labReport, name: "lab.txt", digest: "", mediaType: "text/plain", text: "x"), stamp: stamp)
    old.value.replacement = Document.Replacement(
      by: Identifier(5), reason: "page 2", stamp: Stamp(by: "ida", at: Self.moment(5)))
    var carried = old
    carried.id = Identifier(3)
    carried.value.replacement = nil
    carried.value.carriedFrom = Identifier(1)
    file.documents = [carried, old]
    let item = EvidenceOnFile(id: Identifier(9), evidence: Evidence(.response("partial")), stamp: stamp)
    file.course.struck = [
      StruckEvidence(
        item, successor: nil, reason: "another member's", stamp: Stamp(by: "ida", at: Self.moment(6)))
    ]
    file.course.openings = [
      OnFile(
        id: Identifier(1), value: DocumentOpening(of: Identifier(4)),
        stamp: Stamp(by: "mary", at: Self.moment(7)))
    ]
    file.course.letters = [
      CaseLetter(
        number: 3, kind: "denial", recipient: "member", means: "mail",
        stamp: Stamp(by: "ida", at: Self.moment(8)))
    ]
    let events = CaseEvent.all(of: file).prefix(6)
    #expect(
      events.map(\.what) == [
        "Letter L3 sent", "Document D4 opened", "Evidence taken back", "Document D4 replaced by D5",
        "Evidence E9 entered", "Document D4 attached",
      ])
    #expect(events[2].facts.contains(CaseEvent.Fact("Why", "another member's")))
    #expect(events[4].facts.contains { $0.label == "It says" && $0.text.contains("partial") })
  }

  @Test func `the reason of an override stands in full at eighty columns`() throws {
    var screen = try screen()
    var canvas = Canvas(rows: 22, columns: 80, charset: .unicode)
    screen.layout(in: canvas.bounds, charset: .unicode)
    _ = screen.update(.move(.down))
    screen.draw(on: &canvas, in: canvas.bounds)
    let text = canvas.text
    let words = text.split { " \n".contains($0) }.joined(separator: " ")
    #expect(
      words.contains("OVERRIDE continuity of care: Two years without progress, which nobody wants to end"))
  }

  @Test func `from a decision one key goes to its letters, from anything else none`() throws {
    var screen = try screen()
    #expect(screen.bindings.first?.unavailable != nil)
    _ = screen.update(.move(.down))
    #expect(screen.bindings.first?.unavailable == nil)
    guard case .open(.letters(let letters))? = screen.update(.letter).first else {
      Issue.record("the letters are not opened")
      return
    }
    #expect(letters.request == screen.view.id)
  }

  private struct Missing: Error {}
}
