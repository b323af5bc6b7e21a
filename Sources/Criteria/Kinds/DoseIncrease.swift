import PriorAuth

/// The request raises the dose.
enum DoseIncrease {
  static func finding(in record: CaseRecord) -> ClauseFinding {
    let therapy = record.file.therapy
    let computed = compare(therapy, record.file.member.bodySize)
    switch (therapy.doseIncrease, computed) {
    case (true, _): return .met("an increase is requested")
    case (false, true), (nil, nil):
      return .unknown(
        therapy.doseIncrease == nil
          ? "whether the dose is increased is not stated"
          : "stated as no increase, but the dose is higher than before",
        fact: "dose increase", ask: "Whether the dose is increased, and the dose before")
    case (false, _), (nil, false): return .notMet("no increase is requested")
    case (nil, true): return .met("the dose is higher than before")
    }
  }

  /// Whether the new dose is above the one before; nil when one of them is not known.
  private static func compare(_ therapy: RequestedTherapy, _ body: BodySize) -> Bool? {
    guard let dose = therapy.dose, let previous = therapy.previousDose,
      let now = try? dose.amount(in: dose.unit.base, for: body),
      let before = try? previous.amount(in: dose.unit.base, for: body)
    else { return nil }
    guard let everyDays = dose.everyDays, let everyDaysBefore = previous.everyDays,
      let rate = now.multiplied(by: everyDaysBefore), let rateBefore = before.multiplied(by: everyDays)
    else { return now > before }
    return now > before || rate > rateBefore
  }
}
