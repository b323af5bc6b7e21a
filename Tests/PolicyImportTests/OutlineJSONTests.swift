import Foundation
import Testing

@testable import PolicyImport

@Suite struct OutlineJSONTests {
  @Test func `the printed outline has the fields of the schema and nothing is lost in escaping`() throws {
    var outline = try outline(of: labelledForm)
    outline.title = "Quote \" backslash \\ tab \t bell \u{7} line \n ≥"
    let object = try #require(
      JSONSerialization.jsonObject(with: Data(outline.json().utf8)) as? [String: Any])
    #expect(
      Set(object.keys) == [
        "title", "reference_number", "payer", "effective_date", "last_review_date", "lines_of_business",
        "sections",
        "codes", "revisions",
      ])
    #expect(object["title"] as? String == outline.title)
    #expect(object["payer"] is NSNull)
    let sections = try #require(object["sections"] as? [[String: Any]])
    #expect(sections.map { $0["label"] as? String } == ["I.A", "I.B", "II.A", "III"])
    let durations = try #require(sections[0]["durations"] as? [[String: Any]])
    #expect(durations[0]["amount"] as? Int == 6)
    #expect(durations[0]["unit"] as? String == "month")
  }

  @Test func `a section without a printed label is called as commands call it`() throws {
    var outline = try outline(of: labelledForm)
    for index in outline.sections.indices { outline.sections[index].label = "" }
    outline.sections[0].indication = "Exception Criteria"
    let object = try #require(
      JSONSerialization.jsonObject(with: Data(outline.json().utf8)) as? [String: Any])
    let labels = try #require(object["sections"] as? [[String: Any]]).map { $0["label"] as? String ?? "" }
    #expect(labels.first == "EC")
    #expect(labels.allSatisfy { !$0.isEmpty } && Set(labels).count == labels.count)
  }

  @Test func `the same document gives the same bytes`() throws {
    #expect(try outline(of: flattenedForm).json() == outline(of: flattenedForm).json())
  }
}
