import Criteria
import Testing

@Suite struct KindReferenceTests {
  @Test func `every kind and every ambiguous point has a row`() {
    let lines = KindReference.document.split(separator: "\n").map(String.init)
    for topic in CriterionKind.Topic.allCases {
      #expect(
        lines.contains { $0.hasPrefix("| \(topic.rawValue) | ") && $0.split(separator: "|").count == 4 })
    }
    for point in Ambiguity.register {
      #expect(lines.contains { $0.hasPrefix("| \(point.id.rawValue) | ") })
    }
  }

  @Test(arguments: CriterionKind.Topic.allCases)
  func `no entry is empty or breaks its table`(topic: CriterionKind.Topic) {
    let cells = [topic.entry.looksAt, topic.entry.example, topic.entry.unknownWhen]
    #expect(cells.allSatisfy { !$0.isEmpty && !$0.contains("|") && !$0.contains("\n") })
  }
}
