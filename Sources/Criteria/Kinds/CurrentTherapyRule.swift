import PriorAuth

/// The requested drug is already being taken.
public struct CurrentTherapyRule: Sendable, Hashable, Codable {
  /// Whether taking it under the plan's own benefit is enough by itself.
  public var ownBenefitSuffices: Bool
  /// The days since the first dose that are asked for otherwise.
  public var minimumDays: Int?
  /// Whether it has to be for a use the policy covers.
  public var coveredIndication: Bool
  /// Whether the present course has to be unfinished.
  public var courseIncomplete: Bool
  /// Whether samples and manufacturer assistance do not count.
  public var excludesSamples: Bool

  /// A requirement on therapy under way.
  public init(
    ownBenefitSuffices: Bool = false, minimumDays: Int? = nil, coveredIndication: Bool = false,
    courseIncomplete: Bool = false, excludesSamples: Bool = false
  ) {
    self.ownBenefitSuffices = ownBenefitSuffices
    self.minimumDays = minimumDays
    self.coveredIndication = coveredIndication
    self.courseIncomplete = courseIncomplete
    self.excludesSamples = excludesSamples
  }
}

extension CurrentTherapyRule {
  /// The days without a dose that a cycle of daily doses may end with.
  private static let pauseBetweenCycles: Decimal = 28

  func finding(in record: CaseRecord) -> ClauseFinding {
    let own = record.currentTherapies.filter { Self.isRequested($0.content, record) }
    guard !own.isEmpty else { return absent(record) }
    let findings = own.map { finding(of: $0, record) }
    return findings.first { $0.finding == .met } ?? findings.first { $0.finding == .unknown } ?? findings[0]
  }

  /// A request for a first approval says that therapy has not begun; a renewal has to show that it has.
  private func absent(_ record: CaseRecord) -> ClauseFinding {
    let unclear = record.currentTherapies.filter { item in
      let named = record.products(in: item.content.product ?? "", from: Self.requested(record))
      return !named.unrecognized.isEmpty
    }
    guard unclear.isEmpty else {
      let names = UnrecognizedNames(unclear.compactMap(\.content.product))
      return ClauseFinding.unknown(
        names.reason(mayBe: "the requested product"), unclear.map(\.index),
        fact: "name of the current therapy", ask: names.question(whether: "the requested drug")
      ).resting(on: .unknownNames)
    }
    if record.file.reviewType == .initial, !record.hasUndocumented("currentTherapy") {
      return .notMet("no therapy with the requested product under way")
    }
    return .unknown(
      "no current therapy on file", fact: "current therapy",
      ask: "Since when and through whom the member receives the drug, with the date of the last dose")
  }

  private func finding(of item: CaseRecord.Item<Fact.CurrentTherapy>, _ record: CaseRecord) -> ClauseFinding {
    let therapy = item.content
    let source = CurrentTherapySource(therapy.source)
    let stated = "\(therapy.product ?? "the drug") through \(therapy.source ?? "a source not stated")"
    if excludesSamples, source == .samples { return .notMet(stated, [item.index]) }
    if let gap = gap(in: item, record) { return gap }
    if ownBenefitSuffices, source == .ownBenefit {
      let counted = elapsed(item, record, stated)
      if counted.finding == .met { return .met(stated, [item.index]) }
      let decided = record.readings[.minimumDays] == 1 ? counted : .met(stated, [item.index])
      return decided.resting(on: .minimumDays)
    }
    if source == .unstated, ownBenefitSuffices || excludesSamples {
      return .unknown(
        stated, [item.index], fact: "source of the drug", ask: "Through whom the member receives the drug")
    }
    if courseIncomplete { return course(item, stated) }
    if coveredIndication {
      switch therapy.coveredIndication {
      case false: return .otherUse(stated + ", not for a covered indication", [item.index])
      case nil:
        return .unknown(
          stated + "; the indication is not stated", [item.index], fact: "covered indication",
          ask: "For which indication the member receives the drug")
      default: break
      }
    }
    return elapsed(item, record, stated)
  }

