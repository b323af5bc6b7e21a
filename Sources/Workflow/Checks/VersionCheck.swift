import Criteria
import PriorAuth

/// What a rule has to be like for the engine to apply it, whether it was read, bound by hand or imported.
enum VersionCheck {
  /// The levels of criteria or clauses inside each other that are followed.
  private static let depth = 64

  static func check(_ version: PolicyVersion) throws(DeskError) {
    for section in version.sections {
      try check(section.root, depth: 0)
      for duration in section.durations { try check(duration.length) }
    }
    for indication in version.label.indications { try check(indication.clause, depth: 0) }
    try check(version.preferredProducts)
  }

  /// A clause that is bound by hand: it also names no line of business that no request has, as documents may.
  static func check(_ clause: Clause) throws(DeskError) {
    try check(clause, depth: 0)
    for kind in clause.kinds {
      switch kind {
      case .referral(let referral), .unlistedUse(let referral):
        for target in referral.targets { try TextCheck.line(of: target.lineOfBusiness) }
      default: break
      }
    }
  }

  /// What is set about a section: its approvals hold for lines of business that requests have.
  static func check(_ setting: SectionSetting) throws(DeskError) {
    for duration in setting.durations ?? [] {
      try TextCheck.line(of: duration.lineOfBusiness)
      try check(duration.length)
    }
  }

  private static func check(_ criterion: Criterion, depth: Int) throws(DeskError) {
    try require(depth < Self.depth, "criteria more than \(Self.depth) levels deep")
    for clause in [criterion.condition, criterion.lead, criterion.footnote?.clause] {
      try check(clause, depth: 0)
    }
    switch criterion.body {
    case .clause(let clause): try check(clause, depth: 0)
    case .group(let combinator, let children):
      if case .atLeast(let count) = combinator {
        try require(count > 0, "\(criterion.id) asks for at least \(count)")
      }
      for child in children { try check(child, depth: depth + 1) }
    case .reserved: break
    }
  }

  private static func check(_ clause: Clause?, depth: Int) throws(DeskError) {
    try require(depth < Self.depth, "clauses more than \(Self.depth) levels deep")
    switch clause {
    case nil, .attested: break
    case .kind(let kind): try check(kind)
    case .all(let parts), .any(let parts):
      try require(!parts.isEmpty, "all or any of nothing")
      for part in parts { try check(part, depth: depth + 1) }
    case .not(let part): try check(part, depth: depth + 1)
    }
  }

  private static func check(_ kind: CriterionKind) throws(DeskError) {
    switch kind {
    case .age(let rule):
      for months in [rule.atLeastMonths, rule.belowMonths].compactMap({ $0 }) {
        try require((0...2400).contains(months), "an age of \(months) months")
      }
    case .biomarker(let rule): try requireNames(rule.names, "a biomarker")
    case .measurement(let rule): try requireNames(rule.names, "a measurement")
    case .priorTherapy(let rule):
      try require((1...100).contains(rule.count), "\(rule.count) prior therapies")
      if case .products(let products, _) = rule.scope { try check(products) }
    case .doseLimit(let rule):
      try require(rule.amount > .zero, "a dose limit of \(rule.amount)")
    case .currentTherapy(let rule):
      try require((0...36_525).contains(rule.minimumDays ?? 0), "\(rule.minimumDays ?? 0) days of therapy")
    case .labelChange(let rule):
      try require((0...1200).contains(rule.withinMonths), "a label change within \(rule.withinMonths) months")
    case .diagnosis, .prescriber, .lineOfTherapy, .doseIncrease, .supportedByLiterature, .regimen, .response,
      .productShortage, .preferredProducts, .guidelinePreference, .prerequisiteTrialsProhibited,
      .documentationProvided, .referral, .unlistedUse, .labelledUse, .unsupportedUse:
      break
    }
  }

  private static func check(_ products: [GovernedDrug]) throws(DeskError) {
    for product in products {
      try require(
        product.generic != nil || product.brand != nil || product.hcpcs != nil, "a product without a name")
    }
  }

  private static func check(_ length: ApprovalDuration.Length) throws(DeskError) {
    let number =
      switch length {
      case .months(let number), .days(let number), .monthsOrRenewalDate(let number, _),
        .upToMonths(let number), .monthsOrRequested(let number, _), .doses(let number):
        number
      case .lengthOfBenefit: 1
      }
    try require((1...36_525).contains(number), "an approval for \(number)")
  }

  private static func requireNames(_ names: [String], _ subject: String) throws(DeskError) {
    try require(names.contains { !$0.isEmpty }, "\(subject) without a name")
  }

  private static func require(_ holds: Bool, _ place: String) throws(DeskError) {
    guard holds else { throw .invalid(.binding, .unsound(at: place)) }
  }
}
