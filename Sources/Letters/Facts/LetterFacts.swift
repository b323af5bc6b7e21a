import PriorAuth

/// Everything a letter may say: taken from one case at one moment.
public struct LetterFacts: Sendable, Hashable {
  /// The day it is dated.
  public var date: Day
  public var recipient: LetterRecipient
  public var plan: Letterhead
  public var member: Member
  public var prescriber: Prescriber
  /// The request's number as people write it, `R12`.
  public var request: String
  public var received: Day
  public var drug: Drug
  public var requested: Terms
  /// What was granted; kept apart from what was asked for.
  public var approved: Terms?
  public var policy: Policy?
  public var decided: Day?
  /// Why, in the words of who decided.
  public var reason: String?
  /// Whether the decision went another way than the criteria, for a reason that is on record.
  public var isOverride = false
  /// The criteria a decision against the request rests on.
  public var unmet: [Point] = []
  public var missing: [Point] = []
  /// Until when the missing facts are waited for.
  public var informationDue: Day?
  /// The documents that were looked at, each in words.
  public var documents: [String] = []
  public var clinician: Clinician?
  /// The last day on which an appeal may be filed.
  public var appealBy: Day?
  /// The last day on which a review outside of the plan may be asked for.
  public var externalBy: Day?
  public var appeal: Appeal?
  public var moreTime: MoreTime?
  /// By when to ask for a renewal, and what will be asked then.
  public var renewBy: Day?
  public var renewal: [Point] = []
  /// The policy the request belongs to.
  public var routedTo: String?
  /// The letter this one corrects, by number and date.
  public var corrects: String?
  /// The newest entry of the audit trail.
  public var auditHead: String?
  /// Abbreviations that the plan explains beside those the program knows.
  public var abbreviations = LetterAbbreviations()
  /// What the writer adds in words of their own.
  public var note = ""

  /// What every letter says.
  public init(
    date: Day, recipient: LetterRecipient, plan: Letterhead, member: Member, prescriber: Prescriber,
    request: String, received: Day, drug: Drug, requested: Terms
  ) {
    self.date = date
    self.recipient = recipient
    self.plan = plan
    self.member = member
    self.prescriber = prescriber
    self.request = request
    self.received = received
    self.drug = drug
    self.requested = requested
  }
}

extension LetterFacts {
  /// How much of a drug for which days.
  public struct Terms: Sendable, Hashable {
    public var dose: Dose?
    public var firstDay: Day?
    public var lastDay: Day?
    /// Units of a billing code, `12 units of J9382`.
    public var units: String?

    /// Terms; what is not known is nil.
    public init(dose: Dose? = nil, firstDay: Day? = nil, lastDay: Day? = nil, units: String? = nil) {
      self.dose = dose
      self.firstDay = firstDay
      self.lastDay = lastDay
      self.units = units
    }
  }

  /// The policy version that was applied.
  public struct Policy: Sendable, Hashable {
    public var number: String
    public var version: Day
    public var title: String

    /// A policy version.
    public init(number: String, version: Day, title: String) {
      self.number = number
      self.version = version
      self.title = title
    }
  }

  /// A criterion by its printed id and its name, with what belongs to it: what was found, or what to send.
  public struct Point: Sendable, Hashable {
    public var criterion: String
    public var words: String
    public var facts: String

    /// A criterion in words.
    public init(criterion: String, words: String, facts: String = "") {
      self.criterion = criterion
      self.words = words
      self.facts = facts
    }
  }

  /// The clinician who decided.
  public struct Clinician: Sendable, Hashable {
    public var name: String
    /// Licence and specialty in words.
    public var credentials: String

    /// A clinician.
    public init(name: String, credentials: String) {
      self.name = name
      self.credentials = credentials
    }
  }

  /// An appeal.
  public struct Appeal: Sendable, Hashable {
    public var received: Day
    /// Who reviews it outside of the plan; nil where the plan does.
    public var organization: String?
    /// The day by which it is decided; nil where no rule says so.
    public var due: Day?
    /// What came of it, as a phrase; nil while it is open.
    public var outcome: String?

    /// An appeal.
    public init(received: Day, organization: String? = nil, due: Day? = nil, outcome: String? = nil) {
      self.received = received
      self.organization = organization
      self.due = due
      self.outcome = outcome
    }
  }

  /// A decision that was put off.
  public struct MoreTime: Sendable, Hashable {
    /// The last day in time; nil while the time stands still, so that no day can be named.
    public var until: Day?
    /// How long is left once the time goes on, in words; nil while it runs.
    public var left: String?
    public var reason: String

    /// A longer time.
    public init(until: Day?, left: String? = nil, reason: String) {
      self.until = until
      self.left = left
      self.reason = reason
    }
  }
}
