import PriorAuth
import Testing

@testable import Screens

@Suite struct SentenceTests {
  private static let text = """
    Seen by Dr. Fern on 2 May. The LVEF was 60 %,
    which is normal.  No complaints!
    LVEF: 60 %
    ANC: 1.5
    - fatigue

    由紀 was well. End
    """

  private func words(_ span: TextSpan?) -> String? {
    span.map { String(decoding: Array(Self.text.utf8)[$0.first...$0.last], as: UTF8.self) }
  }

  @Test(arguments: [
    ("Seen", "Seen by Dr. Fern on 2 May."), ("on 2", "Seen by Dr. Fern on 2 May."),
    ("which", "The LVEF was 60 %,\nwhich is normal."), ("plaints", "No complaints!"),
    ("LVEF:", "LVEF: 60 %"), ("1.5", "ANC: 1.5"), ("fatigue", "- fatigue"), ("was well", "由紀 was well."),
    ("End", "End"),
  ])
  func `a sentence is found from any place in it`(place: String, sentence: String) throws {
    let offset = try #require(Self.text.ranges(of: place).first).lowerBound.utf16Offset(in: Self.text)
    let bytes = Self.text.prefix(offset).utf8.count
    #expect(words(Sentences(Self.text).sentence(at: bytes)) == sentence)
  }

  @Test func `one sentence follows the other to the end`() {
    let sentences = Sentences(Self.text)
    var found: [String?] = []
    var span = sentences.sentence(at: 0)
    while let here = span {
      found.append(words(here))
      span = sentences.sentence(after: here)
    }
    #expect(found.count == 8 && found.last == "End", "\(found)")
  }

  @Test func `a line that breaks off goes on below`() {
    let text = """
      A biopsy reported on
      05/28/2026 was positive for a fusion
      LVEF: 61 %
      Given carboplatin,
      Paclitaxel.
      """
    let sentences = Sentences(text)
    var found: [String] = []
    var span = sentences.sentence(at: 0)
    while let here = span {
      found.append(String(decoding: Array(text.utf8)[here.first...here.last], as: UTF8.self))
      span = sentences.sentence(after: here)
    }
    #expect(
      found == [
        "A biopsy reported on\n05/28/2026 was positive for a fusion", "LVEF: 61 %",
        "Given carboplatin,\nPaclitaxel.",
      ])
  }

  @Test(arguments: ["", "  \n ", "."])
  func `what holds no sentence gives none, or itself`(text: String) {
    #expect((Sentences(text).sentence(at: 0) == nil) == (text != "."))
    #expect(Sentences(text).sentence(at: 99) == nil)
  }
}
