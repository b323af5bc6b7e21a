import PriorAuth

/// One version of a clinical policy as data: what it governs, its criteria, its approval durations.
///
/// A version is made by importing the published document and never changes once published; a decision names the
/// version it was made under and can be evaluated again under exactly that one.
public struct PolicyVersion: Sendable, Hashable, Codable {
  /// The printed reference number, `CP.PHAR.713`.
  public var number: String
  public var title: String
  public var payer: String?
  /// The days on which a request received is decided under this version.
  public var inForce: DayRange
  /// When the text was last reviewed, as far as the document says: the last day of the printed month.
  public var lastReview: Day?
  /// The lines of business it applies to; empty where the document names none.
  public var linesOfBusiness: [LineOfBusiness]
  public var drugs: [GovernedDrug]
  public var sections: [Section]
  public var label: DrugLabel
  /// Products that have to be tried before the governed one, in a step-therapy policy.
  public var preferredProducts: [GovernedDrug]
  /// Other drugs that the document names; by them a record's name is recognized as that of another drug.
  public var otherDrugs: [GovernedDrug]?
  /// Whether the text was rebuilt from a revision log instead of being the published one.
  public var reconstructed: Bool
  /// SHA-256 of the source document.
  public var sourceDigest: String

  /// A version.
  public init(
    number: String, title: String, payer: String? = nil, inForce: DayRange, lastReview: Day? = nil,
    linesOfBusiness: [LineOfBusiness] = [], drugs: [GovernedDrug], sections: [Section],
    label: DrugLabel = DrugLabel(), preferredProducts: [GovernedDrug] = [],
    otherDrugs: [GovernedDrug]? = nil, reconstructed: Bool = false, sourceDigest: String = ""
  ) {
    self.number = number
    self.title = title
    self.payer = payer
    self.inForce = inForce
    self.lastReview = lastReview
    self.linesOfBusiness = linesOfBusiness
    self.drugs = drugs
    self.sections = sections
    self.label = label
    self.preferredProducts = preferredProducts
    self.otherDrugs = otherDrugs
    self.reconstructed = reconstructed
    self.sourceDigest = sourceDigest
  }
}

/// A drug a policy speaks of, by all the names a request may use for it.
public struct GovernedDrug: Sendable, Hashable, Codable {
  public var generic: String?
  public var brand: String?
  public var hcpcs: String?
  /// Abbreviations and further names that the document introduces; nil where it introduces none.
  public var otherNames: [String]?
  /// How much of the drug one unit of the billing code stands for.
  public var perUnit: CodeUnit?

  /// A drug.
  public init(
    generic: String? = nil, brand: String? = nil, hcpcs: String? = nil, otherNames: [String]? = nil,
    perUnit: CodeUnit? = nil
  ) {
    self.generic = generic
    self.brand = brand
    self.hcpcs = hcpcs
    self.otherNames = otherNames
    self.perUnit = perUnit
  }
}

/// The amount that one unit of a billing code stands for, `5 mg`.
public struct CodeUnit: Sendable, Hashable, Codable {
  public var amount: Decimal
  public var base: DoseUnit.Base

  /// An amount.
  public init(amount: Decimal, base: DoseUnit.Base) {
    self.amount = amount
    self.base = base
  }
}

/// A part of a policy with criteria of its own: one indication under one kind of review.
public struct Section: Sendable, Hashable, Codable {
  /// What the part is for.
  public enum Kind: String, Sendable, Hashable, Codable {
    /// Criteria for a first approval.
    case initial
    /// Criteria for continuing therapy.
    case continued
    /// Where to send uses the policy does not address.
    case other
    /// Uses that are not covered.
    case excluded
    /// Nothing is decided by it: a table or a note that was read as criteria and is none.
    case noCriteria = "none"
  }

  public var kind: Kind
  /// As printed, `I.A`; made from the heading's initials where nothing is printed.
  public var label: String
  public var indication: String
  /// The criteria as one tree, whose root carries the section's own combinator.
  public var root: Criterion
  public var durations: [ApprovalDuration]

  /// A section.
  public init(
    kind: Kind, label: String, indication: String, root: Criterion, durations: [ApprovalDuration] = []
  ) {
    self.kind = kind
    self.label = label
    self.indication = indication
    self.root = root
    self.durations = durations
  }
}
