import JSON
import PriorAuth

extension CaseFile {
  /// The version of the case file's form that this program reads and writes.
  public static let formVersion = 1

  /// Reads a case file.
  ///
  /// - Throws: `JSONShapeError` with the JSON path of the first value that does not fit.
  public init(json: JSONValue) throws(JSONShapeError) {
    let root = JSONPath(json)
    guard case .object = json else { throw root.wrong("an object") }
    let version = try root.required("caseFile", as: "the number \(CaseFile.formVersion)")
    guard try version.int() == CaseFile.formVersion else {
      throw version.wrong("the number \(CaseFile.formVersion)")
    }
    guard let request = try root.object("request") else {
      throw JSONShapeError(path: "$.request", expected: "an object", found: "nothing")
    }
    guard let reviewType = try request.choice("reviewType", of: ReviewType.self) else {
      throw JSONShapeError(
        path: request.path + ".reviewType", expected: "initial or continued", found: "nothing")
    }
    self.init(
      policy: try root.text("policy"),
      received: try request.required("received", as: "a date as YYYY-MM-DD").day(),
      reviewType: reviewType,
      lineOfBusiness: try request.text("lineOfBusiness").map { LineOfBusiness($0) },
      therapy: try RequestedTherapy(json: request),
      member: try root.object("member").map { path throws(JSONShapeError) in try MemberFacts(json: path) }
        ?? MemberFacts(),
      prescriber: try root.object("prescriber").map { path throws(JSONShapeError) in
        try Prescriber(json: path)
      }
        ?? Prescriber(),
      evidence: try root.list("evidence") { path throws(JSONShapeError) in try Evidence(json: path) },
      answers: try root.list("answers") { path throws(JSONShapeError) in try Answer(json: path) },
      readings: try Readings(json: root.member("readings")?.elements() ?? []),
      overlays: try root.list("overlays") { path throws(JSONShapeError) in try CaseOverlay(json: path) })
  }

  /// The case file as JSON; the same case always gives the same bytes.
  public var json: JSONValue {
    .object([
      "caseFile": .number(CaseFile.formVersion),
      "policy": .text(policy),
      "request": .object(
        [
          JSONMember("received", .string(received.description)),
          JSONMember("reviewType", .string(reviewType.rawValue)),
        ] + (lineOfBusiness.map { [JSONMember("lineOfBusiness", .string($0.name))] } ?? [])
          + therapy.jsonMembers),
      "member": member.json,
      "prescriber": prescriber.json,
      "evidence": .array(evidence.map(\.json)),
      "answers": answers.isEmpty ? nil : .array(answers.map(\.json)),
      "readings": readings.json,
      "overlays": overlays.isEmpty ? nil : .array(overlays.map(\.json)),
    ])
  }
}

extension JSONPath {
  func list<Element>(
    _ key: String, of read: (JSONPath) throws(JSONShapeError) -> Element
  ) throws(JSONShapeError) -> [Element] {
    var list: [Element] = []
    for element in try member(key)?.elements() ?? [] { list.append(try read(element)) }
    return list
  }
}

extension RequestedTherapy {
  /// Reads the part of a case file's request that says what is asked for.
  public init(json request: JSONPath) throws(JSONShapeError) {
    let drug = try request.object("drug")
    self.init(
      drug: Drug(
        name: try drug?.text("name"), brand: try drug?.text("brand"), hcpcs: try drug?.text("hcpcs")),
      start: try request.day("start"),
      dose: try request.object("dose").map { path throws(JSONShapeError) in try Dose(json: path) },
      previousDose: try request.object("previousDose").map { path throws(JSONShapeError) in
        try Dose(json: path)
      },
      doseIncrease: try request.flag("doseIncrease"),
      regimen: try request.text("regimen"),
      intent: try request.choice("intent", of: Intent.self),
      nccnRecommended: try request.flag("nccnRecommended"),
      labelChangeDate: try request.day("labelChangeDate"),
      onFormulary: try request.flag("onFormulary"))
  }

  /// The members of a case file's request that say what is asked for.
  public var jsonMembers: [JSONMember] {
    let object: JSONValue = .object([
      "start": .day(start),
      "drug": .object(["name": .text(drug.name), "brand": .text(drug.brand), "hcpcs": .text(drug.hcpcs)]),
      "dose": dose?.json,
      "previousDose": previousDose?.json,
      "doseIncrease": .flag(doseIncrease),
      "regimen": .text(regimen),
      "intent": .text(intent?.rawValue),
      "nccnRecommended": .flag(nccnRecommended),
      "labelChangeDate": .day(labelChangeDate),
      "onFormulary": .flag(onFormulary),
    ])
    guard case .object(let members) = object else { return [] }
    return members
  }
}

extension Dose {
  /// Reads a dose; refuses an unknown unit and an amount that is not above zero.
  public init(json: JSONPath) throws(JSONShapeError) {
    let unitPath = try json.required("unit", as: "a unit")
    guard let unit = DoseUnit(try unitPath.text()) else {
      throw unitPath.wrongWord("a unit: mg, g, mcg, mL, units, mg/kg, mg/m2, mcg/kg or mcg/m2")
    }
    guard let amount = try json.positive("amount") else {
      throw JSONShapeError(path: json.path + ".amount", expected: "a number above 0", found: "nothing")
    }
    self.init(
      amount: amount, unit: unit, everyDays: try json.positive("everyDays"),
      concentrationMgPerMl: try json.positive("concentrationMgPerMl"))
  }

  /// The dose as a case file has it.
  public var json: JSONValue {
    .object([
      "amount": .decimal(amount), "unit": .string(unit.description), "everyDays": .decimal(everyDays),
      "concentrationMgPerMl": .decimal(concentrationMgPerMl),
    ])
  }
}

extension CaseFile.MemberFacts {
  init(json: JSONPath) throws(JSONShapeError) {
    self.init(
      birthDate: try json.day("birthDate"), renewalDate: try json.day("renewalDate"),
      state: try json.text("state"),
      bodySize: BodySize(weightKg: try json.positive("weightKg"), surfaceM2: try json.positive("bsaM2")),
      sex: try json.choice("sex", of: Member.Sex.self))
  }

  var json: JSONValue {
    .object([
      "birthDate": .day(birthDate), "renewalDate": .day(renewalDate), "state": .text(state),
      "weightKg": .decimal(bodySize.weightKg), "bsaM2": .decimal(bodySize.surfaceM2),
      "sex": .text(sex?.rawValue),
    ])
  }
}

extension Prescriber {
  /// Reads the prescriber of a case file.
  public init(json: JSONPath) throws(JSONShapeError) {
    self.init(
      name: try json.text("name"), npi: try json.text("npi"), specialty: try json.text("specialty"),
      consultSpecialty: try json.text("consultSpecialty"))
  }

  var json: JSONValue {
    .object([
      "name": .text(name), "npi": .text(npi), "specialty": .text(specialty),
      "consultSpecialty": .text(consultSpecialty),
    ])
  }
}
