import PriorAuth

/// The member's age on the day the request was received.
public struct AgeRule: Sendable, Hashable, Codable {
  /// Months of age that must be completed; years are twelve of them.
  public var atLeastMonths: Int?
  /// Months of age that must not yet be completed.
  public var belowMonths: Int?

  /// Limits in months; nil means no limit on that side.
  public init(atLeastMonths: Int? = nil, belowMonths: Int? = nil) {
    self.atLeastMonths = atLeastMonths
    self.belowMonths = belowMonths
  }
}

extension AgeRule {
  func finding(in record: CaseRecord) -> ClauseFinding {
    guard let birthDate = record.file.member.birthDate else {
      return .unknown("no birth date on file", fact: "birth date", ask: "The member's date of birth")
    }
    let day = record.file.received
    guard birthDate <= day else {
      return .unknown(
        "the birth date lies after the request", fact: "birth date", ask: "The member's date of birth")
    }
    let years = day.yearsOfAge(bornOn: birthDate)
    let stated = "age \(years) on \(day), \(limits)"
    let isMet = allows(birthDate, on: day)
    let finding: ClauseFinding = isMet ? .met(stated) : .otherUse(stated)
    // Where a birthday falls on a day the month does not have, it could as well be the day after.
    let isShortened = [atLeastMonths, belowMonths].compactMap { $0 }.contains {
      birthDate.isShortened(adding: $0)
    }
    return finding.resting(
      on: .leapDayBirth, if: isShortened && allows(birthDate, on: day.adding(days: -1)) != isMet
    ).resting(on: .ageOnReceipt, if: allows(birthDate, on: record.file.start) != isMet)
  }

  private func allows(_ birthDate: Day, on day: Day) -> Bool {
    if let atLeastMonths, birthDate.adding(months: atLeastMonths) > day { return false }
    return belowMonths.map { birthDate.adding(months: $0) > day } ?? true
  }

  /// The limits in words.
  private var limits: String {
    let parts = [
      atLeastMonths.map { "at least \(AgeRule.words($0))" }, belowMonths.map { "under \(AgeRule.words($0))" },
    ]
    return prose(parts.compactMap { $0 }, "and") + " needed"
  }

  private static func words(_ months: Int) -> String {
    months % 12 == 0 ? "\(counted(months / 12, "year"))" : "\(counted(months, "month"))"
  }
}
