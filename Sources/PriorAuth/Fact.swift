/// The kinds of fact the criteria engine understands, as the case file names them.
public enum Fact: Sendable, Hashable {
  case diagnosis(Diagnosis)
  case biomarker(Biomarker)
  case measurement(Measurement)
  case therapy(Therapy)
  case therapyHistory(TherapyHistory)
  case currentTherapy(CurrentTherapy)
  case response(String)
  case literature(String)
  case shortage(Shortage)
  case guidelinePreference(GuidelinePreference)
  case stateRule(StateRule)
  case priorAuthorization(PriorAuthorization)
  case supportingDocumentation(provided: Bool)
  /// A kind the engine does not know: kept word for word, shown, ignored with a warning.
  case other(kind: String, content: String)
}

extension Fact {
  /// A disease, how far it has gone and what state it is in.
  public struct Diagnosis: Sendable, Hashable {
    public var name: String
    public var code: String?
    public var system: String?
    /// `metastatic`, `unresectable`, `gross residual (R2)`, …
    public var extent: String?
    /// `remission`, `relapsed or refractory`, …
    public var status: String?
    /// Whether this use is within the drug's label; nil when not stated.
    public var labelledUse: Bool?

    /// A diagnosis.
    public init(
      name: String, code: String? = nil, system: String? = nil, extent: String? = nil, status: String? = nil,
      labelledUse: Bool? = nil
    ) {
      self.name = name
      self.code = code
      self.system = system
      self.extent = extent
      self.status = status
      self.labelledUse = labelledUse
    }
  }

  /// The result of a test for a marker.
  public struct Biomarker: Sendable, Hashable {
    /// What the laboratory reported.
    public enum Result: String, Sendable, Hashable, Codable, CaseIterable {
      case positive, negative, pending, equivocal
    }

    public var name: String
    public var result: Result?
    /// `RNA`, `DNA`, `ctDNA`, `IHC`, …
    public var assay: String?
    /// `tissue`, `blood`, `bone marrow`, …
    public var specimen: String?
    /// The share the marker was found in, in per cent.
    public var percent: Decimal?

    /// A test result.
    public init(
      name: String, result: Result?, assay: String? = nil, specimen: String? = nil, percent: Decimal? = nil
    ) {
      self.name = name
      self.result = result
      self.assay = assay
      self.specimen = specimen
      self.percent = percent
    }
  }

  /// A measured value, as a single number (`low` equals `high`), a range, or only words.
  public struct Measurement: Sendable, Hashable {
    public var name: String
    /// As the report has it, `45-50%`.
    public var text: String?
    public var low: Decimal?
    public var high: Decimal?
    public var unit: String?
    /// How it was measured, `echocardiogram`, `MUGA`, …
    public var method: String?

    /// A measurement.
    public init(
      name: String, text: String? = nil, low: Decimal? = nil, high: Decimal? = nil, unit: String? = nil,
      method: String? = nil
    ) {
      self.name = name
      self.text = text
      self.low = low
      self.high = high
      self.unit = unit
      self.method = method
    }
  }

  /// A therapy the member has had.
  public struct Therapy: Sendable, Hashable {
    public var regimen: String?
    public var product: String?
    public var drugClass: String?
    /// `progression`, `failure`, `intolerance`, `contraindication`, …; nil when not recorded.
    public var outcome: String?
    public var firstDose: Day?
    public var lastDose: Day?
    /// Whether the same trouble is to be expected with the requested product.
    public var expectedWithRequestedProduct: Bool?

    /// A therapy.
    public init(
      regimen: String? = nil, product: String? = nil, drugClass: String? = nil, outcome: String? = nil,
      firstDose: Day? = nil, lastDose: Day? = nil, expectedWithRequestedProduct: Bool? = nil
    ) {
      self.regimen = regimen
      self.product = product
      self.drugClass = drugClass
      self.outcome = outcome
      self.firstDose = firstDose
      self.lastDose = lastDose
      self.expectedWithRequestedProduct = expectedWithRequestedProduct
    }

