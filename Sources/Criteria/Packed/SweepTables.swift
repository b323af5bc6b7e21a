import PriorAuth

/// Says of packed cases evaluated under the same readings for which of them something changes.
///
/// A part of a case that many share is judged once, and so is a set of findings that many share; both are kept in
/// tables of a fixed size. A case costs a look at each of its parts, whatever the size of the versions.
struct SweepTables {
  typealias Content = ImpactSweep.Content
  typealias Verdict = ImpactSweep.Verdict

  let versions: SweptVersions
  /// Where the findings of parts are, and of doses beside a body size, of which there may be as many as cases.
  var parts = PartTable(bits: 0)
  var doses = PartTable(bits: 0)
  /// Where the findings of ages are, by months and one; `noAge` for those not seen yet.
  var ages: [UInt16] = []
  var distinct = DistinctFindings(limit: 1)
  /// Doses, weights and surfaces that were read.
  var files = Kept<PartKey, CaseFile?>(limit: 2048)
  var outcomes: KnownOutcomes
  /// What answers and rules of law settle, by their numbers.
  var settled = Kept<[UInt32], Settled?>(limit: 1024)
  /// The lines of business seen so far; findings know them by their place.
  var lines: [LineOfBusiness] = []
  /// How old measured values may be, one for each test that asks.
  let maximumAges: [MeasurementRule.Age]
  /// The parts whose findings are needed.
  private let lookups: [PartLookup]
  private let needsAge: Bool
  private let room: SweepRoom

  init(_ versions: SweptVersions, _ room: SweepRoom) {
    self.versions = versions
    self.room = room
    let subjects = versions.leaves.bySubject.keys
    lookups = Set(subjects).union([.part(.request), .part(.law), .part(.answers)])
      .compactMap { PartLookup($0) }.sorted { $0.tag < $1.tag }
    needsAge = subjects.contains(.age)
    maximumAges = versions.leaves.aged.compactMap { versions.leaves.leaves[$0].aged?.maximumAge }
    outcomes = KnownOutcomes(bits: room.outcomeBits)
    forgetParts()
  }

  /// What stands for an age that was not seen yet.
  static let noAge = UInt16.max
  /// More lines of business than any plan has.
  static let lineLimit = 1000

  /// Empties all that knows findings by their place.
  mutating func forgetParts() {
    distinct = DistinctFindings(limit: room.findings)
    parts = PartTable(bits: room.partBits)
    doses = PartTable(bits: lookups.contains(where: \.isOfBodySize) ? room.doseBits : 0)
    ages = Array(repeating: Self.noAge, count: Int(PackedCase.Numbers.agelong))
  }

  /// What a packed case says whose numbers have been read.
  mutating func verdict(
    of packed: PackedCase.Numbers, _ reader: inout PackedReader, _ content: Content
  ) rethrows -> Verdict {
    var key = OutcomeKey(findings: versions.always)
    var minimumMonths: UInt16 = 0
    var aged = UInt32.max
    for index in lookups.indices {
      let lookup = lookups[index]
      let place = try place(of: lookup, packed.parts, content)
      guard distinct[place].isClear else { return .unclear }
      key.add(distinct[place], at: place)
      aged &= distinct[place].aged
      minimumMonths |= distinct[place].minimumMonths
      guard distinct[place].changesTree else { continue }
      if lookup.part == CasePart.answers.rawValue { key.answers = packed.parts[lookup.part] }
      if lookup.part == CasePart.law.rawValue { key.law = packed.parts[lookup.part] }
    }
    if needsAge {
      let place = place(ofAge: packed.months)
      key.add(distinct[place], at: place)
    }
    if aged != .max, !leaveOutAged(of: &key, aged, &reader, packed) { return .unclear }
    switch try outcome(for: key, content) {
    case .unclear: return .unclear
    case .changed: return .changed
    case .same: return .same
    case .lengths(let old, let new): return compare(old, new, packed, minimumMonths)
    }
  }

  /// Leaves unknown what rests on a measured value that is too old; false where its age is not there.
  private func leaveOutAged(
    of key: inout OutcomeKey, _ aged: UInt32, _ reader: inout PackedReader,
    _ packed: PackedCase.Numbers
  ) -> Bool {
    let received = packed.received
    let count = reader.number()
    var missing = maximumAges.indices.count { Self.value($0, in: aged) != 255 }
    var place: UInt64 = 0
    while place < min(count, 255), missing > 0 {
      let date = Day(number: Int32(truncatingIfNeeded: Int(received.number) &- reader.signed()))
      for (index, age) in maximumAges.enumerated() where Self.value(index, in: aged) == place {
        missing -= 1
        if date < age.oldest(on: received) { key.leaveOut(versions.leaves.aged[index]) }
      }
      place += 1
    }
    return missing == 0 && !reader.isBroken
  }

  private static func value(_ index: Int, in aged: UInt32) -> UInt64 {
    UInt64(aged >> UInt32(8 * index)) & 0xff
  }

  /// Compares where two approvals end, both not before what state law allows.
  private func compare(
    _ old: ApprovalDuration.Length?, _ new: ApprovalDuration.Length?, _ packed: PackedCase.Numbers,
    _ minimumMonths: UInt16
  ) -> Verdict {
    let shortest = minimumMonths == 0 ? nil : packed.start.adding(months: Int(minimumMonths))
    let ends = [old, new].map { length -> ApprovalDuration.Length.End in
      switch length?.end(from: packed.start, renewal: packed.renewal) ?? .open {
      case .on(let day): .on(max(day, shortest ?? day))
      case .provisional(let day): .provisional(max(day, shortest ?? day))
      case let end: end
      }
    }
    if ends.contains(.byDoses) { return .unclear }
    return ends[0] == ends[1] ? .same : .changed
  }
}
