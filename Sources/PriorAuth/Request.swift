/// A request for prior authorization of a drug, as it was received.
public struct Request: Sendable, Hashable {
  public var member: Identifier<Member>
  /// When it reached the plan; set once.
  public var received: Moment
  public var reviewType: ReviewType
  public var urgency: Urgency
  public var lineOfBusiness: LineOfBusiness
  /// The reference number of the policy it is reviewed under; nil until one is chosen.
  public var policyNumber: String?
  public var prescriber: Prescriber
  public var therapy: RequestedTherapy
  /// The member's size as submitted with this request.
  public var bodySize: BodySize
  /// The authorization this request asks to renew.
  public var renews: Identifier<Authorization>?

  /// A request.
  public init(
    member: Identifier<Member>, received: Moment, reviewType: ReviewType, urgency: Urgency = .standard,
    lineOfBusiness: LineOfBusiness, policyNumber: String? = nil, prescriber: Prescriber,
    therapy: RequestedTherapy, bodySize: BodySize = BodySize(), renews: Identifier<Authorization>? = nil
  ) {
    self.member = member
    self.received = received
    self.reviewType = reviewType
    self.urgency = urgency
    self.lineOfBusiness = lineOfBusiness
    self.policyNumber = policyNumber
    self.prescriber = prescriber
    self.therapy = therapy
    self.bodySize = bodySize
    self.renews = renews
  }
}

/// Whether the drug is asked for the first time or to be continued; each has its own criteria.
public enum ReviewType: String, Sendable, Hashable, CaseIterable {
  case initial
  case continued
}

/// How fast a decision is due.
public enum Urgency: String, Sendable, Hashable, CaseIterable {
  case standard
  case expedited
}

/// What exactly is asked for.
public struct RequestedTherapy: Sendable, Hashable {
  public var drug: Drug
  /// First day asked for; nil means the day of receipt.
  public var start: Day?
  public var dose: Dose?
  /// The dose before this request, in continued therapy.
  public var previousDose: Dose?
  /// Whether the request raises the dose; nil when not stated.
  public var doseIncrease: Bool?
  /// `monotherapy`, or what the drug is combined with; nil when not stated.
  public var regimen: String?
  public var intent: Intent?
  /// Whether the National Comprehensive Cancer Network recommends the regimen; nil when not known.
  public var nccnRecommended: Bool?
  /// The day of the drug's newest label change.
  public var labelChangeDate: Day?
  /// Whether the drug is on the formulary or preferred drug list; nil when not known.
  public var onFormulary: Bool?

  /// The line of therapy the drug is asked for.
  public enum Intent: String, Sendable, Hashable, Codable, CaseIterable {
    case primary, subsequent
  }

  /// What is asked for; what is not known is nil.
  public init(
    drug: Drug, start: Day? = nil, dose: Dose? = nil, previousDose: Dose? = nil, doseIncrease: Bool? = nil,
    regimen: String? = nil, intent: Intent? = nil, nccnRecommended: Bool? = nil, labelChangeDate: Day? = nil,
    onFormulary: Bool? = nil
  ) {
    self.drug = drug
    self.start = start
    self.dose = dose
    self.previousDose = previousDose
    self.doseIncrease = doseIncrease
    self.regimen = regimen
    self.intent = intent
    self.nccnRecommended = nccnRecommended
    self.labelChangeDate = labelChangeDate
    self.onFormulary = onFormulary
  }
}

/// A drug as a request names it.
public struct Drug: Sendable, Hashable {
  /// The generic (nonproprietary) name with its suffix, `zenocutuzumab-zbco`.
  public var name: String?
  public var brand: String?
  /// HCPCS billing code, `J9382`.
  public var hcpcs: String?

  /// A drug; at least one of the three should be known.
  public init(name: String? = nil, brand: String? = nil, hcpcs: String? = nil) {
    self.name = name
    self.brand = brand
    self.hcpcs = hcpcs
  }

  /// All its names; nil without any.
  public var allNames: String? {
    let names = [brand, name, hcpcs].compactMap { $0 }
    return names.isEmpty ? nil : names.joined(separator: ", ")
  }

  /// The name a list shows: the brand where there is one.
  public var listName: String { brand ?? name ?? hcpcs ?? "unnamed drug" }
}
