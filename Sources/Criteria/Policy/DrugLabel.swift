import PriorAuth

/// What the policy says of the drug's label: the uses it is approved for, how it is dosed, what it is sold in.
public struct DrugLabel: Sendable, Hashable, Codable {
  /// The approved uses; empty where the document does not list them.
  public var indications: [LabelledIndication]
  /// The dosing schedules.
  public var regimens: [LabelledRegimen]
  /// The courses of treatment, where the label gives the drug in cycles with days without it; nil where it does not.
  public var courses: [DosingCourse]?
  /// The sizes of the single-dose containers, smallest amount first.
  public var vials: [CodeUnit]
  /// The share of residual disease from which the label speaks, where it names one.
  public var residualDisease: ResidualDisease?

  /// A marker of residual disease and the share in per cent.
  public struct ResidualDisease: Sendable, Hashable, Codable {
    public var marker: String
    public var percent: Decimal

    /// A threshold of the label.
    public init(marker: String, percent: Decimal) {
      self.marker = marker
      self.percent = percent
    }
  }

  /// What a label says.
  public init(
    indications: [LabelledIndication] = [], regimens: [LabelledRegimen] = [], vials: [CodeUnit] = [],
    residualDisease: ResidualDisease? = nil, courses: [DosingCourse]? = nil
  ) {
    self.courses = courses
    self.residualDisease = residualDisease
    self.indications = indications
    self.regimens = regimens
    self.vials = vials
  }
}

/// One approved use.
public struct LabelledIndication: Sendable, Hashable, Codable {
  public var text: String
  /// What has to hold for a case to fall under it; nil where the wording was not understood.
  public var clause: Clause?

  /// An approved use.
  public init(text: String, clause: Clause? = nil) {
    self.text = text
    self.clause = clause
  }
}

/// One dose and interval of the label, for members of a certain weight.
public struct LabelledRegimen: Sendable, Hashable, Codable {
  public var amount: Decimal
  public var unit: DoseUnit
  public var everyDays: Decimal
  /// The least body weight in kilograms it is for, included.
  public var minimumWeightKg: Decimal?
  /// The body weight in kilograms from which it no longer applies.
  public var belowWeightKg: Decimal?
  /// The one of several uses that the label has the dose for; nil for a dose of every use.
  public var use: LabelledIndication?

  /// A schedule.
  public init(
    amount: Decimal, unit: DoseUnit, everyDays: Decimal, minimumWeightKg: Decimal? = nil,
    belowWeightKg: Decimal? = nil, use: LabelledIndication? = nil
  ) {
    self.use = use
    self.amount = amount
    self.unit = unit
    self.everyDays = everyDays
    self.minimumWeightKg = minimumWeightKg
    self.belowWeightKg = belowWeightKg
  }
}
