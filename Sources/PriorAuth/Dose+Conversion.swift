/// Why an amount can't be compared with another: a fact about the member or the product that is not on file.
public enum ConversionGap: Error, Sendable, Hashable {
  case bodyWeight
  case bodySurface
  case concentration
  /// The two units measure different things, `units` and `mg` say.
  case incompatible(DoseUnit.Base, DoseUnit.Base)
  /// The number has more digits than can be kept exactly.
  case tooManyDigits
}

/// The member's size on the day of the request, as far as it is known.
public struct BodySize: Sendable, Hashable {
  /// Body weight in kilograms.
  public var weightKg: Decimal?
  /// Body surface in square metres.
  public var surfaceM2: Decimal?

  /// A size; what is not known is nil.
  public init(weightKg: Decimal? = nil, surfaceM2: Decimal? = nil) {
    self.weightKg = weightKg
    self.surfaceM2 = surfaceM2
  }

  /// The weights a person can have, in kilograms: less or more is a slip of the pen.
  public static let weights = fraction(2, tenTo: -1)...Decimal(700)
  /// The surfaces a person can have, in square metres.
  public static let surfaces = fraction(3, tenTo: -2)...Decimal(5)

  private static func fraction(_ number: Int, tenTo power: Int) -> Decimal {
    Decimal(number).multiplied(byTenTo: power) ?? Decimal(number)
  }
}

extension Dose {
  /// The amount given at one time to a member of this size, in another unit, exactly.
  ///
  /// - Throws: `ConversionGap` naming the fact that is missing.
  public func amount(in base: DoseUnit.Base, for body: BodySize) throws(ConversionGap) -> Decimal {
    let total = try amount(for: body)
    if unit.base == base { return total }
    if unit.base == .millilitre, base.powerOfGram != nil {
      guard let concentrationMgPerMl else { throw .concentration }
      guard let milligrams = total.multiplied(by: concentrationMgPerMl) else { throw .tooManyDigits }
      return try Dose(amount: milligrams, unit: DoseUnit(.milligram)).amount(in: base, for: body)
    }
    guard let from = unit.base.powerOfGram, let to = base.powerOfGram else {
      throw .incompatible(unit.base, base)
    }
    guard let converted = total.multiplied(byTenTo: from - to) else { throw .tooManyDigits }
    return converted
  }

  /// Whether it is more than another at one time, or more in the long run; false where the two can't be compared.
  public func exceeds(_ other: Dose, for body: BodySize) -> Bool {
    var amounts = (amount, other.amount)
    if unit != other.unit {
      guard let own = try? amount(in: other.unit.base, for: body),
        let others = try? other.amount(in: other.unit.base, for: body)
      else { return false }
      amounts = (own, others)
    }
    if amounts.0 > amounts.1 { return true }
    guard let everyDays, let otherDays = other.everyDays, let own = amounts.0.multiplied(by: otherDays),
      let others = amounts.1.multiplied(by: everyDays)
    else { return false }
    return own > others
  }

  private func amount(for body: BodySize) throws(ConversionGap) -> Decimal {
    let factor: Decimal?
    switch unit.basis {
    case .flat: return amount
    case .bodyWeight: factor = body.weightKg
    case .bodySurface: factor = body.surfaceM2
    }
    guard let factor else { throw unit.basis == .bodyWeight ? .bodyWeight : .bodySurface }
    guard let product = amount.multiplied(by: factor) else { throw .tooManyDigits }
    return product
  }
}

extension DoseUnit.Base {
  /// The power of ten of a gram this unit is; nil for what is not a mass.
  public var powerOfGram: Int? {
    switch self {
    case .gram: 0
    case .milligram: -3
    case .microgram: -6
    case .nanogram: -9
    case .millilitre, .unit, .vectorGenome, .cell: nil
    }
  }
}
