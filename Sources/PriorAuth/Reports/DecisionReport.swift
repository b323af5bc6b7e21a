/// Counts, rates and times of decisions, gathered one by one: in the shape of the public prior-authorization metrics, standard
/// and expedited requests apart.
public struct DecisionReport: Sendable {
  private let wish: ReportWish
  private let zone: PlanZone
  private var groups: [Key: Figures] = [:]

  private struct Key: Hashable {
    var name: String
    var urgency: Urgency
  }

  /// A report about nothing yet.
  public init(_ wish: ReportWish, in zone: PlanZone) {
    self.wish = wish
    self.zone = zone
  }

  /// Counts a request.
  public mutating func add(_ request: DecidedRequest) {
    groups[Key(name: name(of: request), urgency: request.urgency), default: Figures()].add(request)
  }

  private func name(of request: DecidedRequest) -> String {
    switch wish.group {
    case .all: "all"
    case .line: request.lineOfBusiness.name
    case .drug: request.drug
    case .month: String(zone.day(of: request.decided).description.prefix(7))
    }
  }

  /// The rows, by name, then urgency; where there are several, with the sums at the end.
  public var sheet: Sheet {
    var sheet = Sheet(
      "Decisions from \(wish.days.lowerBound) through \(wish.days.upperBound)", Self.columns(wish.group),
      names: 2, chart: 2,
      empty: "No request was decided from \(wish.days.lowerBound) through \(wish.days.upperBound).")
    guard !groups.isEmpty else { return sheet }
    let keys = groups.keys.sorted { ($0.name, $0.urgency.rawValue) > ($1.name, $1.urgency.rawValue) }
      .reversed()
    sheet.rows = keys.compactMap { key in
      groups[key].map { $0.cells(key.name, key.urgency, hidingBelow: wish.smallest) }
    }
    let hides = sheet.rows.contains { $0.contains(.suppressed) }
    // Sums beside hidden figures would tell them.
    if wish.group != .all, !hides, groups.count > 1 {
      for urgency in [Urgency.standard, .expedited] {
        let all = groups.filter { $0.key.urgency == urgency }.map(\.value)
        if !all.isEmpty {
          sheet.rows.append(
            all.reduce(Figures()) { $0.joined(with: $1) }.cells("all", urgency, hidingBelow: wish.smallest))
        }
      }
    }
    sheet.notes =
      Self.notes
      + (hides ? ["'few' stands for counts below \(wish.smallest ?? 0) and what would tell them."] : [])
    return sheet
  }

  private static func columns(_ group: ReportWish.Group) -> [Sheet.Column] {
    [
      Sheet.Column(
        group == .all ? "group" : group.rawValue, group == .line ? "Line" : group.rawValue.capitalizedFirst),
      Sheet.Column("urgency", "Urgency"), Sheet.Column("decided", "Decided"),
      Sheet.Column("approved", "Approved"), Sheet.Column("approved_share", "of decided"),
      Sheet.Column("modified", "Modified"), Sheet.Column("modified_share", "of decided"),
      Sheet.Column("denied", "Denied"), Sheet.Column("denied_share", "of decided"),
      Sheet.Column("pended", "Pended"), Sheet.Column("pended_share", "of decided"),
      Sheet.Column("extended_approved", "Extended, approved"), Sheet.Column("appealed", "Appealed"),
      Sheet.Column("approved_after_appeal", "Approved on appeal"),
      Sheet.Column("mean_hours", "Mean time"), Sheet.Column("median_hours", "Median time"),
    ]
  }

  private static let notes = [
    "A request counts with its first decision; the time runs from receipt to that decision, pauses included.",
    "Pended are those of them that were asked for facts before; what still waits for facts stands in the workload.",
    "All of these are requests for drugs. The public metrics of prior authorization leave drugs out; report them apart.",
  ]
}

/// The figures of one row.
private struct Figures: Sendable {
  private var outcomes: [DecidedRequest.Outcome: Int] = [:]
  private var pended = 0
  private var extendedApproved = 0
  private var appealed = 0
  private var overturned = 0
  private var seconds: [Int64] = []

  mutating func add(_ request: DecidedRequest) {
    outcomes[request.outcome, default: 0] += 1
    pended += request.wasPended ? 1 : 0
    extendedApproved += request.wasExtended && request.outcome == .approved ? 1 : 0
    appealed += request.appeal == .none ? 0 : 1
    overturned += request.appeal == .overturned ? 1 : 0
    seconds.append(max(0, request.decided.seconds &- request.received.seconds))
  }

  func joined(with other: Figures) -> Figures {
    var sum = self
    sum.outcomes.merge(other.outcomes, uniquingKeysWith: +)
    sum.pended += other.pended
    sum.extendedApproved += other.extendedApproved
    sum.appealed += other.appealed
    sum.overturned += other.overturned
    sum.seconds += other.seconds
    return sum
  }

  private var decided: Int { seconds.count }

  private var mean: Int64 {
    decided == 0 ? 0 : Int64(seconds.reduce(Int128(0)) { $0 + Int128($1) } / Int128(decided))
  }

  private var median: Int64 {
    let sorted = seconds.sorted()
    guard let middle = sorted.indices.contains(decided / 2) ? sorted[decided / 2] : nil else { return 0 }
    return decided % 2 == 1 ? middle : (sorted[decided / 2 - 1] + middle) / 2
  }

  func cells(_ name: String, _ urgency: Urgency, hidingBelow smallest: Int?) -> [SheetCell] {
    let hide = Hiding(below: smallest ?? 0)
    let whole = hide.isSmall(decided)
    let counts = DecidedRequest.Outcome.allCases.map { outcomes[$0] ?? 0 }
    let hidden = whole ? [true, true, true] : hide.hidden(counts)
    let anyHidden = hidden.contains(true)
    var cells: [SheetCell] = [.text(name), .text(urgency.rawValue), whole ? .suppressed : .number(decided)]
    for (count, isHidden) in zip(counts, hidden) {
      cells += [
        isHidden ? .suppressed : .number(count),
        // A share of one outcome tells the others.
        isHidden || (anyHidden && count > 0) ? .suppressed : .share(count, of: decided),
      ]
    }
    let hidesPended = whole || hide.isSmall(pended) || hide.isSmall(decided - pended)
    cells += [
      hidesPended ? .suppressed : .number(pended), hidesPended ? .suppressed : .share(pended, of: decided),
    ]
    for count in [extendedApproved, appealed, overturned] {
      cells.append(whole || hide.isSmall(count) ? .suppressed : .number(count))
    }
    return cells + (whole ? [.suppressed, .suppressed] : [.seconds(mean), .seconds(median)])
  }
}

/// Which figures are too small to be shown.
private struct Hiding {
  let below: Int

  func isSmall(_ count: Int) -> Bool { count > 0 && count < below }

  /// Which parts of a whole that is shown are hidden: the small ones, and one more where a single one could be reckoned.
  func hidden(_ counts: [Int]) -> [Bool] {
    var hidden = counts.map(isSmall)
    if hidden.filter(\.self).count == 1 {
      let rest = counts.indices.filter { !hidden[$0] && counts[$0] > 0 }
      if let next = rest.min(by: { counts[$0] < counts[$1] }) { hidden[next] = true }
    }
    return hidden
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
