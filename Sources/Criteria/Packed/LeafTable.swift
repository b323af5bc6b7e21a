import PriorAuth

/// A test of a compiled section: what it looks at and what that is compared with.
struct Leaf: Hashable {
  var operation: FlatNode.Operation
  var source: FactSource
  var limit: Int32
  /// Which of the two versions it belongs to: the same words can mean another thing beside another label.
  var isNew: Bool

  /// What is found, by the code that explains single cases.
  func finding(in record: CaseRecord) -> Finding {
    if let aged { return aged.telling(in: record).finding.finding }
    let node = FlatNode(operation, at: 0, slot: 0, limit: limit)
    return FlatTree([node], factCount: 1)?.values(of: [source.value(in: record)])[0] ?? .unknown
  }

  /// The rule, where it asks how old a measured value is.
  var aged: MeasurementRule? {
    switch source {
    case .kind(.measurement(let rule)), .referred(.measurement(let rule)):
      return rule.maximumAge == nil ? nil : rule
    default: return nil
    }
  }
}

/// All tests of two versions, each with a place of its own in two bit sets, by the part of a case they look at.
struct LeafTable {
  /// As many as fit the words of `LeafFindings`.
  static let limit = 256
  /// As many tests of a value's age as are kept with a part.
  static let agedLimit = 4

  /// What tests look at.
  enum Subject: Hashable {
    case part(CasePart)
    /// The dose, and what of the body size it is compared with though it has none.
    case dose(DoseMeasures)
    case age
    /// Nothing: the finding is always the same.
    case nothing
  }

  private(set) var leaves: [Leaf] = []
  /// Tests of the new version that find what a test of the old one finds, each with that one's place.
  private(set) var twins: [Int: Int] = [:]
  private var places: [Leaf: Int] = [:]
  private(set) var bySubject: [Subject: [Int]] = [:]
  /// The places of tests that ask how old a measured value is.
  private(set) var aged: [Int] = []
  /// False once a test does not fit in, or looks at more than one part.
  private(set) var isWhole = true
  /// Whether the versions agree in all that tests look at beside the case, so that the same test finds the same.
  private let versionsAgree: Bool

  init(versionsAgree: Bool) { self.versionsAgree = versionsAgree }

  /// The place of a test.
  mutating func place(of leaf: Leaf, in version: PolicyVersion) -> Int {
    if let place = places[leaf] { return place }
    let place = leaves.count
    guard place < Self.limit, let subject = leaf.source.subject(in: version) else {
      isWhole = false
      return 0
    }
    leaves.append(leaf)
    twins[place] = twin(of: leaf)
    places[leaf] = place
    bySubject[subject, default: []].append(place)
    if leaf.aged != nil { aged.append(place) }
    if aged.count > Self.agedLimit { isWhole = false }
    return place
  }

  private func twin(of leaf: Leaf) -> Int? {
    guard versionsAgree, leaf.isNew, leaf.aged == nil, !leaf.source.asksForFirstDay else { return nil }
    var other = leaf
    other.isNew = false
    return places[other]
  }
}

/// Measures of the body that a dose is compared with.
struct DoseMeasures: OptionSet, Hashable {
  let rawValue: UInt8

  static let weight = DoseMeasures(rawValue: 1)
  static let surface = DoseMeasures(rawValue: 2)
}

extension DoseUnit {
  fileprivate var measures: DoseMeasures {
    switch basis {
    case .bodyWeight: .weight
    case .bodySurface: .surface
    default: []
    }
  }
}

extension DrugLabel {
  /// What of the body size its doses depend on.
  fileprivate var measures: DoseMeasures {
    regimens.reduce(hasWeightBands ? .weight : []) { $0.union($1.unit.measures) }
  }
}

extension FactSource {
  /// Whether it depends on the day from which a version is in force.
  var asksForFirstDay: Bool {
    switch self {
    case .kind(.labelChange), .referred(.labelChange): true
    default: false
    }
  }

  /// What has to be known of a case to find it; nil for what takes several parts together.
  func subject(in version: PolicyVersion) -> LeafTable.Subject? {
    switch self {
    case .monthsOfAge: .age
    case .intent, .recommended, .uncombined, .firstReview: .part(.request)
    case .labelledDose: .dosing(version.label.measures)
    case .labelledDoseForUse: nil
    case .answer, .answerOnCondition, .isAnswered: .part(.answers)
    case .skipped, .open, .mayAsk: .nothing
    case .kind(let kind), .referred(let kind): kind.subject
    }
  }
}

extension LeafTable.Subject {
  /// The dose, with what it is compared with beside itself.
  fileprivate static func dosing(_ measures: DoseMeasures) -> Self {
    measures.isEmpty ? .part(.dosing) : .dose(measures)
  }
}

extension CriterionKind {
  fileprivate var subject: LeafTable.Subject? {
    switch self {
    case .age: .age
    case .diagnosis, .labelledUse: .part(.disease)
    case .biomarker: .part(.marker)
    case .measurement: .part(.measurement)
    case .prescriber: .part(.prescriber)
    case .priorTherapy, .preferredProducts: .part(.therapy)
    case .doseLimit(let rule): .dosing(rule.unit.measures)
    case .doseIncrease: .part(.dosing)
    case .currentTherapy: .part(.current)
    case .response: .part(.response)
    case .productShortage, .guidelinePreference: .part(.products)
    case .prerequisiteTrialsProhibited: .part(.law)
    case .labelChange: .part(.label)
    case .lineOfTherapy, .supportedByLiterature, .documentationProvided, .referral, .unlistedUse:
      .part(.request)
    case .regimen, .unsupportedUse: nil
    }
  }
}

/// The findings of all tests: a bit for each in two sets, as in `NodeValues`.
struct LeafFindings: Hashable {
  var met = SIMD4<UInt64>()
  var notMet = SIMD4<UInt64>()

  /// Adds the findings of other tests.
  @inline(__always)
  mutating func add(_ other: LeafFindings) {
    met |= other.met
    notMet |= other.notMet
  }

  subscript(place: Int) -> Finding {
    get {
      let bit = UInt64(1) &<< UInt64(truncatingIfNeeded: place)
      let word = place / 64
      return NodeValues(met: met[word] & bit == 0 ? 0 : 1, notMet: notMet[word] & bit == 0 ? 0 : 1)[0]
    }
    set {
      let bit = UInt64(1) &<< UInt64(truncatingIfNeeded: place)
      let word = place / 64
      let isMet = newValue == .met || newValue == .notApplicable
      let isNotMet = newValue == .notMet || newValue == .notApplicable
      met[word] = isMet ? met[word] | bit : met[word] & ~bit
      notMet[word] = isNotMet ? notMet[word] | bit : notMet[word] & ~bit
    }
  }
}
