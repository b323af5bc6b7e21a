import PriorAuth

/// What a policy version says about a case: every finding with its reason, the outcome, what is missing.
public struct Evaluation: Sendable, Hashable {
  /// The policy's reference number.
  public var policy: String
  /// The first day its version is in force; nil when none governs.
  public var version: Day?
  /// The label of the section that was applied.
  public var section: String?
  public var outcome: Outcome
  public var criteria: [CriterionFinding]
  public var missing: [MissingFact]
  public var route: Route?
  /// The initial criteria beside continued ones that failed for want of current therapy.
  public var fallback: Fallback?
  public var authorization: ApprovalTerm?
  public var units: BillingUnits?
  public var ambiguities: [AmbiguityUse]
  public var warnings: [Warning]
  /// Digests of the case file and of the policy version, in hexadecimal.
  public var factsDigest: String
  public var policyDigest: String

  /// The version of the rules by which findings are made; it changes when a finding may.
  public static let engine = "1.8"

  /// What follows from the findings. There is no denial among them.
  public enum Outcome: String, Sendable, Hashable, CaseIterable {
    /// Every applicable criterion is met: a reviewer may approve.
    case meets
    /// None failed, at least one is unknown: ask for exactly what is missing.
    case insufficient
    /// A criterion failed and the use is one the policy addresses: a licensed clinician reviews.
    case notMet = "not_met"
    /// The requested use is another one: refer to the policy named by the route.
    case route
    /// No version of the policy governs this drug on this day.
    case notApplicable = "not_applicable"
  }

  /// Why a policy does not apply to a case.
  public enum Refusal: String, Sendable, Hashable, CaseIterable {
    /// No version was in force on the day.
    case version = "no-version"
    case drug = "not-governed"
    case lineOfBusiness = "line-of-business"
    /// There are no criteria for this kind of review.
    case reviewType = "no-section"
  }

  /// Why the policy does not apply; nil where it does, and where several may.
  public var refusal: Refusal? {
    guard outcome == .notApplicable else { return nil }
    return warnings.lazy.compactMap { Refusal(rawValue: $0.code) }.first
  }

  /// The initial criteria, evaluated beside the continued ones.
  public struct Fallback: Sendable, Hashable {
    public var section: String
    public var outcome: Outcome
    public var criteria: [CriterionFinding]
    /// What is missing for them, where they are open.
    public var missing: [MissingFact]
    /// Where the use would be sent, were it requested for the first time.
    public var route: Route?

    /// Findings of the initial criteria.
    public init(
      section: String, outcome: Outcome, criteria: [CriterionFinding], missing: [MissingFact] = [],
      route: Route? = nil
    ) {
      self.route = route
      self.section = section
      self.outcome = outcome
      self.criteria = criteria
      self.missing = missing
    }
  }

  /// An evaluation.
  public init(
    policy: String, version: Day? = nil, section: String? = nil, outcome: Outcome,
    criteria: [CriterionFinding] = [], missing: [MissingFact] = [], route: Route? = nil,
    fallback: Fallback? = nil, authorization: ApprovalTerm? = nil, units: BillingUnits? = nil,
    ambiguities: [AmbiguityUse] = [], warnings: [Warning] = [], factsDigest: String = "",
    policyDigest: String = ""
  ) {
    self.policy = policy
    self.version = version
    self.section = section
    self.outcome = outcome
    self.criteria = criteria
    self.missing = missing
    self.route = route
    self.fallback = fallback
    self.authorization = authorization
    self.units = units
    self.ambiguities = ambiguities
    self.warnings = warnings
    self.factsDigest = factsDigest
    self.policyDigest = policyDigest
  }
}

/// What was found about one printed criterion.
public struct CriterionFinding: Sendable, Hashable {
  public var id: String
  /// The words of the policy.
  public var text: String
  public var finding: Finding
  /// Why, in a reviewer's words: `LVEF 60 % on 2026-05-15`.
  public var reason: String
  /// The items of evidence it rests on, by their place in the case file from 0.
  public var evidence: [Int]
  /// The words of a footnote hung on the criterion.
  public var footnote: String?
  /// What was found about the footnote's requirement.
  public var footnoteFinding: Finding?
  /// Whether no kind understands the clause, so that a reviewer has to answer.
  public var isAttested: Bool
  /// Whether it names a use that is not covered: met means that it applies, which stands in the way.
  public var isExclusion = false
  /// Whether it only says where a use is sent that the criteria are not about.
  public var isReferral = false
  /// Whether failing it says that the requested use is another one.
  public var failsUse = false
  /// Whether it is open and changes nothing, because another one of several is enough.
  public var isNotNeeded = false
  /// Where the policy's words stand in the source document.
  public var place: SourceRange?
  public var children: [CriterionFinding]

  /// A finding.
  public init(
    id: String, text: String, finding: Finding, reason: String, evidence: [Int] = [], footnote: String? = nil,
    footnoteFinding: Finding? = nil, isAttested: Bool = false, place: SourceRange? = nil,
    children: [CriterionFinding] = []
  ) {
    self.id = id
    self.text = text
    self.finding = finding
    self.reason = reason
    self.evidence = evidence
    self.footnote = footnote
    self.footnoteFinding = footnoteFinding
    self.isAttested = isAttested
    self.place = place
    self.children = children
  }
}

