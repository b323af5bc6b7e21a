/// An amount of a drug given at one time, how often, and the strength it is drawn from.
public struct Dose: Sendable, Hashable {
  /// How much at one time, in `unit`.
  public var amount: Decimal
  /// The unit of `amount`.
  public var unit: DoseUnit
  /// Days from one administration to the next; nil when not known.
  public var everyDays: Decimal?
  /// Milligrams in a millilitre, needed when the dose is given as a volume.
  public var concentrationMgPerMl: Decimal?

  /// A dose.
  public init(
    amount: Decimal, unit: DoseUnit, everyDays: Decimal? = nil, concentrationMgPerMl: Decimal? = nil
  ) {
    self.amount = amount
    self.unit = unit
    self.everyDays = everyDays
    self.concentrationMgPerMl = concentrationMgPerMl
  }

  /// The intervals, in days, that a drug is given in: from an hour to ten years.
  public static let intervals = Decimal(digits: 4, scale: 2)...Decimal(3_660)
  /// The strengths a solution can have, in milligrams in a millilitre.
  public static let concentrations = Decimal(digits: 1, scale: 12)...Decimal(2_000)
}

/// What a dose is measured in: a base unit, alone or for each kilogram or square metre of the member.
public struct DoseUnit: Sendable, Hashable {
  /// The unit in the numerator.
  public enum Base: String, Sendable, Hashable, Codable, CaseIterable {
    case gram = "g"
    case milligram = "mg"
    case microgram = "mcg"
    case nanogram = "ng"
    case millilitre = "mL"
    case unit = "units"
    case vectorGenome = "vg"
    case cell = "cells"
  }

  /// What the amount is multiplied by.
  public enum Basis: String, Sendable, Hashable, CaseIterable {
    case flat = ""
    case bodyWeight = "/kg"
    case bodySurface = "/m2"
  }

  /// The unit in the numerator.
  public var base: Base
  /// What the amount is multiplied by.
  public var basis: Basis

  /// The amounts in this unit that can be given at one time: above a kilogram, ten litres or what any product of
  /// cells and genes holds, the unit or a digit is a slip.
  public var amounts: ClosedRange<Decimal> {
    let power =
      switch base {
      case .gram: 3
      case .milligram: 6
      case .microgram, .unit: 9
      case .nanogram: 12
      case .millilitre: 4
      case .cell: 13
      case .vectorGenome: 18
      }
    let least = Decimal(digits: 1, scale: 12)
    return least...(Decimal(1).multiplied(byTenTo: power) ?? least)
  }

  /// A unit, flat unless said otherwise.
  public init(_ base: Base, _ basis: Basis = .flat) {
    self.base = base
    self.basis = basis
  }

  /// A unit as it is usually written (`mg`, `mcg/m2`, `µg/m²`, `mL`, `IU`); nil when it is not one we know.
  public init?(_ text: some StringProtocol) {
    // Records have the unit as it is printed.
    if let printed = DoseUnit.printed[String(text)] {
      self = printed
      return
    }
    let folded = text.lowercased().filter { !$0.isWhitespace }
    let parts = folded.split(separator: "/", omittingEmptySubsequences: false)
    guard let first = parts.first, parts.count <= 2, let base = DoseUnit.bases[String(first)] else {
      return nil
    }
    guard let basis = parts.count == 1 ? .flat : DoseUnit.bases(perBody: String(parts[1])) else { return nil }
    self.init(base, basis)
  }

  private static let printed = Dictionary(
    uniqueKeysWithValues: Base.allCases.flatMap { base in
      Basis.allCases.map { DoseUnit(base, $0) }
    }.map { ($0.description, $0) })

  private static let bases: [String: Base] = [
    "g": .gram, "gram": .gram, "grams": .gram, "mg": .milligram, "milligram": .milligram,
    "milligrams": .milligram, "mcg": .microgram, "ug": .microgram, "µg": .microgram, "μg": .microgram,
    "microgram": .microgram, "micrograms": .microgram, "ng": .nanogram, "ml": .millilitre,
    "units": .unit, "unit": .unit, "u": .unit, "iu": .unit, "vg": .vectorGenome, "cells": .cell,
  ]

  private static func bases(perBody text: String) -> Basis? {
    switch text {
    case "kg": .bodyWeight
    case "m2", "m²", "m^2": .bodySurface
    default: nil
    }
  }
}

extension DoseUnit: CustomStringConvertible {
  /// The unit as it is printed, `mcg/m2`.
  public var description: String { base.rawValue + basis.rawValue }
}

extension Dose: CustomStringConvertible {
  /// The dose as a reviewer reads it, `750 mg every 14 days`.
  public var description: String {
    let what = "\(amount) \(unit)"
    guard let everyDays else { return what }
    return everyDays == 1 ? what + " per day" : what + " every \(everyDays) days"
  }
}