    /// What was given, by whichever name is recorded.
    public var name: String { product ?? regimen ?? drugClass ?? "unnamed therapy" }
  }

  /// Says whether the record lists all prior therapy of a class; what is absent then did not happen.
  public struct TherapyHistory: Sendable, Hashable {
    public var drugClass: String?
    public var complete: Bool

    /// A statement about the record.
    public init(drugClass: String? = nil, complete: Bool) {
      self.drugClass = drugClass
      self.complete = complete
    }
  }

  /// The requested drug, where it is already being taken.
  public struct CurrentTherapy: Sendable, Hashable {
    public var product: String?
    /// Who pays for it: the plan's own benefit, another payer, samples, manufacturer assistance, …
    public var source: String?
    public var firstDose: Day?
    public var lastDose: Day?
    public var coveredIndication: Bool?
    public var courseIncomplete: Bool?

    /// A therapy under way.
    public init(
      product: String? = nil, source: String? = nil, firstDose: Day? = nil, lastDose: Day? = nil,
      coveredIndication: Bool? = nil, courseIncomplete: Bool? = nil
    ) {
      self.product = product
      self.source = source
      self.firstDose = firstDose
      self.lastDose = lastDose
      self.coveredIndication = coveredIndication
      self.courseIncomplete = courseIncomplete
    }
  }

  /// Products that can't be had at present.
  public struct Shortage: Sendable, Hashable {
    public var products: [String]
    /// Whether the list is all there is to say.
    public var complete: Bool?

    /// A shortage.
    public init(products: [String], complete: Bool? = nil) {
      self.products = products
      self.complete = complete
    }
  }

  /// What a guideline says of the requested product beside others.
  public struct GuidelinePreference: Sendable, Hashable {
    public var over: String?
    /// `preferred`, `equal` or `not preferred`.
    public var value: String

    /// A preference.
    public init(over: String? = nil, value: String) {
      self.over = over
      self.value = value
    }
  }

  /// A rule of state law that bears on the request.
  public struct StateRule: Sendable, Hashable {
    public var prohibitsPrerequisiteTrials: Bool?
    /// The criterion it waives, by printed id.
    public var waives: String?
    /// The shortest approval it allows.
    public var minimumMonths: Int?
    public var citation: String?
    /// The day it takes effect.
    public var from: Day?

    /// A rule.
    public init(
      prohibitsPrerequisiteTrials: Bool? = nil, waives: String? = nil, minimumMonths: Int? = nil,
      citation: String? = nil, from: Day? = nil
    ) {
      self.prohibitsPrerequisiteTrials = prohibitsPrerequisiteTrials
      self.waives = waives
      self.minimumMonths = minimumMonths
      self.citation = citation
      self.from = from
    }
  }

  /// An earlier approval of the same drug.
  public struct PriorAuthorization: Sendable, Hashable {
    public var basis: String?
    public var start: Day?
    public var firstDayAfter: Day?

    /// An earlier approval.
    public init(basis: String? = nil, start: Day? = nil, firstDayAfter: Day? = nil) {
      self.basis = basis
      self.start = start
      self.firstDayAfter = firstDayAfter
    }
  }

  /// The kind as the case file names it.
  public var kind: String {
    switch self {
    case .diagnosis: "diagnosis"
    case .biomarker: "biomarker"
    case .measurement: "measurement"
    case .therapy: "therapy"
    case .therapyHistory: "therapyHistory"
    case .currentTherapy: "currentTherapy"
    case .response: "response"
    case .literature: "literature"
    case .shortage: "shortage"
    case .guidelinePreference: "guidelinePreference"
    case .stateRule: "stateRule"
    case .priorAuthorization: "priorAuthorization"
    case .supportingDocumentation: "supportingDocumentation"
    case .other(let kind, _): kind
    }
  }
}
