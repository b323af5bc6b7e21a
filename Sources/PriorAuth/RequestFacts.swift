/// What of a request may be put right while it is open: everything it states that is neither who it is for nor when it
/// came.
public struct RequestFacts: Sendable, Hashable {
  /// What the drug is called; another drug than was asked for is another request.
  public var drug: Drug
  public var specialty: String?
  /// The specialty of a consulted provider; `none` when nobody was consulted, nil when not stated.
  public var consultSpecialty: String?
  public var start: Day?
  public var dose: Dose?
  public var previousDose: Dose?
  /// Whether the request raises the dose; nil when not stated.
  public var doseIncrease: Bool?
  public var regimen: String?
  public var intent: RequestedTherapy.Intent?
  public var nccnRecommended: Bool?
  public var labelChangeDate: Day?
  public var onFormulary: Bool?
  public var bodySize: BodySize

  /// The facts as parts of a request state them.
  public init(prescriber: Prescriber, therapy: RequestedTherapy, bodySize: BodySize) {
    drug = therapy.drug
    specialty = prescriber.specialty
    consultSpecialty = prescriber.consultSpecialty
    start = therapy.start
    dose = therapy.dose
    previousDose = therapy.previousDose
    doseIncrease = therapy.doseIncrease
    regimen = therapy.regimen
    intent = therapy.intent
    nccnRecommended = therapy.nccnRecommended
    labelChangeDate = therapy.labelChangeDate
    onFormulary = therapy.onFormulary
    self.bodySize = bodySize
  }

  /// The facts as a request states them.
  public init(_ request: Request) {
    self.init(prescriber: request.prescriber, therapy: request.therapy, bodySize: request.bodySize)
  }

  /// The names of the facts that differ, as a case file calls them, in its order.
  public func names(differingFrom other: RequestFacts) -> [String] {
    func differs(_ part: (RequestFacts) -> some Equatable) -> Bool { part(self) != part(other) }
    let all = [
      ("drug", differs(\.drug)), ("start", differs(\.start)), ("dose", differs(\.dose)),
      ("previousDose", differs(\.previousDose)),
      ("doseIncrease", differs(\.doseIncrease)), ("regimen", differs(\.regimen)),
      ("intent", differs(\.intent)), ("nccnRecommended", differs(\.nccnRecommended)),
      ("labelChangeDate", differs(\.labelChangeDate)), ("onFormulary", differs(\.onFormulary)),
      ("weightKg", differs(\.bodySize.weightKg)), ("bsaM2", differs(\.bodySize.surfaceM2)),
      ("specialty", differs(\.specialty)), ("consultSpecialty", differs(\.consultSpecialty)),
    ]
    return all.filter(\.1).map(\.0)
  }
}

extension Request {
  /// The request with other facts.
  public func stating(_ facts: RequestFacts) -> Request {
    var request = self
    request.prescriber.specialty = facts.specialty
    request.prescriber.consultSpecialty = facts.consultSpecialty
    request.therapy.drug = facts.drug
    request.therapy.start = facts.start
    request.therapy.dose = facts.dose
    request.therapy.previousDose = facts.previousDose
    request.therapy.doseIncrease = facts.doseIncrease
    request.therapy.regimen = facts.regimen
    request.therapy.intent = facts.intent
    request.therapy.nccnRecommended = facts.nccnRecommended
    request.therapy.labelChangeDate = facts.labelChangeDate
    request.therapy.onFormulary = facts.onFormulary
    request.bodySize = facts.bodySize
    return request
  }
}
