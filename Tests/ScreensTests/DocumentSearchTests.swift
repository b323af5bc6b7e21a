import PriorAuth
import Testing
import TerminalUI

@testable import Screens

/// Words in documents, and documents that were replaced, as a reviewer meets them.
@Suite struct DocumentSearchTests {
  /// The first case, whose note was replaced by another one.
  private func session(_ text: String = "Later note.\nLung cancer with liver metastases.\n") -> Session {
    var desk = FakeDesk.sample
    let stamp = Stamp(by: "rita", at: Moment(startOf: FakeDesk.today))
    let new = OnFile<Document>(
      id: Identifier(2),
      value: Document(
        kind: .chartNote, name: "whole visit", digest: "", mediaType: "text/plain", text: text),
      stamp: stamp)
    desk.cases[0].documents[0].value.replacement = Document.Replacement(
      by: new.id, reason: "Page 2 was missing", stamp: stamp)
    desk.cases[0].documents.append(new)
    desk.cases[0].evidence[0].sourceReplaced = true
    return Session(desk: desk)
  }

  @Test func `typing finds, Enter opens the document at the words`() {
    var session = Session()
    session.press(.character("m"))
    for key in typed("mar") { session.press(key) }
    session.press(.enter, .character("/"))
    #expect(session.text.contains("Type words to look for"))
    for key in typed("nrg1") { session.press(key) }
    #expect(session.text.contains("oncology visit"))
    for key in typed("zz") { session.press(key) }
    #expect(session.text.contains("No document holds all these words."))
    session.press(.backspace, .backspace, .enter)
    #expect(session.text.contains("Document D1"))
    #expect(session.text.contains("n Next"))
    session.press(.escape)
    #expect(session.text.contains("Words: nrg1"))
  }

  @Test func `evidence that cites a replaced document says so and is cited anew with one key`() {
    var session = session()
    session.press(.down, .enter, .tab)
    #expect(session.text.contains("cites D1, which was REPLACED"))
    #expect(session.text.contains("replaced by D2"))
    session.press(.character("y"))
    #expect(session.text.contains("Cite the new document?"))
    #expect(session.text.contains("whole visit"))
    session.press(.right, .enter)
    let cited = session.desk.cases[0].evidence.last
    #expect(
      cited?.source == "2" && cited?.span == TextSpan(first: 12, last: 45), "\(String(describing: cited))")
    #expect(cited?.sourceReplaced == false)
    session.press(.character("y"))
    #expect(session.message.contains("Nothing here cites a document that was replaced"))
  }

  @Test func `where the new document has other words, the form asks for the place`() {
    var session = session("Another member's note.\n")
    session.press(.down, .enter, .character("y"))
    #expect(session.message.contains("does not hold the same words"))
    #expect(session.text.contains("Correct: Diagnosis"))
    #expect(session.text.contains("whole visit"))
    #expect(session.desk.cases[0].evidence.count == 3)
  }

  @Test func `what no document says is attested or inferred, and somebody or a reason stands for it`() {
    var session = Session()
    session.press(.down, .enter, .character("e"), .character("7"))
    for key in typed("partial response") { session.press(key) }
    session.press(.tab, .tab)
    for key in typed("inferred") { session.press(key) }
    session.press(.tab, .control("s"))
    #expect(session.text.contains("why do you infer it?"))
    for key in typed("from the scan") { session.press(key) }
    session.press(.control("s"))
    let item = session.desk.cases[0].evidence.last
    #expect(item?.restsOn == .inference && item?.grounds == "from the scan" && item?.documented == false)
  }

  @Test func `evidence that was taken back is shown with who, when and why`() {
    var session = Session()
    session.press(.down, .enter, .tab, .character("x"))
    for key in typed("Another member's") { session.press(key) }
    session.press(.control("s"), .end)
    #expect(session.text.contains("taken back"))
    session.press(.enter)
    #expect(session.message.contains("Taken back by rita on 2026-05-20: Another member's"))
    session.press(.character("x"))
    #expect(session.message.contains("This stands no more"))
  }
}
