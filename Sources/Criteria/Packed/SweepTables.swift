import PriorAuth

/// Says of packed cases evaluated under the same readings for which of them something changes.
///
/// A part of a case that many share is judged once, and so is a set of findings that many share; both are kept in
/// tables of a fixed size. A case costs a look at each of its parts, whatever the size of the versions.
struct SweepTables {
  typealias Content = ImpactSweep.Content
  typealias Verdict = ImpactSweep.Verdict

  let versions: SweptVersions
  /// A table of findings for each part, one after the other, and one for the age.
  var parts: [PartFindings]
  var outcomes: [KnownOutcome]
  /// The lines of business seen so far; findings know them by their place.
  var lines: [LineOfBusiness] = []
  /// How old measured values may be, one for each test that asks.
  let maximumAges: [MeasurementRule.Age]
  /// The parts whose findings are needed, as bits.
  private let needed: UInt64
  private let needsAge: Bool

  init(_ versions: SweptVersions) {
    self.versions = versions
    var needed = [CasePart.request, .law, .answers].reduce(UInt64(0)) { $0 | $1.bit }
    for case .part(let part) in versions.leaves.bySubject.keys { needed |= part.bit }
    self.needed = needed
    needsAge = versions.leaves.bySubject[.age] != nil
    maximumAges = versions.leaves.aged.compactMap { versions.leaves.leaves[$0].aged?.maximumAge }
    parts = Array(repeating: PartFindings(), count: (CasePart.allCases.count + 1) * Self.partRows)
    outcomes = Array(repeating: KnownOutcome(), count: Self.outcomeRows)
  }

  /// The place of the age among the tables of parts.
  static let ageTable = CasePart.allCases.count
  static let partRows = 8192
  static let outcomeRows = 8192

  /// What a packed case says whose numbers have been read.
  mutating func verdict(
    of packed: PackedCase.Numbers, _ reader: inout PackedReader, _ content: Content
  ) rethrows -> Verdict {
    var findings = versions.always
    var rest = OutcomeKey()
    var minimumMonths: UInt16 = 0
    var aged = UInt32.max
    var left = needed
    while left != 0 {
      let part = left.trailingZeroBitCount
      left &= left &- 1
      let row = try row(of: part, key(of: part, in: packed), content)
      guard parts[row].isClear else { return .unclear }
      findings.add(parts[row].findings)
      switch part {
      case CasePart.request.rawValue: rest.take(parts[row])
      case CasePart.law.rawValue:
        minimumMonths = parts[row].minimumMonths
        if parts[row].changesTree { rest.law = packed.parts[part] }
      case CasePart.measurement.rawValue: aged = parts[row].aged
      case CasePart.answers.rawValue: if parts[row].changesTree { rest.answers = packed.parts[part] }
      default: break
      }
    }
    if needsAge {
      let row = try row(of: Self.ageTable, SIMD4(packed.months, 0, 0, 1), content)
      findings.add(parts[row].findings)
    }
    if aged != .max, !leaveOutAged(&findings, aged, &reader, packed) { return .unclear }
    switch try outcome(findings, rest, content) {
    case .unclear: return .unclear
    case .changed: return .changed
    case .same: return .same
    case .lengths(let old, let new): return compare(old, new, packed, minimumMonths)
    }
  }

  @inline(__always)
  private func key(of part: Int, in packed: PackedCase.Numbers) -> SIMD4<UInt32> {
    guard part == CasePart.dosing.rawValue else { return SIMD4(packed.parts[part], 0, 0, 1) }
    return SIMD4(
      packed.parts[part],
      versions.leaves.needsWeight ? packed.parts[CasePart.weight.rawValue] : 0,
      versions.leaves.needsSurface ? packed.parts[CasePart.surface.rawValue] : 0, 1)
  }

  /// Leaves unknown what rests on a measured value that is too old; false where its age is not there.
  private func leaveOutAged(
    _ findings: inout LeafFindings, _ aged: UInt32, _ reader: inout PackedReader,
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
        if date < age.oldest(on: received) { findings[versions.leaves.aged[index]] = .unknown }
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

extension CasePart {
  fileprivate var bit: UInt64 { 1 << UInt64(rawValue) }
}
