import PriorAuth

extension FormReader {
  /// A dose from its parts; nil when neither amount nor interval is typed, or with a problem.
  mutating func dose(_ amount: Field, _ unit: Field, _ everyDays: Field, _ concentration: Field? = nil)
    -> Dose?
  {
    let every = positive(everyDays)
    let perMl = concentration.flatMap { positive($0) }
    guard let number = positive(amount) else {
      if every != nil || text(unit) != nil, text(amount) == nil {
        refuse(amount, "is missing for its unit and interval")
      }
      return nil
    }
    guard let unit = text(unit).flatMap({ DoseUnit($0) }) else {
      refuse(unit, "is missing")
      return nil
    }
    return Dose(amount: number, unit: unit, everyDays: every, concentrationMgPerMl: perMl)
  }
}
