import Criteria
import JSON
import PriorAuth
import Testing

/// What cites a replaced document, and what no document says: neither counts, and neither speaks against a request.
@Suite struct ReplacedSourceTests {
  private static let lvef = Fact.measurement(Fact.Measurement(name: "LVEF", low: 40, high: 40, unit: "%"))
  private static let asked = CriterionKind.measurement(
    MeasurementRule(names: ["LVEF"], comparison: .atLeast, threshold: 50, unit: "%"))

  @Test(arguments: [
    (Evidence(lvef, documented: true, source: "1"), Finding.notMet),
    (Evidence(lvef, documented: true, source: "1", sourceReplaced: true), .unknown),
    (Evidence(lvef, source: "1", restsOn: .document), .notMet),
    (Evidence(lvef, restsOn: .attestation, grounds: "Dr. Fern"), .unknown),
    (Evidence(lvef, restsOn: .inference, grounds: "from the echo"), .unknown),
    (Evidence(lvef, documented: false), .unknown),
  ])
  func `what does not count leaves a criterion unknown`(evidence: Evidence, finding: Finding) {
    #expect(Engine.sample().finding(of: Self.asked, in: .sample(evidence: [evidence])) == finding)
  }

  @Test func `the evaluation says which items cite a replaced document`() {
    var replaced = Answer(criterion: "I.1", finding: .met, source: "1", sourceReplaced: true)
    let version = PolicyVersion.sample(.group("I", .all, [.leaf("I.1", .attested("words"))]))
    let file = CaseFile.sample(evidence: [
      Evidence(Self.lvef, documented: true, source: "1"),
      Evidence(Self.lvef, documented: true, date: day("2026-05-01"), source: "2", sourceReplaced: true),
    ]) { $0.answers = [replaced] }
    let evaluation = Engine.sample().evaluate(file, under: version)
    #expect(evaluation.outcome == .insufficient)
    #expect(evaluation.warnings.map(\.code) == ["cites-replaced-document", "cites-replaced-document"])
    let outcome = "was replaced, and counts no more until it cites the new one"
    #expect(
      evaluation.warnings.map(\.text) == [
        "Evidence on LVEF of 2026-05-01 cites document 2, which \(outcome)",
        "The answer on I.1 cites document 1, which \(outcome)",
      ])
    replaced.sourceReplaced = false
    let anew = CaseFile.sample { $0.answers = [replaced] }
    #expect(Engine.sample().evaluate(anew, under: version).outcome == .meets)
  }

  @Test func `a case file keeps it, and says nothing where there is nothing to say`() throws {
    let item = Evidence(
      Self.lvef, date: day("2026-05-01"), source: "1", restsOn: .inference, grounds: "from the echo",
      sourceReplaced: true)
    let file = CaseFile.sample(evidence: [item]) {
      $0.answers = [Answer(criterion: "I.1", finding: .met, source: "1", sourceReplaced: true)]
    }
    #expect(try CaseFile(json: file.json) == file)
    #expect(!CaseFile.sample(evidence: [Evidence(Self.lvef)]).json.compact.contains("sourceReplaced"))
  }

  @Test(arguments: [
    (#"{"kind":"response","value":"x","restsOn":"attestation"}"#, "$.grounds"),
    (#"{"kind":"response","value":"x","restsOn":"inference","grounds":""}"#, "$.grounds"),
    (
      #"{"kind":"response","value":"x","restsOn":"inference","grounds":"y","documented":true}"#,
      "$.documented"
    ),
    (#"{"kind":"response","value":"x","restsOn":"hearsay"}"#, "$.restsOn"),
  ])
  func `what nobody documented can't be called documented`(text: String, path: String) throws {
    let json = try JSONValue(parsing: text)
    let error = try #require(throws: JSONShapeError.self) { try Evidence(json: JSONPath(json)) }
    #expect(error.path == path)
  }
}
