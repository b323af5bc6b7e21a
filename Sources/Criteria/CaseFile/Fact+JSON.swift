import JSON
import PriorAuth

extension Fact {
  init(kind: String, json: JSONPath) throws(JSONShapeError) {
    switch kind {
    case "diagnosis": self = .diagnosis(try Diagnosis(json: json))
    case "biomarker": self = .biomarker(try Biomarker(json: json))
    case "measurement": self = .measurement(try Measurement(json: json))
    case "therapy": self = .therapy(try Therapy(json: json))
    case "therapyHistory":
      self = .therapyHistory(
        TherapyHistory(drugClass: try json.text("drugClass"), complete: try json.flag("complete") ?? false))
    case "currentTherapy": self = .currentTherapy(try CurrentTherapy(json: json))
    case "response": self = .response(try json.required("value", as: "the response").text())
    case "literature": self = .literature(try json.text("text") ?? "")
    case "shortage":
      self = .shortage(Shortage(products: try json.texts("products"), complete: try json.flag("complete")))
    case "guidelinePreference":
      let value = try json.required("value", as: "preferred, equal or not preferred").text()
      self = .guidelinePreference(GuidelinePreference(over: try json.text("over"), value: value))
    case "stateRule": self = .stateRule(try StateRule(json: json))
    case "priorAuthorization":
      self = .priorAuthorization(
        PriorAuthorization(
          basis: try json.text("basis"), start: try json.day("start"),
          firstDayAfter: try json.day("firstDayAfter")))
    case "supportingDocumentation":
      self = .supportingDocumentation(provided: try json.required("provided", as: "true or false").bool())
    default: self = .other(kind: kind, content: Evidence.ownMembers(of: json.value).compact)
    }
  }

  var jsonMembers: [JSONMember] {
    guard case .object(let members) = jsonContent else { return [] }
    return members
  }

  private var jsonContent: JSONValue {
    switch self {
    case .diagnosis(let diagnosis): diagnosis.json
    case .biomarker(let biomarker): biomarker.json
    case .measurement(let measurement): measurement.json
    case .therapy(let therapy): therapy.json
    case .therapyHistory(let history):
      .object(["drugClass": .text(history.drugClass), "complete": .bool(history.complete)])
    case .currentTherapy(let therapy): therapy.json
    case .response(let value): .object(["value": .string(value)])
    case .literature(let text): .object(["text": .string(text)])
    case .shortage(let shortage):
      .object(["products": .texts(shortage.products), "complete": .flag(shortage.complete)])
    case .guidelinePreference(let preference):
      .object(["over": .text(preference.over), "value": .string(preference.value)])
    case .stateRule(let rule): rule.json
    case .priorAuthorization(let prior):
      .object([
        "basis": .text(prior.basis), "start": .day(prior.start), "firstDayAfter": .day(prior.firstDayAfter),
      ])
    case .supportingDocumentation(let provided): .object(["provided": .bool(provided)])
    case .other(_, let content): (try? JSONValue(parsing: content)) ?? .object([])
    }
  }
}

extension Fact.Diagnosis {
  init(json: JSONPath) throws(JSONShapeError) {
    self.init(
      name: try json.required("name", as: "the name of the disease").text(), code: try json.text("code"),
      system: try json.text("system"), extent: try json.text("extent"), status: try json.text("status"),
      labelledUse: try json.flag("labelledUse"))
  }

  var json: JSONValue {
    .object([
      "name": .string(name), "code": .text(code), "system": .text(system), "extent": .text(extent),
      "status": .text(status), "labelledUse": .flag(labelledUse),
    ])
  }
}

extension Fact.Biomarker {
  init(json: JSONPath) throws(JSONShapeError) {
    self.init(
      name: try json.required("name", as: "the name of the marker").text(),
      result: try json.choice("result", of: Result.self), assay: try json.text("assay"),
      specimen: try json.text("specimen"), percent: try json.decimal("percent"))
  }

  var json: JSONValue {
    .object([
      "name": .string(name), "result": .text(result?.rawValue), "assay": .text(assay),
      "specimen": .text(specimen), "percent": .decimal(percent),
    ])
  }
}

extension Fact.Measurement {
  init(json: JSONPath) throws(JSONShapeError) {
    self.init(
      name: try json.required("name", as: "the name of the measurement").text(), text: try json.text("text"),
      low: try json.decimal("low"), high: try json.decimal("high"), unit: try json.text("unit"),
      method: try json.text("method"))
  }

  var json: JSONValue {
    .object([
      "name": .string(name), "text": .text(text), "low": .decimal(low), "high": .decimal(high),
      "unit": .text(unit), "method": .text(method),
    ])
  }
}

extension Fact.Therapy {
  init(json: JSONPath) throws(JSONShapeError) {
    self.init(
      regimen: try json.text("regimen"), product: try json.text("product"),
      drugClass: try json.text("drugClass"), outcome: try json.text("outcome"),
      firstDose: try json.day("firstDose"), lastDose: try json.day("lastDose"),
      expectedWithRequestedProduct: try json.flag("expectedWithRequestedProduct"))
  }

  var json: JSONValue {
    .object([
      "regimen": .text(regimen), "product": .text(product), "drugClass": .text(drugClass),
      "outcome": .text(outcome), "firstDose": .day(firstDose), "lastDose": .day(lastDose),
      "expectedWithRequestedProduct": .flag(expectedWithRequestedProduct),
    ])
  }
}

extension Fact.CurrentTherapy {
  init(json: JSONPath) throws(JSONShapeError) {
    self.init(
      product: try json.text("product"), source: try json.text("source"),
      firstDose: try json.day("firstDose"),
      lastDose: try json.day("lastDose"), coveredIndication: try json.flag("coveredIndication"),
      courseIncomplete: try json.flag("courseIncomplete"))
  }

  var json: JSONValue {
    .object([
      "product": .text(product), "source": .text(source), "firstDose": .day(firstDose),
      "lastDose": .day(lastDose), "coveredIndication": .flag(coveredIndication),
      "courseIncomplete": .flag(courseIncomplete),
    ])
  }
}

extension Fact.StateRule {
  init(json: JSONPath) throws(JSONShapeError) {
    let minimum = try json.member("minimumMonths").map { path throws(JSONShapeError) in
      let months = try path.int()
      guard (1...1200).contains(months) else { throw path.wrong("1 to 1200 months") }
      return months
    }
    self.init(
      prohibitsPrerequisiteTrials: try json.flag("prohibitsPrerequisiteTrials"),
      waives: try json.text("waives"),
      minimumMonths: minimum, citation: try json.text("citation"), from: try json.day("from"))
  }

  var json: JSONValue {
    .object([
      "prohibitsPrerequisiteTrials": .flag(prohibitsPrerequisiteTrials), "waives": .text(waives),
      "minimumMonths": minimumMonths.map { .number($0) }, "citation": .text(citation), "from": .day(from),
    ])
  }
}
