import Criteria
import JSON
import PriorAuth
import Testing

@Suite struct CaseFileRefusalTests {
  private func error(_ source: String) -> JSONShapeError? {
    do throws(JSONShapeError) {
      _ = try CaseFile(json: (try? JSONValue(parsing: source)) ?? .null)
      return nil
    } catch {
      return error
    }
  }

  private static func file(_ request: String = "", _ more: String = "") -> String {
    #"{"caseFile":1,"request":{"received":"2026-06-01","reviewType":"initial""# + request + "}" + more + "}"
  }

  @Test func `the smallest case file is enough`() {
    #expect(error(Self.file()) == nil)
  }

  @Test(arguments: [
    ("[]", "$"), ("3", "$"), ("null", "$"), (#"{"caseFile":2,"request":{}}"#, "$.caseFile"),
    (#"{"caseFile":1}"#, "$.request"),
    (#"{"caseFile":1,"request":{"reviewType":"initial"}}"#, "$.request.received"),
    (#"{"caseFile":1,"request":{"received":"2026-06-01"}}"#, "$.request.reviewType"),
    (#"{"caseFile":1,"request":{"received":"2026-06-01","reviewType":"again"}}"#, "$.request.reviewType"),
    (file(#","received2":1"#, #","policy":7"#), "$.policy"),
    (file(#","start":"2026-02-30""#), "$.request.start"), (file(#","start":20260601"#), "$.request.start"),
    (file(#","intent":"maybe""#), "$.request.intent"),
    (file(#","onFormulary":"yes""#), "$.request.onFormulary"),
    (file(#","drug":"Samplix""#), "$.request.drug"), (file(#","drug":{"hcpcs":1}"#), "$.request.drug.hcpcs"),
    (file(#","dose":{"amount":-1,"unit":"mg"}"#), "$.request.dose.amount"),
    (file(#","dose":{"amount":0,"unit":"mg"}"#), "$.request.dose.amount"),
    (file(#","dose":{"amount":"750","unit":"mg"}"#), "$.request.dose.amount"),
    (file(#","dose":{"amount":1e99,"unit":"mg"}"#), "$.request.dose.amount"),
    (file(#","dose":{"unit":"mg"}"#), "$.request.dose.amount"),
    (file(#","dose":{"amount":1,"unit":"stone"}"#), "$.request.dose.unit"),
    (file(#","dose":{"amount":1}"#), "$.request.dose.unit"),
    (file(#","dose":{"amount":1,"unit":"mg","everyDays":0}"#), "$.request.dose.everyDays"),
    (file("", #","member":[]"#), "$.member"),
    (file("", #","member":{"birthDate":"1980-13-01"}"#), "$.member.birthDate"),
    (file("", #","member":{"weightKg":-70}"#), "$.member.weightKg"),
    (file("", #","member":{"sex":"x"}"#), "$.member.sex"),
    (file("", #","prescriber":{"specialty":["oncology"]}"#), "$.prescriber.specialty"),
    (file("", #","evidence":{}"#), "$.evidence"), (file("", #","evidence":[1]"#), "$.evidence[0]"),
    (file("", #","evidence":[{}]"#), "$.evidence[0].kind"),
    (file("", #","evidence":[{"kind":"diagnosis"}]"#), "$.evidence[0].name"),
    (file("", #","evidence":[{"kind":"response","value":"x"},{"kind":"response"}]"#), "$.evidence[1].value"),
    (
      file("", #","evidence":[{"kind":"response","value":"x","documented":"no"}]"#),
      "$.evidence[0].documented"
    ),
    (file("", #","evidence":[{"kind":"response","value":"x","date":"soon"}]"#), "$.evidence[0].date"),
    (file("", #","evidence":[{"kind":"response","value":"x","span":[9,3]}]"#), "$.evidence[0].span"),
    (file("", #","evidence":[{"kind":"response","value":"x","span":[1]}]"#), "$.evidence[0].span"),
    (
      file("", #","evidence":[{"kind":"biomarker","name":"MRD","result":"perhaps"}]"#), "$.evidence[0].result"
    ),
    (file("", #","evidence":[{"kind":"biomarker","name":"MRD","percent":101}]"#), "$.evidence[0].percent"),
    (
      file("", #","evidence":[{"kind":"measurement","name":"LVEF","low":60,"high":50}]"#),
      "$.evidence[0].high"
    ),
    (
      file("", #","evidence":[{"kind":"measurement","name":"LVEF","low":-1,"unit":"%"}]"#),
      "$.evidence[0].low"
    ),
    (
      file("", #","evidence":[{"kind":"measurement","name":"LVEF","high":600,"unit":"%"}]"#),
      "$.evidence[0].high"
    ),
    (
      file("", #","evidence":[{"kind":"therapy","firstDose":"2026-02-01","lastDose":"2026-01-01"}]"#),
      "$.evidence[0].lastDose"
    ),
    (file("", #","evidence":[{"kind":"shortage","products":["a",2]}]"#), "$.evidence[0].products[1]"),
    (file("", #","evidence":[{"kind":"stateRule","minimumMonths":0}]"#), "$.evidence[0].minimumMonths"),
    (file("", #","evidence":[{"kind":"supportingDocumentation"}]"#), "$.evidence[0].provided"),
    (file("", #","answers":[{"criterion":"I.1","finding":"perhaps"}]"#), "$.answers[0].finding"),
    (file("", #","answers":[{"finding":"met"}]"#), "$.answers[0].criterion"),
  ])
  func `what does not fit is refused with its path`(source: String, path: String) {
    #expect(error(source)?.path == path)
  }

  @Test(arguments: [
    #"{"kind":"imaging","organ":"heart","documented":true,"date":"2026-01-01"}"#,
    #"{"kind":"currentTherapy","source":"samples","document":"doc-2"}"#,
    #"{"kind":"response","value":"partial response","source":"doc-1","span":[3,9]}"#,
  ])
  func `an item comes back as it was, also of an unknown kind`(source: String) throws {
    let item = try Evidence(json: JSONPath(JSONValue(parsing: source)))
    let again = try Evidence(json: JSONPath(item.json))
    #expect(again == item)
    #expect(Set(try JSONPath(item.json).members().map(\.key)) == Set(try members(source)))
  }

  private func members(_ source: String) throws -> [String] {
    try JSONPath(JSONValue(parsing: source)).members().map(\.key)
  }

  @Test func `tens of thousands of items are evaluated in one go`() {
    var evidence = (0..<20_000).map { index in
      Evidence.stated(.therapy(.init(product: "product \(index)", outcome: "completed")))
    }
    evidence += (0..<5_000).map {
      Evidence.measured("LVEF", "60", "60", "%", on: Day(number: $0).description)
    }
    let kind = CriterionKind.priorTherapy(PriorTherapyRule(scope: .systemic, count: 2, endings: [.failure]))
    #expect(Engine.sample().finding(of: kind, in: .sample(evidence: evidence)) == .unknown)
  }
}