/// A fact that is not on file and could change the outcome.
public struct MissingFact: Sendable, Hashable {
  /// The printed id of the criterion that needs it.
  public var criterion: String
  /// A short name, `LVEF`.
  public var fact: String
  /// What to ask the prescriber for, as a phrase.
  public var ask: String
  /// The other criteria that need it.
  public var alsoFor: [String]
  /// What it is about, where one answer settles it for whichever criterion asks.
  var subject: String?

  /// A missing fact.
  public init(criterion: String, fact: String, ask: String, alsoFor: [String] = []) {
    self.init(criterion: criterion, fact: fact, ask: ask, alsoFor: alsoFor, subject: nil)
  }

  init(criterion: String, fact: String, ask: String, alsoFor: [String] = [], subject: String?) {
    self.criterion = criterion
    self.fact = fact
    self.ask = ask
    self.alsoFor = alsoFor
    self.subject = subject
  }

  /// Every criterion that needs it, in the order of the policy.
  public var criteria: [String] { [criterion] + alsoFor }
}

extension [MissingFact] {
  /// One question for a fact, with all the criteria that need it.
  var merged: [MissingFact] {
    var places: [String: Int] = [:]
    var merged: [MissingFact] = []
    for fact in self {
      let key = (fact.subject ?? fact.fact + "\n" + fact.ask).lowercased()
      guard let place = places[key] else {
        places[key] = merged.count
        merged.append(fact)
        continue
      }
      let known = merged[place].criteria
      merged[place].alsoFor += fact.criteria.filter { !known.contains($0) }
    }
    return merged
  }
}

/// Where a use that the policy does not address is sent.
public struct Route: Sendable, Hashable {
  /// The target policy; nil while a fact that picks it is missing.
  public var to: String?
  /// The printed id of the clause that sends it there.
  public var because: String

  /// A referral.
  public init(to: String?, because: String) {
    self.to = to
    self.because = because
  }
}

/// The span an approval would cover, with the arithmetic that led to its end.
public struct ApprovalTerm: Sendable, Hashable {
  public var days: DayRange
  /// The rule, in words: `Medicaid/HIM: 12 months`.
  public var basis: String
  /// The steps of the arithmetic, one a line.
  public var arithmetic: [String]

  /// A span with its basis.
  public init(days: DayRange, basis: String, arithmetic: [String]) {
    self.days = days
    self.basis = basis
    self.arithmetic = arithmetic
  }
}

/// Units of the billing code for one dose and for the whole span.
public struct BillingUnits: Sendable, Hashable {
  public var hcpcs: String
  public var perDose: Int
  /// Doses that fit the span; nil without an interval, or where the place in the course is not known.
  public var doses: Int?
  public var total: Int?
  public var vialsPerDose: Int?
  /// How the total comes about, where the doses of the span are not all alike; one line a step.
  public var arithmetic: [String]

  /// Units.
  public init(
    hcpcs: String, perDose: Int, doses: Int? = nil, total: Int? = nil, vialsPerDose: Int? = nil,
    arithmetic: [String] = []
  ) {
    self.arithmetic = arithmetic
    self.hcpcs = hcpcs
    self.perDose = perDose
    self.doses = doses
    self.total = total
    self.vialsPerDose = vialsPerDose
  }
}

/// A point where the policy can be read in two ways and this evaluation rests on one of them.
public struct AmbiguityUse: Sendable, Hashable {
  /// The register's id of the point.
  public var id: String
  public var criterion: String
  /// The reading that was applied.
  public var reading: String
  /// The other reading.
  public var other: String
  /// Who chose the reading, and when; nil for the project's own choice.
  public var by: String?
  public var at: String?
  /// Whether it is read in this way everywhere, so that nobody can choose the other.
  public var isFixed: Bool

  /// What the policy leaves open, how it is read here, and who chose that where somebody did.
  public var sentence: String {
    let who = [by.map { "by \($0)" }, at.map { "on \($0.prefix(10))" }].compactMap { $0 }
    let chosen = who.isEmpty ? "" : " (chosen \(who.joined(separator: " ")))"
    let open = Ambiguity.ID(rawValue: id)?.point.question ?? FixedReading.ID(rawValue: id)?.point.question
    let question = open.map { $0 + " Here: " } ?? ""
    return question + reading + chosen + (isFixed ? " (read in this way only)" : "")
  }

  /// The use of a reading.
  public init(
    id: String, criterion: String, reading: String, other: String, by: String? = nil, at: String? = nil,
    isFixed: Bool = false
  ) {
    self.isFixed = isFixed
    self.id = id
    self.criterion = criterion
    self.reading = reading
    self.other = other
    self.by = by
    self.at = at
  }
}

/// Something a reviewer should know before deciding; it changes no finding.
public struct Warning: Sendable, Hashable {
  /// A stable token, `policy-stale`.
  public var code: String
  public var text: String

  /// A warning.
  public init(code: String, text: String) {
    self.code = code
    self.text = text
  }
}
