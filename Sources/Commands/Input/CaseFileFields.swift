/// The names that a case file may use, by the place of the object: whatever else stands there is read by nobody.
enum CaseFileFields {
  static let root = [
    "caseFile", "policy", "request", "member", "prescriber", "evidence", "answers", "readings", "overlays",
    "urgency",
  ]
  static let request = [
    "received", "reviewType", "lineOfBusiness", "start", "drug", "dose", "previousDose", "doseIncrease",
    "regimen",
    "intent", "nccnRecommended", "labelChangeDate", "onFormulary",
  ]
  static let drug = ["name", "brand", "hcpcs"]
  static let dose = ["amount", "unit", "everyDays", "concentrationMgPerMl"]
  /// With the two names by which a request says whose it is.
  static let member = ["birthDate", "renewalDate", "state", "weightKg", "bsaM2", "sex", "id", "number"]
  static let prescriber = ["specialty", "consultSpecialty", "npi", "name"]
  static let answer = ["criterion", "finding", "reason", "source", "span", "by", "at"]
  static let reading = ["point", "reading", "by", "at"]
  static let overlay = [
    "number", "state", "lineOfBusiness", "drug", "policy", "waives", "minimumMonths",
    "prohibitsPrerequisiteTrials",
    "citation", "from", "through",
  ]

  /// What items of every kind of evidence have.
  static let evidence = ["kind", "documented", "date", "source", "span", "restsOn", "grounds"]

  /// What the items of a kind have of their own.
  static let byKind: [(kind: String, fields: [String])] = [
    ("diagnosis", ["name", "code", "system", "extent", "status", "labelledUse"]),
    ("biomarker", ["name", "result", "assay", "specimen", "percent"]),
    ("measurement", ["name", "text", "low", "high", "unit", "method"]),
    (
      "therapy",
      [
        "regimen", "product", "drugClass", "outcome", "firstDose", "lastDose", "expectedWithRequestedProduct",
      ]
    ),
    ("therapyHistory", ["drugClass", "complete"]),
    (
      "currentTherapy",
      ["product", "firstDose", "lastDose", "coveredIndication", "courseIncomplete", "document"]
    ),
    ("response", ["value"]),
    ("literature", ["text"]),
    ("shortage", ["products", "complete"]),
    ("guidelinePreference", ["over", "value"]),
    ("stateRule", ["prohibitsPrerequisiteTrials", "waives", "minimumMonths", "citation", "from"]),
    ("priorAuthorization", ["basis", "start", "firstDayAfter"]),
    ("supportingDocumentation", ["provided"]),
  ]
}
