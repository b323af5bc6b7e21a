import Criteria
import JSON
import PriorAuth
import Workflow

/// What a file or a person at the terminal wants to amend: parts of a case file, laid over the request as it stands.
enum RequestAmendment {
  /// What may be given, by the part of the case file it stands in.
  private static let amendable: [(part: String, keys: [String])] = [
    (
      "request",
      [
        "drug", "start", "dose", "previousDose", "doseIncrease", "regimen", "intent", "nccnRecommended",
        "labelChangeDate", "onFormulary",
      ]
    ),
    ("prescriber", ["name", "npi", "specialty", "consultSpecialty"]), ("member", ["weightKg", "bsaM2"]),
  ]

  /// The facts of a request once those of the document are laid over them.
  ///
  /// - Parameter received: the day of receipt by the plan's calendar.
  static func facts(
    _ json: JSONValue, amending onFile: CaseOnFile, receivedOn received: Day
  ) throws(JSONShapeError) -> RequestFacts {
    var file = CaseFile(
      onFile, policy: onFile.request.request.policyNumber ?? "", receivedOn: received
    ).json
    for part in try JSONPath(json).members() {
      guard let keys = amendable.first(where: { $0.part == part.key })?.keys else {
        throw part.value.wrong("nothing here; only request, prescriber and member are amended")
      }
      for fact in try facts(of: part.value, among: keys) {
        // Each of the drug's names is a fact by itself: the others stay as they are.
        guard fact.key == "drug" else {
          file = file.setting([part.key, fact.key], to: fact.value.value)
          continue
        }
        for name in try facts(of: fact.value, among: ["brand", "name", "hcpcs"]) {
          file = file.setting([part.key, fact.key, name.key], to: name.value.value)
        }
      }
    }
    let amended = try CaseFile(json: file)
    return RequestFacts(
      prescriber: amended.prescriber, therapy: amended.therapy, bodySize: amended.member.bodySize)
  }

  /// The members of a part, of which each has to be one that can be amended.
  private static func facts(
    of part: JSONPath, among keys: [String]
  ) throws(JSONShapeError) -> [(key: String, value: JSONPath)] {
    let facts = try part.members()
    if let other = facts.first(where: { !keys.contains($0.key) }) {
      throw other.value.wrong("nothing here; what can be amended is \(keys.joined(separator: ", "))")
    }
    return facts
  }

  /// What a person is asked.
  static let questions = [
    Question("request.dose.amount", "Dose", .number),
    Question("request.dose.unit", "Unit", .choice(RequestForm.units)),
    Question("request.dose.everyDays", "Days from one dose to the next", .number),
    Question("request.regimen", "Given alone (monotherapy) or with what"),
    Question("request.intent", "Line of therapy", .choice(RequestedTherapy.Intent.allCases.map(\.rawValue))),
    Question("request.start", "First day asked for", .day),
    Question("prescriber.name", "Name of the prescriber"),
    Question("prescriber.npi", "NPI of the prescriber, ten digits"),
    Question("prescriber.specialty", "Specialty of the prescriber"),
    Question("prescriber.consultSpecialty", "Specialty of a consulted provider, none if nobody was"),
    Question("member.weightKg", "Weight in kg", .number),
    Question("member.bsaM2", "Body surface in m2", .number),
    Question("request.drug.brand", "Brand name of the drug"),
    Question("request.drug.name", "Generic name of the drug"),
    Question("request.drug.hcpcs", "HCPCS code of the drug"),
  ]
}