  private func course(_ item: CaseRecord.Item<Fact.CurrentTherapy>, _ stated: String) -> ClauseFinding {
    switch item.content.courseIncomplete {
    case true: .met(stated + ", course not finished", [item.index])
    case false: .notMet(stated + ", course finished", [item.index])
    default:
      .unknown(
        stated + "; whether the course is finished is not stated", [item.index], fact: "course of treatment",
        ask: "Whether the present course of treatment is still to be completed")
    }
  }

  private func elapsed(
    _ item: CaseRecord.Item<Fact.CurrentTherapy>, _ record: CaseRecord, _ stated: String
  ) -> ClauseFinding {
    guard let minimumDays else { return .met(stated, [item.index]) }
    guard let first = item.content.firstDose else {
      return .unknown(
        stated + "; the first dose is not stated", [item.index], fact: "first dose",
        ask: "The date of the first dose")
    }
    let days = record.file.received.days(since: first)
    let counted =
      stated + ": \(counted(days, "day")) from \(first) to \(record.file.received), \(minimumDays) needed"
    return days >= minimumDays ? .met(counted, [item.index]) : .notMet(counted, [item.index])
  }

  /// A last dose more than two intervals ago leaves open whether therapy goes on.
  private func gap(in item: CaseRecord.Item<Fact.CurrentTherapy>, _ record: CaseRecord) -> ClauseFinding? {
    guard let last = item.content.lastDose, let days = Self.lapse(since: last, in: record.file) else {
      return nil
    }
    return .unknown(
      "last dose on \(last), \(counted(days, "day")) before the request", [item.index],
      fact: "gap in therapy",
      ask: "Whether the member still receives the drug, and why the last dose was on \(last)"
    ).resting(on: .gapInTherapy)
  }

  /// How many days before the request the last dose was given, where that is longer than doses lie apart.
  static func lapse(since last: Day?, in file: CaseFile) -> Int? {
    guard let last, let interval = (file.therapy.previousDose ?? file.therapy.dose)?.everyDays,
      let twice = interval.multiplied(by: 2)
    else { return nil }
    let days = file.received.days(since: last)
    // A drug given every day is given in cycles, with weeks between them.
    let allowed = interval < 7 ? pauseBetweenCycles : twice
    return Decimal(days) > allowed ? days : nil
  }

  static func isRequested(_ therapy: Fact.CurrentTherapy, _ record: CaseRecord) -> Bool {
    guard let product = therapy.product else { return true }
    return requested(record).contains { $0.isNamed(in: product) }
  }

  private static func requested(_ record: CaseRecord) -> [GovernedDrug] {
    let drug = record.file.therapy.drug
    return [GovernedDrug(generic: drug.name, brand: drug.brand)] + record.version.drugs
  }
}

/// Who provides a drug that is already being taken.
enum CurrentTherapySource: Hashable {
  case ownBenefit, samples, other, unstated

  init(_ text: String?) {
    guard let text, !AssertedWords.saysNothing(text) else {
      self = .unstated
      return
    }
    let words = AssertedWords(text)
    let isOpen = words.isHedged || Words(text).containsAny(Self.openWords)
    if words.affirmsEver(["sample", "assistance", "free"]), !Words(text).containsAny(["copay"]) {
      self = .samples
    } else if isOpen {
      self = .unstated
    } else if words.affirms(["benefit"]), !Words(text).containsAny(["other", "previous", "prior", "another"])
    {
      self = .ownBenefit
    } else {
      self = .other
    }
  }

  /// Words that leave open who pays: ways in which makers and others provide a drug, and a benefit that is over.
  private static let openWords: Set<String> = [
    "pap", "starter", "bridge", "foundation", "grant", "compassionate", "manufacturer", "charity", "company",
    "copay",
    "ended", "lapsed", "terminated", "expired", "former", "formerly", "until",
  ]
}
