import PriorAuth

/// The regimen is one of the label, or one a guideline recommends.
public struct RegimenRule: Sendable, Hashable, Codable {
  /// Whether a recommendation by NCCN is enough.
  public var recommendedSuffices: Bool

  /// A requirement on the regimen.
  public init(recommendedSuffices: Bool) { self.recommendedSuffices = recommendedSuffices }
}

extension RegimenRule {
  func finding(in record: CaseRecord) -> ClauseFinding {
    let recommended = record.file.therapy.nccnRecommended
    if recommendedSuffices, recommended == true { return .met("recommended by NCCN") }
    let labelled = labelled(in: record)
    guard recommendedSuffices, labelled.finding != .met else { return labelled }
    guard labelled.finding == .notMet else { return labelled }
    var result = labelled
    if recommended == false {
      result.reason += "; not recommended by NCCN"
      return result
    }
    result.finding = .unknown
    result.failsUse = false
    result.reason += "; whether NCCN recommends it is not stated"
    result.missing = [
      ClauseFinding.MissingPiece(
        fact: "NCCN recommendation", ask: "Whether NCCN recommends the regimen, with the guideline")
    ]
    return result
  }

  private func labelled(in record: CaseRecord) -> ClauseFinding {
    switch record.statedRegimen {
    case .open(let regimen):
      return .unknown(
        "'\(regimen)' leaves open what the regimen is", fact: "regimen",
        ask: "Whether the drug is given alone, or with which other one")
    case .combined(let regimen): return .otherUse("\(regimen) is not the labelled regimen")
    case .alone: break
    }
    // A renewal does not ask again for what the first approval rested on.
    if record.file.reviewType == .initial {
      let use = LabelledUse.indication(in: record)
      guard use.finding == .met || use.finding == .notApplicable else { return use }
    }
    return record.version.label.regimenFindingForUse(in: record)
  }
}

extension DrugLabel {
  /// Whether the dose asked for is one of the label for a member of this weight.
  func regimenFinding(in record: CaseRecord) -> ClauseFinding {
    guard !regimens.isEmpty else { return .met("the policy lists no labelled schedule") }
    guard let dose = record.file.therapy.dose else {
      return .unknown("the dose is not stated", fact: "dose", ask: "The dose with its unit and interval")
    }
    guard dose.everyDays != nil else {
      return .unknown(
        "\(dose): the interval is not stated", fact: "dosing interval", ask: "How often the dose is given")
    }
    let body = record.file.member.bodySize
    if hasWeightBands, body.weightKg == nil {
      return .unknown(
        "the labelled dose depends on a body weight that is not on file", fact: "body weight",
        ask: "The member's body weight with its date")
    }
    let applicable = regimens.filter { $0.applies(to: body.weightKg) }
    if applicable.contains(where: { $0.isGiven(by: dose, to: body) }) {
      return .met("\(dose) is the labelled regimen")
    }
    if let gap = applicable.compactMap({ $0.gap(comparedWith: dose, for: body) }).first {
      return .unknown("\(dose): \(gap.reason)", fact: gap.fact, ask: gap.ask)
    }
    if applicable.contains(where: { $0.isSlip(dose, body) }) {
      return .unknown(
        "\(dose): the unit is not plausible", fact: "unit of the dose", ask: "The dose with its unit")
    }
    if let other = regimenOfOtherWeight(dose, body, record.readings) { return other }
    let labelled = Self.prose(of: applicable)
    if applicable.contains(where: { $0.isStretched(by: dose, to: body) }) {
      return .unknown(
        "\(dose) is less than the labelled \(labelled)", fact: "reason for the lower dose",
        ask: "Why the dose or its frequency is below the labelled one")
    }
    let other = ClauseFinding.otherUse("\(dose) is not the labelled \(labelled)")
    guard applicable.contains(where: { $0.hasSameAverage(as: dose, body) }) else { return other }
    let decided =
      record.readings[.scheduleDiffers] == 1
      ? ClauseFinding.met("\(dose) averages the labelled \(labelled)") : other
    return decided.resting(on: .scheduleDiffers)
  }

