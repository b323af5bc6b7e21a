import Criteria
import PriorAuth

/// Makes other versions of a policy: thresholds, criteria, durations, labels and lists changed here and there.
struct VersionChanger {
  private var numbers: SeededNumbers

  init(seed: UInt64) { numbers = SeededNumbers(seed: seed) }

  private mutating func oneIn(_ count: Int) -> Bool { Int.random(in: 0..<count, using: &numbers) == 0 }

  private mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: values.indices, using: &numbers)]
  }

  mutating func change(_ version: PolicyVersion) -> PolicyVersion {
    var version = version
    version.inForce = DayRange(from: pick([day("2026-05-10"), day("2026-07-01")]))
    let rate = pick([3, 12, 40])
    for index in version.sections.indices {
      change(&version.sections[index].root, rate)
      if oneIn(4) { change(&version.sections[index].durations) }
    }
    if version.sections.count > 2, oneIn(6) {
      version.sections.remove(at: Int.random(in: version.sections.indices, using: &numbers))
    }
    if oneIn(4) { changeLabel(of: &version) }
    if oneIn(6), !version.preferredProducts.isEmpty { version.preferredProducts.removeLast() }
    if oneIn(12) { version.linesOfBusiness = [.commercial, .marketplace] }
    if oneIn(20) { version.drugs = [GovernedDrug(generic: "another-drug")] }
    return version
  }

  private mutating func changeLabel(of version: inout PolicyVersion) {
    switch Int.random(in: 0..<4, using: &numbers) {
    case 0: version.label.regimens = []
    case 1: version.label.indications = Array(version.label.indications.dropFirst())
    case 2:
      version.label.regimens.append(
        LabelledRegimen(amount: 15, unit: DoseUnit(.milligram, .bodyWeight), everyDays: 14))
      version.label.residualDisease = .init(marker: "MRD", percent: 1)
    default:
      for index in version.label.regimens.indices where oneIn(2) {
        version.label.regimens[index].minimumWeightKg = 45
      }
    }
  }

  private mutating func change(_ durations: inout [ApprovalDuration]) {
    for index in durations.indices where oneIn(2) {
      durations[index].length = pick([
        .months(6), .months(12), .days(365), .upToMonths(6), .lengthOfBenefit, .doses(4),
        .monthsOrRenewalDate(6, .longer), .monthsOrRenewalDate(12, .shorter), .monthsOrRequested(6, .shorter),
      ])
    }
    if oneIn(4) { durations.removeAll { $0.lineOfBusiness == .medicaid } }
    if oneIn(6) { durations.append(ApprovalDuration(length: .months(3), reserved: .shortage, text: "")) }
  }

  private mutating func change(_ criterion: inout Criterion, _ rate: Int) {
    if oneIn(rate) { criterion.condition = pick([nil, .kind(.doseIncrease), .attested("if so")]) }
    if oneIn(rate * 2) { criterion.lead = pick([nil, .attested("all of this"), .kind(.labelledUse)]) }
    if oneIn(rate * 2) {
      criterion.footnote = Footnote(text: "", clause: .kind(.regimen(.init(recommendedSuffices: oneIn(2)))))
    }
    switch criterion.body {
    case .group(var combinator, var children):
      if oneIn(rate), children.count > 1 {
        children.remove(at: Int.random(in: children.indices, using: &numbers))
      }
      if oneIn(rate) { combinator = pick([.all, .any, .atLeast(2), .none]) }
      for index in children.indices { change(&children[index], rate) }
      criterion.body = .group(combinator, children)
    case .clause(let clause): criterion.body = .clause(change(clause, rate))
    case .reserved: break
    }
  }

  private mutating func change(_ clause: Clause, _ rate: Int) -> Clause {
    guard oneIn(rate) else { return clause }
    switch clause {
    case .all(let parts): return .any(parts.map { change($0, 2) })
    case .any(let parts): return .all(parts.map { change($0, 2) })
    case .not(let part): return change(part, 2)
    case .attested: return oneIn(2) ? .any([clause, .kind(.supportedByLiterature)]) : .kind(.response)
    case .kind(let kind):
      if oneIn(8) { return .not(clause) }
      if oneIn(8) { return .attested("something") }
      return .kind(change(kind))
    }
  }

  private mutating func change(_ kind: CriterionKind) -> CriterionKind {
    switch kind {
    case .age(var rule):
      rule.atLeastMonths = pick([nil, 12, 216, 600])
      rule.belowMonths = pick([nil, 780])
      return .age(rule)
    case .measurement(var rule):
      rule.threshold = pick([45, 50, 60, Decimal("52.5") ?? 52])
      rule.maximumAge = pick([nil, .days(30), .days(91), .months(1), .months(3), .months(2)])
      return .measurement(rule)
    case .diagnosis(var rule):
      rule.extents = pick([[], rule.extents, ["metastatic"]])
      rule.statuses = pick([[], ["remission"], ["relapsed"]])
      return .diagnosis(rule)
    case .biomarker(var rule):
      rule.result = pick([.positive, .negative])
      rule.isFusion = oneIn(3)
      return .biomarker(rule)
    case .prescriber(var rule):
      rule.specialties = pick([["oncolog"], ["cardiolog"], ["hematolog"]])
      return .prescriber(rule)
    case .priorTherapy(var rule):
      rule.count = pick([1, 2])
      rule.endings = pick([[], [.failure], [.failure, .intolerance]])
      return .priorTherapy(rule)
    case .lineOfTherapy: return .lineOfTherapy(.init(intent: pick([.primary, .subsequent])))
    case .doseLimit(var rule):
      rule.amount = pick([375, 750, 1000])
      if oneIn(3) { rule.unit = DoseUnit(rule.unit.base, .bodyWeight) }
      return .doseLimit(rule)
    case .currentTherapy(var rule):
      rule.minimumDays = pick([nil, 30, 180])
      rule.coveredIndication = oneIn(2)
      return .currentTherapy(rule)
    case .labelChange: return .labelChange(.init(withinMonths: pick([1, 6, 12])))
    default: return pick([.labelledUse, .unsupportedUse, .documentationProvided, .response, kind])
    }
  }
}
