import Criteria
import JSON
import PriorAuth
import Testing

@testable import Commands

@Suite struct ClauseFormTests {
  private func read(_ text: String) throws -> Clause {
    try ClauseForm(for: "policy bind").clause(try JSONValue(parsing: text))
  }

  private static let lvef = Clause.kind(
    .measurement(MeasurementRule(names: ["LVEF"], comparison: .atLeast, threshold: 50, unit: "%")))

  @Test(arguments: [
    (#"{"age": {"atLeastMonths": 216}}"#, Clause.kind(.age(AgeRule(atLeastMonths: 216)))),
    (#"{"attested": "Is it so?"}"#, .attested("Is it so?")), (#"{"response": {}}"#, .kind(.response)),
    (
      #"{"measurement": {"names": ["LVEF"], "comparison": ">=", "threshold": "50", "unit": "%"}}"#, lvef
    ),
    (
      #"{"any": [{"not": {"doseIncrease": true}}, {"attested": "b"}]}"#,
      .any([.not(.kind(.doseIncrease)), .attested("b")])
    ),
  ])
  func `a rule is written the short way`(text: String, clause: Clause) throws {
    #expect(try read(text) == clause)
    #expect(try read(try JSONValue(encoding: clause).pretty) == clause)
  }

  @Test(arguments: [
    (#"[]"#, "$: expected an object with one key"), (#"{"aeg": {}}"#, "no kind of rule is called 'aeg'"),
    (#"{"any": [{"age": {"atLeastMonths": "x"}}]}"#, "atLeastMonths: expected"),
    (#"{"any": {}}"#, "$.any: expected a list"), (#"{"biomarker": {"names": ["A"]}}"#, "is missing"),
  ])
  func `what is no rule is refused with its place`(text: String, sentence: String) throws {
    let refusal = #expect(throws: Refusal.self) { try read(text) }
    #expect(refusal?.sentence.contains(sentence) == true, "\(refusal?.sentence ?? "")")
    #expect(refusal?.sentence.hasSuffix("; nothing was saved") == true)
  }
}
