import Criteria
import Foundation
import JSON
import Testing

@testable import Commands

/// What is written about the case file holds every name that is read, and its example can be read.
@Suite struct CaseFileDocumentTests {
  private static let text = (try? String(contentsOfFile: place, encoding: .utf8)) ?? ""
  private static let place =
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "docs/case-file.md").path

  @Test func `every name stands in the document`() {
    let shared = [
      CaseFileFields.root, CaseFileFields.request, CaseFileFields.drug, CaseFileFields.dose,
      CaseFileFields.member,
      CaseFileFields.prescriber, CaseFileFields.answer, CaseFileFields.reading, CaseFileFields.overlay,
      CaseFileFields.evidence,
    ].flatMap { $0 }
    let names = shared + CaseFileFields.byKind.flatMap { [$0.kind] + $0.fields }
    #expect(names.filter { !Self.text.contains("`\($0)`") } == [])
  }

  @Test func `the example is read without a warning`() throws {
    let start = try #require(Self.text.range(of: "```json\n")).upperBound
    let end = try #require(Self.text.range(of: "```", range: start..<Self.text.endIndex)).lowerBound
    let reading = try CaseFileReading(json: JSONValue(parsing: Array(Self.text[start..<end].utf8)))
    #expect(reading.warnings == [])
    #expect(reading.file.evidence.count == 4)
  }
}
