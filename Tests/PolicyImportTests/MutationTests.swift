import Criteria
import Testing

@testable import PolicyImport

@Suite(.serialized) struct MutationTests {
  /// A small generator, so that a failure can be repeated.
  private struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  @Test(arguments: Form.all)
  func `a damaged document is read or refused`(form: Form) {
    var dice = Dice(state: UInt64(form.text.utf8.count))
    for _ in 0..<60 {
      let bytes = damaged(Array(form.text.utf8), &dice)
      guard let source = try? SourceText(decoding: bytes) else { continue }
      let spans = PolicyOutline(reading: source).sections.map(\.span)
      #expect(spans.allSatisfy { $0.upperBound <= bytes.count })
    }
  }

  /// A text that a reader with a quadratic step would not finish, under a short name for the test's report.
  struct Slow: Sendable, CustomTestStringConvertible {
    var text: String
    var testDescription: String { String(text.prefix(20).filter { $0 != "\n" }) + "…" }
  }

  static let slow: [Slow] = [
    String(repeating: "1. a\n", count: 8_000), String(repeating: "(", count: 100_000),
    (0..<400).map { String(repeating: " ", count: $0) + "a. deep\n" }.joined(),
    String(repeating: "*", count: 100_000), String(repeating: "- a *b\n", count: 20_000),
    String(repeating: "word ", count: 40_000),
    String(repeating: "Note: (a or b) must meet all\n", count: 4_000),
    String(repeating: "I. Initial Approval Criteria\nA. Use (must meet all):\n1. x*\n*y\n", count: 800),
    String(repeating: "Page 1\n\u{0C}", count: 20_000), String(repeating: "| a | b |\n", count: 20_000),
    String(repeating: "1.1.1.1.1.1.1 a\n", count: 4_000), String(repeating: "<a", count: 50_000),
    "# x\n" + String(repeating: "[]((", count: 30_000),
    "I. Initial Approval Criteria\n1. x" + String(repeating: ";", count: 50_000),
    "I. Initial Approval Criteria\n1. x" + String(repeating: "; or", count: 10_000),
    "I. Initial Approval Criteria\n1. x" + String(repeating: "a  ", count: 20_000),
    "Description\n" + String(repeating: "more words that go on\n", count: 6_000),
    "Description\nmore words" + String(repeating: "\n\" \" \" \"", count: 20_000),
    "Clinical Guideline: Sampledrug (a\n" + String(repeating: "word\n", count: 40_000),
    String(repeating: "[a](", count: 50_000), "# x\n" + String(repeating: "**a ", count: 50_000),
  ].map { Slow(text: $0) }

  @Test(arguments: slow)
  func `a document made to be slow is read to its end`(document: Slow) throws {
    let outline = PolicyOutline(reading: try SourceText(document.text))
    #expect(outline.json().hasSuffix("}\n"))
  }

  @Test
  func `a table of drugs whose head comes again and again is read to its end`() throws {
    let heads = [
      "Preferred product\tNon-preferred product (a)\nA (a)\tB\n",
      "Preferred and non-preferred products\nA (a)\n",
    ]
    for head in heads {
      let text = """
        Clinical Policy: Sampledrug (Samplora)
        Effective Date: 01.01.26

        \(String(repeating: head, count: 4_000))
        I. Initial Approval Criteria
        A. Sample Disease (must meet all):
        1. Diagnosis of sample disease;
        """
      let draft = try PolicyDraft(reading: try SourceText(text), numbered: "X.1", digest: "")
      #expect(draft.version.drugs.map(\.brand) == ["Samplora"])
    }
  }

  @Test
  func `a clause that goes on and on is left to a reviewer`() throws {
    let clause = String(repeating: "the moon is blue, and ", count: 40) + "unless it is not, and green"
    let text = """
      Clinical Policy: Sampledrug (Samplora)
      Effective Date: 01.01.26

      I. Initial Approval Criteria
      A. Sample Disease (must meet all):
      1. Diagnosis of sample disease;
      2. \(clause);
      3. \(String(repeating: "ALT 5 % ", count: 400)).
      Approval duration: 6 months
      """
    let draft = try PolicyDraft(reading: try SourceText(text), numbered: "X.1", digest: "")
    #expect(draft.attested.suffix(2) == ["I.A.2", "I.A.3"])
  }

  private func damaged(_ bytes: [UInt8], _ dice: inout Dice) -> [UInt8] {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map { Array($0) }
    for _ in 0..<Int.random(in: 1...8, using: &dice) where lines.count > 2 {
      let at = Int.random(in: lines.indices, using: &dice)
      switch Int.random(in: 0..<7, using: &dice) {
      case 0: lines.remove(at: at)
      case 1: lines.insert(lines[at], at: Int.random(in: lines.indices, using: &dice))
      case 2: lines.swapAt(at, Int.random(in: lines.indices, using: &dice))
      case 3: lines.removeLast(min(lines.count - 1, Int.random(in: 0..<20, using: &dice)))
      case 4 where !lines[at].isEmpty:
        lines[at][Int.random(in: lines[at].indices, using: &dice)] = UInt8.random(
          in: 0x20..<0x7F, using: &dice)
      case 5: lines[at] = Array(lines[at].prefix(Int.random(in: 0...max(1, lines[at].count), using: &dice)))
      default: lines[at] = Array(repeating: 0x20, count: Int.random(in: 0..<12, using: &dice)) + lines[at]
      }
    }
    return Array(lines.joined(separator: [0x0A]))
  }
}
