import PriorAuth

/// Where a packed fact comes from: the stage before the flat tree, which reads names, dates and units.
enum FactSource: Sendable, Hashable {
  /// Completed months of age on the day of receipt.
  case monthsOfAge
  case intent
  /// What a kind finds in the record.
  case kind(CriterionKind)
  /// The same where a footnote or the label refers to it; left out where state law waives it. Therapy before also asks
  /// for the line of therapy, which a part alone does not know: there it is unknown where the whole finds it not met,
  /// and what is unknown meets nothing.
  case referred(CriterionKind)
  /// Whether state law lets the plan ask for it where it is referred to.
  case mayAsk(CriterionKind)
  /// Whether a guideline recommends the regimen.
  case recommended
  /// Whether the drug is given alone.
  case uncombined
  /// Whether a first approval is asked for.
  case firstReview
  /// Whether the dose is one of the label.
  case labelledDose
  /// The same where the label has doses for some of its uses alone.
  case labelledDoseForUse
  /// A reviewer's answer on a criterion, and whether there is one.
  case answer(String)
  /// The same as far as the criterion's condition goes.
  case answerOnCondition(String)
  case isAnswered(String)
  /// Never known.
  case open
  /// Nothing is asked.
  case skipped

  func value(in record: CaseRecord) -> Int32 {
    switch self {
    case .monthsOfAge: record.file.monthsOfAge.map { Int32(clamping: $0) } ?? PackedFact.unknown
    case .intent: record.file.therapy.intent.map(Self.number) ?? PackedFact.unknown
    case .kind(let kind): PackedFact.value(of: kind.finding(in: record).finding)
    case .referred(let kind):
      PackedFact.value(of: Clause.kind(kind).referredFinding(in: record).finding)
    case .mayAsk(let kind): Self.number(of: record.waiver(of: kind) == nil)
    case .recommended: Self.number(of: record.file.therapy.nccnRecommended)
    case .uncombined:
      switch record.statedRegimen {
      case .alone: Self.number(of: true)
      case .combined: Self.number(of: false)
      case .open: Self.number(of: nil)
      }
    case .firstReview: Self.number(of: record.file.reviewType == .initial)
    case .labelledDose: PackedFact.value(of: record.version.label.regimenFinding(in: record).finding)
    case .labelledDoseForUse:
      PackedFact.value(of: record.version.label.regimenFindingForUse(in: record).finding)
    case .answer(let id):
      PackedFact.value(of: record.answer(on: id)?.finding ?? .unknown)
    case .answerOnCondition(let id):
      PackedFact.value(of: record.answer(on: id)?.onCondition.finding ?? .unknown)
    case .isAnswered(let id): Self.number(of: record.file.answers.contains { $0.criterion == id })
    case .open: PackedFact.unknown
    case .skipped: PackedFact.value(of: .notApplicable)
    }
  }

  static func number(of intent: RequestedTherapy.Intent) -> Int32 { intent == .primary ? 1 : 2 }

  private static func number(of flag: Bool?) -> Int32 { flag.map { $0 ? 1 : 0 } ?? PackedFact.unknown }
}
