import JSON
import Testing

@testable import Commands

@Suite struct SuppositionTests {
  static let measurement = #"{"kind":"measurement","name":"LVEF","unit":"%","low":60,"high":60}"#
  static let caseFile = #"{"request":{"received":"2026-06-01"},"evidence":[EVIDENCE]}"#

  @Test(arguments: [
    (
      "request.start=2026-07-01", "",
      #"{"request":{"received":"2026-06-01","start":"2026-07-01"},"evidence":[]}"#
    ),
    (
      "member.weightKg=40", "",
      #"{"request":{"received":"2026-06-01"},"evidence":[],"member":{"weightKg":40}}"#
    ),
    (
      "request.onFormulary=true", "",
      #"{"request":{"received":"2026-06-01","onFormulary":true},"evidence":[]}"#
    ),
    (
      "lvef=48", measurement,
      #"{"request":{"received":"2026-06-01"},"evidence":[{"kind":"measurement","name":"LVEF","unit":"%","text":"48","low":48,"high":48,"documented":true,"date":"2026-06-01"}]}"#
    ),
    (
      "ANC=1.2-1.5", "",
      #"{"request":{"received":"2026-06-01"},"evidence":[{"kind":"measurement","name":"ANC","text":"1.2-1.5","low":1.2,"high":1.5,"documented":true,"date":"2026-06-01"}]}"#
    ),
    (
      "LVEF=normal", measurement,
      #"{"request":{"received":"2026-06-01"},"evidence":[{"kind":"measurement","name":"LVEF","unit":"%","text":"normal","documented":true,"date":"2026-06-01"}]}"#
    ),
  ])
  func `a field is set by its way and a measurement replaces the one of its name`(
    text: String, evidence: String, result: String
  ) throws {
    let json = try JSONValue(parsing: Self.caseFile.replacing("EVIDENCE", with: evidence))
    #expect(try Supposition(text, in: "evaluate").applied(to: json).compact == result)
  }

  @Test(arguments: ["LVEF", "=48", "LVEF="])
  func `a supposition needs a name and a value`(text: String) {
    let error = #expect(throws: UsageError.self) { try Supposition(text, in: "evaluate") }
    #expect(error?.code == "bad-override")
  }
}
