import PriorAuth

/// The most that may be given, and how often.
public struct DoseLimitRule: Sendable, Hashable, Codable {
  public var amount: Decimal
  public var unit: DoseUnit
  /// Days between doses of that size; nil where the limit is for a single dose.
  public var everyDays: Decimal?

  /// A limit.
  public init(amount: Decimal, unit: DoseUnit, everyDays: Decimal?) {
    self.amount = amount
    self.unit = unit
    self.everyDays = everyDays
  }
}

extension DoseLimitRule {
  func finding(in record: CaseRecord) -> ClauseFinding {
    guard let dose = record.file.therapy.dose else {
      return .unknown("the dose is not stated", fact: "dose", ask: "The dose with its unit and interval")
    }
    let body = record.file.member.bodySize
    do throws(ConversionGap) {
      let given = try dose.amount(in: unit.base, for: body)
      let limit = try Dose(amount: amount, unit: unit).amount(in: unit.base, for: body)
      return compare(dose, given: given, limit: limit)
    } catch {
      return .unknown("\(dose): \(error.reason)", fact: error.fact, ask: error.ask)
    }
  }

  private func compare(_ dose: Dose, given: Decimal, limit: Decimal) -> ClauseFinding {
    let stated = "\(dose)\(given == dose.amount ? "" : " = \(given) \(unit.base.rawValue)"), limit \(self)"
    if given.isSlip(of: limit) {
      return .unknown(
        "\(stated): the unit is not plausible", fact: "unit of the dose", ask: "The dose with its unit")
    }
    guard given <= limit else { return .otherUse(stated) }
    guard let everyDays else { return .met(stated) }
    guard let interval = dose.everyDays else {
      return .unknown(
        "\(stated): the interval is not stated", fact: "dosing interval", ask: "How often the dose is given")
    }
    if interval >= everyDays { return .met(stated) }
    // Given more often than the limit's interval: the amount over that interval decides.
    guard let total = given.multiplied(by: everyDays), let allowed = limit.multiplied(by: interval),
      total <= allowed
    else { return .otherUse(stated) }
    return .met(stated + ", held on average")
  }
}

extension DoseLimitRule: CustomStringConvertible {
  /// The limit as a reviewer reads it, `750 mg every 14 days`.
  public var description: String { Dose(amount: amount, unit: unit, everyDays: everyDays).description }
}

extension ConversionGap {
  var reason: String {
    switch self {
    case .bodyWeight: "the body weight is not on file"
    case .bodySurface: "the body surface is not on file"
    case .concentration: "the concentration is not stated"
    case .incompatible(let one, let other): "\(one.rawValue) can't be compared with \(other.rawValue)"
    case .tooManyDigits: "the amount has too many digits"
    }
  }

  var fact: String {
    switch self {
    case .bodyWeight: "body weight"
    case .bodySurface: "body surface"
    case .concentration: "concentration"
    case .incompatible, .tooManyDigits: "unit of the dose"
    }
  }

  var ask: String {
    switch self {
    case .bodyWeight: "The member's body weight with its date"
    case .bodySurface: "The member's body surface area, or height and weight"
    case .concentration: "The concentration of the product in mg/mL"
    case .incompatible, .tooManyDigits: "The dose in a unit of mass"
    }
  }
}

extension Decimal {
  /// A hundredth or a hundredfold of an amount is a slip of the unit more often than an order.
  func isSlip(of amount: Decimal) -> Bool {
    if let hundredth = amount.multiplied(byTenTo: -2), self < hundredth { return true }
    return amount.multiplied(byTenTo: 2).map { self > $0 } ?? false
  }
}
