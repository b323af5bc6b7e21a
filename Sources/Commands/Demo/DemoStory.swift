import PriorAuth

/// An invented member and what happened, told in days before today; everything is entered by the verbs of real work.
struct DemoStory: Sendable {
  let member: Member
  let coverage: DemoCoverage
  let events: [DemoEvent]

  /// How many requests it tells of.
  var requests: Int {
    events.count { event in
      switch event.deed {
      case .request, .renew: true
      case .attach, .evidence, .decide, .deny, .withdraw, .terminate: false
      }
    }
  }
}

extension DemoStory {
  /// The same story of a member with another number, and what happened after it.
  func told(of number: String, then events: [DemoEvent] = []) -> DemoStory {
    var member = member
    member.number = number
    return DemoStory(member: member, coverage: coverage, events: self.events + events)
  }
}

/// Coverage of an invented member, with its renewal date told from today.
struct DemoCoverage: Sendable {
  let line: LineOfBusiness
  let plan: String
  /// Days from today to the first day of the next plan year; nil where it is not on file.
  let renewsIn: Int?

  init(_ line: LineOfBusiness, _ plan: String, renewsIn: Int? = nil) {
    self.line = line
    self.plan = plan
    self.renewsIn = renewsIn
  }
}

/// Something that happened so many days from today; days before today are negative.
struct DemoEvent: Sendable {
  let day: Int
  let deed: Deed

  /// What was done.
  enum Deed: Sendable {
    case request(DemoRequest)
    case attach(Document.Kind, name: String, text: String)
    /// Facts read from the document attached last, each with the words it is cited from.
    case evidence([DemoFact])
    case decide(DemoDecision, reason: String)
    /// Opens the renewal of the story's authorization; what follows belongs to the new request.
    case renew
    /// A clinician denies the request for every criterion that is not met.
    case deny(reason: String)
    /// The prescriber takes the request back.
    case withdraw(words: String)
    /// The story's authorization is ended on the day.
    case terminate(words: String)
  }

  init(_ day: Int, _ deed: Deed) {
    self.day = day
    self.deed = deed
  }
}

/// A fact with the day it is from, told from today, and the words of the note that say it.
struct DemoFact: Sendable {
  let fact: Fact
  let day: Int
  let cited: String
  /// The day of the first dose of a therapy under way, told from today.
  let firstDose: Int?

  init(_ fact: Fact, day: Int, cited: String, firstDose: Int? = nil) {
    self.fact = fact
    self.day = day
    self.cited = cited
    self.firstDose = firstDose
  }

  /// The fact as it stands on that today.
  func fact(today: Day) -> Fact {
    guard case .currentTherapy(var therapy) = fact, let firstDose else { return fact }
    therapy.firstDose = today.adding(days: firstDose)
    therapy.lastDose = today.adding(days: day)
    return .currentTherapy(therapy)
  }
}

/// What was asked for.
struct DemoRequest: Sendable {
  var reviewType = ReviewType.initial
  var urgency = Urgency.standard
  let policy: String
  let drug: Drug
  let dose: Dose
  var weightKg: Decimal?
  var intent: RequestedTherapy.Intent?
  var specialty: String?
  /// Nil where the request does not say whether anybody was consulted.
  var consultation: String?
}

/// A decision of a story.
enum DemoDecision: Sendable {
  case approve, pend, refer, route
}

extension DemoRequest {
  /// The labelled dose of Bizengri under its policy.
  static func bizengri(
    _ specialty: String?, consultation: String? = nil, urgency: Urgency = .standard,
    intent: RequestedTherapy.Intent = .subsequent, every days: Decimal = 14
  ) -> DemoRequest {
    DemoRequest(
      urgency: urgency, policy: "CP.PHAR.713",
      drug: Drug(name: "zenocutuzumab-zbco", brand: "Bizengri", hcpcs: "J9382"),
      dose: Dose(amount: 750, unit: DoseUnit(.milligram), everyDays: days), intent: intent,
      specialty: specialty, consultation: consultation)
  }

  /// The labelled dose of Blincyto for members of at least 45 kg, under its policy.
  static func blincyto(_ specialty: String?, weightKg: Decimal) -> DemoRequest {
    DemoRequest(
      policy: "CP.PHAR.312", drug: Drug(name: "blinatumomab", brand: "Blincyto", hcpcs: "J9039"),
      dose: Dose(amount: 28, unit: DoseUnit(.microgram), everyDays: 1), weightKg: weightKg,
      specialty: specialty)
  }
}
