import JSON
import PriorAuth

/// What is asked for each kind of evidence when a person enters it without a file.
enum EvidenceQuestions {
  /// Asks for the kind and then for the fields of that kind.
  static func ask(_ questionnaire: Questionnaire) throws(Refusal) -> JSONValue {
    let kind = try questionnaire.ask([Question("kind", "Kind", .choice(kinds), isRequired: true)])
    guard case .string(let name)? = kind["kind"] else { return kind }
    return try questionnaire.ask((own[name] ?? []) + common, into: kind)
  }

  private static let kinds = [
    "diagnosis", "biomarker", "measurement", "therapy", "therapyHistory", "currentTherapy", "response",
    "literature", "supportingDocumentation",
  ]

  private static let common = [
    Question("date", "Date", .day),
    Question("documented", "Does a document on file support it", .yesOrNo),
    Question("source", "Number of that document"),
  ]

  private static let results = Fact.Biomarker.Result.allCases.map(\.rawValue)

  private static let own: [String: [Question]] = [
    "diagnosis": [
      Question("name", "Disease", isRequired: true), Question("extent", "Extent, such as metastatic"),
      Question("status", "Status, such as remission"), Question("code", "Code"),
      Question("system", "Code system, such as ICD-10-CM"),
    ],
    "biomarker": [
      Question("name", "Marker", isRequired: true), Question("result", "Result", .choice(results)),
      Question("assay", "Assay, such as RNA or DNA"),
      Question("specimen", "Specimen, such as tissue or blood"),
      Question("percent", "Per cent", .number),
    ],
    "measurement": [
      Question("name", "What was measured, such as LVEF", isRequired: true),
      Question("low", "Value, or the lower end of a range", .number),
      Question("high", "The same value, or the upper end", .number), Question("unit", "Unit, such as %"),
      Question("method", "Method"), Question("text", "As the report words it"),
    ],
    "therapy": [
      Question("product", "Product"), Question("regimen", "Regimen"),
      Question("drugClass", "Class, such as systemic"),
      Question("outcome", "Outcome, such as progression or intolerance"),
      Question("firstDose", "First dose", .day),
      Question("lastDose", "Last dose", .day),
    ],
    "therapyHistory": [
      Question("drugClass", "Class"),
      Question("complete", "Does the record list all prior therapy of it", .yesOrNo, isRequired: true),
    ],
    "currentTherapy": [
      Question("product", "Product"), Question("source", "Who pays for it"),
      Question("firstDose", "First dose", .day), Question("lastDose", "Last dose", .day),
      Question("coveredIndication", "Is it for a covered indication", .yesOrNo),
    ],
    "response": [Question("value", "Response, such as partial response", isRequired: true)],
    "literature": [Question("text", "Citation", isRequired: true)],
    "supportingDocumentation": [
      Question("provided", "Was documentation provided", .yesOrNo, isRequired: true)
    ],
  ]
}
