/// What of a request may be put right while it is open: everything it states that is neither who it is for nor when it
/// came.
public struct RequestFacts: Sendable, Hashable {
  /// What the drug is called; another drug than was asked for is another request.
  public var drug: Drug
  /// Who prescribes, by name, and by number: their letters can't be sent before the name is known.
  public var prescriberName: String?
  public var npi: String?
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
    prescriberName = prescriber.name
    npi = prescriber.npi
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

  /// A fact by its name in a case file, with how it is told and how it is taken over from other facts.
  private struct Part {
    var name: String
    var words: (RequestFacts) -> String?
    var differs: (RequestFacts, RequestFacts) -> Bool
    var take: (inout RequestFacts, RequestFacts) -> Void

    init<Value: Equatable>(
      _ name: String, _ path: WritableKeyPath<RequestFacts, Value>, _ words: @escaping (Value) -> String?
    ) {
      self.name = name
      self.words = { words($0[keyPath: path]) }
      differs = { $0[keyPath: path] != $1[keyPath: path] }
      take = { $0[keyPath: path] = $1[keyPath: path] }
    }
  }

  /// Every fact, in the order of a case file.
  private static var parts: [Part] {
    func yesNo(_ value: Bool?) -> String? { value.map { $0 ? "yes" : "no" } }
    func words(_ value: (some CustomStringConvertible)?) -> String? { value?.description }
    // Two doses may differ in the strength of the solution alone.
    func told(_ dose: Dose?) -> String? {
      dose.map { dose in
        "\(dose)" + (dose.concentrationMgPerMl.map { ", \($0) mg in 1 mL" } ?? "")
      }
    }
    return [
      Part("drug", \.drug) { $0.allNames }, Part("start", \.start, words), Part("dose", \.dose, told),
      Part("previousDose", \.previousDose, told), Part("doseIncrease", \.doseIncrease, yesNo),
      Part("regimen", \.regimen, words), Part("intent", \.intent) { $0?.rawValue },
      Part("nccnRecommended", \.nccnRecommended, yesNo), Part("labelChangeDate", \.labelChangeDate, words),
      Part("onFormulary", \.onFormulary, yesNo), Part("weightKg", \.bodySize.weightKg, words),
      Part("bsaM2", \.bodySize.surfaceM2, words), Part("prescriberName", \.prescriberName, words),
      Part("npi", \.npi, words), Part("specialty", \.specialty, words),
      Part("consultSpecialty", \.consultSpecialty, words),
    ]
  }

  /// What differs, fact by fact, in the order of a case file.
  public func amendments(of before: RequestFacts) -> [Amendment] {
    Self.parts.filter { $0.differs(self, before) }
      .map { Amendment($0.name, was: $0.words(before), became: $0.words(self)) }
  }

  /// What somebody changed, laid over facts that others have changed meanwhile: those they left as they were stay as they
  /// are now.
  ///
  /// - Parameters:
  ///   - before: the facts that they saw.
  ///   - now: the facts as they are.
  public func laid(over now: RequestFacts, changedFrom before: RequestFacts) -> RequestFacts {
    var facts = now
    for part in Self.parts where part.differs(self, before) { part.take(&facts, self) }
    return facts
  }
}

extension Request {
  /// The request with other facts.
  public func stating(_ facts: RequestFacts) -> Request {
    var request = self
    request.prescriber.name = facts.prescriberName
    request.prescriber.npi = facts.npi
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