  /// Whether the labelled dose depends on the body weight.
  var hasWeightBands: Bool { regimens.contains { $0.minimumWeightKg != nil || $0.belowWeightKg != nil } }

  /// A dose that the label has for members of another weight; nil for any other dose.
  private func regimenOfOtherWeight(_ dose: Dose, _ body: BodySize, _ readings: Readings) -> ClauseFinding? {
    let others = regimens.filter { !$0.applies(to: body.weightKg) }
    guard others.contains(where: { $0.isGiven(by: dose, to: body) }) else { return nil }
    let own = Self.prose(of: regimens.filter { $0.applies(to: body.weightKg) })
    let stated = "\(dose) is labelled for another body weight"
    let finding: ClauseFinding =
      readings[.doseOfOtherWeight] == 1
      ? .met(stated) : .otherUse("\(stated); at this one it is \(own)")
    return finding.resting(on: .doseOfOtherWeight)
  }

  private static func prose(of regimens: [LabelledRegimen]) -> String {
    PriorAuth.prose(
      unique(regimens.map { "\(Dose(amount: $0.amount, unit: $0.unit, everyDays: $0.everyDays))" }))
  }

  /// The share of residual disease from which the label speaks, for a marker of one of these names.
  func residualThreshold(_ names: [String]) -> Decimal? {
    residualDisease.flatMap { Words($0.marker).contains(anyName: names) ? $0.percent : nil }
  }
}

extension LabelledRegimen {
  func applies(to weight: Decimal?) -> Bool {
    if let minimumWeightKg, (weight ?? .zero) < minimumWeightKg { return false }
    if let belowWeightKg, let weight, weight >= belowWeightKg { return false }
    return true
  }

  private func amounts(_ dose: Dose, _ body: BodySize) -> (given: Decimal, labelled: Decimal)? {
    guard let given = try? dose.amount(in: unit.base, for: body),
      let labelled = try? Dose(amount: amount, unit: unit).amount(in: unit.base, for: body)
    else { return nil }
    return (given, labelled)
  }

  func isGiven(by dose: Dose, to body: BodySize) -> Bool {
    guard let amounts = amounts(dose, body) else { return false }
    return amounts.given == amounts.labelled && dose.everyDays == everyDays
  }

  /// Less at a time or less often than labelled: within the label's exposure, but not its schedule.
  func isStretched(by dose: Dose, to body: BodySize) -> Bool {
    guard let amounts = amounts(dose, body), let interval = dose.everyDays else { return false }
    return amounts.given <= amounts.labelled && interval >= everyDays
  }

  func isSlip(_ dose: Dose, _ body: BodySize) -> Bool {
    amounts(dose, body).map { $0.given.isSlip(of: $0.labelled) } ?? false
  }

  func hasSameAverage(as dose: Dose, _ body: BodySize) -> Bool {
    guard let amounts = amounts(dose, body), let interval = dose.everyDays,
      let one = amounts.given.multiplied(by: everyDays), let other = amounts.labelled.multiplied(by: interval)
    else { return false }
    return one == other
  }

  /// What is missing to compare the labelled dose with one that is given.
  func gap(comparedWith dose: Dose, for body: BodySize) -> ConversionGap? {
    Dose(amount: amount, unit: unit).gap(in: unit.base, for: body) ?? dose.gap(in: unit.base, for: body)
  }
}

extension Dose {
  /// What is missing to know the amount given to a member of this size in a unit.
  fileprivate func gap(in base: DoseUnit.Base, for body: BodySize) -> ConversionGap? {
    do throws(ConversionGap) {
      _ = try amount(in: base, for: body)
      return nil
    } catch {
      return error
    }
  }
}
