import Criteria
import PriorAuth
import TerminalUI

/// How one kind of evidence is typed in: its fields, and the fact they make.
protocol EvidenceEntry: Sendable {
  /// What the menu calls it.
  var title: String { get }
  /// Whether it is something that a member's record shows, so that the form asks which document does.
  var restsOnDocument: Bool { get }
  /// Where the lists of its fields are on record: what a version asks about.
  func known(in version: Identifier<PolicyVersion>) -> KnownValues
  /// The fields whose words are asked about where none of the lists has them.
  var checkedFields: [EvidenceField] { get }
  /// What is to be asked about in what was typed into a field, beside words nobody knows; nil for nothing.
  func remark(on field: EvidenceField, typed text: String) -> String?
  /// The numbers of a fact that the cited words should have too; nil where it has none.
  func figures(of fact: Fact) -> EvidenceFigures?
  /// The fields of the fact itself; date and document follow them on every form.
  func fields(for view: CaseView) -> [FormField<EvidenceField>]
  /// What stands in the fields for a fact; nil for a fact of another kind.
  func values(of fact: Fact) -> [EvidenceField: String]?
  /// The fact; nil with a problem.
  func fact(from reader: inout FormReader<EvidenceField>) -> Fact?
}

extension EvidenceEntry {
  var restsOnDocument: Bool { true }

  var checkedFields: [EvidenceField] { [] }

  func remark(on field: EvidenceField, typed text: String) -> String? { nil }

  func figures(of fact: Fact) -> EvidenceFigures? { nil }

  func known(in version: Identifier<PolicyVersion>) -> KnownValues { .diagnoses(version) }
}

/// The numbers of a fact, and the field they stand in.
struct EvidenceFigures: Hashable {
  var field: EvidenceField
  var values: [Decimal]
  var unit: String?
}

/// Every field an evidence form can have.
enum EvidenceField: String, Hashable, Sendable, CaseIterable {
  case name, code, extent, status, labelledUse
  case result, assay, specimen, percent
  case value = "measurement"
  case unit, method
  case product, regimen, drugClass, outcome, firstDose, lastDose, expected
  case complete, payer, coveredIndication, courseIncomplete
  case text, provided
  case products, preference, over, citation, prohibitsTrials, waives, minimumMonths, effective
  case basis, approvedFrom, approvedUntil
  case grounds
  case date = "evidenceDate"
  case document = "source"
}

/// The kinds of evidence that can be typed in, as the menu lists them.
enum EvidenceKind: String, Hashable, Sendable, CaseIterable {
  case biomarker, measurement, diagnosis, therapy, therapyHistory, currentTherapy, response, dose, literature
  case supportingDocumentation, shortage, guidelinePreference, stateRule, earlierApproval

  /// How it is typed in; nil for the dose and its like, which belong to the request and not to the evidence.
  var entry: (any EvidenceEntry)? {
    switch self {
    case .biomarker: BiomarkerEntry()
    case .measurement: MeasurementEntry()
    case .diagnosis: DiagnosisEntry()
    case .therapy: TherapyEntry()
    case .therapyHistory: TherapyHistoryEntry()
    case .currentTherapy: CurrentTherapyEntry()
    case .response: ResponseEntry()
    case .dose: nil
    case .literature: LiteratureEntry()
    case .supportingDocumentation: SupportingDocumentationEntry()
    case .shortage: ShortageEntry()
    case .guidelinePreference: GuidelinePreferenceEntry()
    case .stateRule: StateRuleEntry()
    case .earlierApproval: EarlierApprovalEntry()
    }
  }

  /// How a fact is typed in; nil for one of a kind the program does not know.
  static func entry(for fact: Fact) -> (any EvidenceEntry)? {
    EvidenceKind(of: fact)?.entry
  }

  /// What the menu calls it.
  var title: String { entry?.title ?? "Drug, dose, prescriber" }

  /// What it is for, in a phrase.
  var hint: String {
    switch self {
    case .biomarker: "a marker or gene fusion: NRG1, MRD, CD19"
    case .measurement: "a measured value: a number, a range or words"
    case .diagnosis: "the disease, its extent and its state"
    case .therapy: "a treatment the member has had, and how it ended"
    case .therapyHistory: "whether the record lists all prior therapy"
    case .currentTherapy: "the requested drug, already being taken"
    case .response: "how the disease responds to the drug"
    case .dose: "what the request states: put right, or complete"
    case .literature: "a guideline or article that supports the request"
    case .supportingDocumentation: "that chart notes and results came along"
    case .shortage: "products that can't be had at present"
    case .guidelinePreference: "what a guideline says of this drug beside others"
    case .stateRule: "a law that waives a criterion or sets a length"
    case .earlierApproval: "an approval the member had before"
    }
  }
}
