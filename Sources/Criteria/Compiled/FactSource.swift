import PriorAuth

/// Where a packed fact comes from: the stage before the flat tree, which reads names, dates and units.
enum FactSource: Sendable, Hashable {
  /// Completed months of age on the day of receipt.
  case monthsOfAge
  case intent
  /// What a kind finds in the record.
  case kind(CriterionKind)
  /// A reviewer's answer on a criterion.
  case answer(String)
  /// Nothing is asked.
  case skipped

  func value(in record: CaseRecord) -> Int32 {
    switch self {
    case .monthsOfAge: monthsOfAge(in: record)
    case .intent: record.file.therapy.intent.map(Self.number) ?? PackedFact.unknown
    case .kind(let kind): PackedFact.value(of: kind.finding(in: record).finding)
    case .answer(let id):
      PackedFact.value(of: record.file.answers.last { $0.criterion == id }?.finding ?? .unknown)
    case .skipped: PackedFact.value(of: .notApplicable)
    }
  }

  static func number(of intent: RequestedTherapy.Intent) -> Int32 { intent == .primary ? 1 : 2 }

  private func monthsOfAge(in record: CaseRecord) -> Int32 {
    let day = record.file.received
    guard let born = record.file.member.birthDate, born <= day else { return PackedFact.unknown }
    let between = (day.civil.year - born.civil.year) * 12 + day.civil.month - born.civil.month
    return Int32(clamping: born.adding(months: between) <= day ? between : between - 1)
  }
}
