import PriorAuth

/// Says of packed cases evaluated under the same readings for which of them something changes.
protocol SweepJudge {
  /// What a packed case says whose numbers have been read.
  mutating func verdict(
    of packed: PackedCase.Numbers, _ reader: inout PackedReader, _ content: ImpactSweep.Content
  ) rethrows -> ImpactSweep.Verdict
}

/// Judges cases by tables of what is known of their parts.
///
/// A part of a case that many share is judged once, and so is a set of findings that many share; both are kept in
/// tables of a fixed size. A case costs a look at each of its parts, whatever the size of the versions.
struct SweepTables<Words: SIMD>: SweepJudge where Words.Scalar == UInt64 {
  typealias Content = ImpactSweep.Content
  typealias Verdict = ImpactSweep.Verdict

  let versions: SweptVersions
  /// What is found about parts: those looked for last, and those before them.
  let parts = AlignedRows(repeating: PartFindings<Words>(), count: 32_768)
  let earlierParts = AlignedRows(repeating: PartFindings<Words>(), count: 32_768)
  /// The same of doses with a body size, of which there may be as many as cases.
  let doses = AlignedRows(repeating: PartFindings<Words>(), count: 8192)
  let outcomes = AlignedRows(repeating: KnownOutcome<Words>(), count: 8192)
  /// The outcomes met so far; the table knows them by their place.
  var distinct: [SweptOutcome] = []
  /// The lines of business seen so far; findings know them by their place.
  var lines: [LineOfBusiness] = []
  /// How old measured values may be, one for each test that asks.
  let maximumAges: [MeasurementRule.Age]
  private let always: LeafFindings<Words>
  /// The parts whose findings are needed, as bits.
  private let needed: UInt64
  private let needsAge: Bool

  init(_ versions: SweptVersions) {
    self.versions = versions
    always = LeafFindings(versions.always)
    var needed = [CasePart.request, .law, .answers].reduce(UInt64(0)) { $0 | $1.bit }
    for case .part(let part) in versions.leaves.bySubject.keys { needed |= part.bit }
    self.needed = needed
    needsAge = versions.leaves.bySubject[.age] != nil
    maximumAges = versions.leaves.aged.compactMap { versions.leaves.leaves[$0].aged?.maximumAge }
  }

  /// What stands for the age where parts are numbered.
  static var ageTable: Int { CasePart.allCases.count }

  mutating func verdict(
    of packed: PackedCase.Numbers, _ reader: inout PackedReader, _ content: Content
  ) rethrows -> Verdict {
    var findings = always
    var rest = OutcomeKey()
    var minimumMonths: UInt16 = 0
    var aged = UInt32.max
    var left = needed
    while left != 0 {
      let part = left.trailingZeroBitCount
      left &= left &- 1
      let found = try found(key(of: part, in: packed), content)
      guard found.isClear else { return .unclear }
      findings.add(found.findings)
      switch part {
      case CasePart.request.rawValue: rest.take(found)
      case CasePart.law.rawValue:
        minimumMonths = found.minimumMonths
        if found.changesTree { rest.law = packed.parts[part] }
      case CasePart.measurement.rawValue: aged = found.aged
      case CasePart.answers.rawValue: if found.changesTree { rest.answers = packed.parts[part] }
      default: break
      }
    }
    if needsAge {
      findings.add(try found(Self.key(packed.months, of: Self.ageTable), content).findings)
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
  private static func key(_ number: UInt32, of part: Int) -> SIMD4<UInt32> {
    SIMD4(number, 0, 0, UInt32(truncatingIfNeeded: part &+ 1))
  }

  @inline(__always)
  private func key(of part: Int, in packed: PackedCase.Numbers) -> SIMD4<UInt32> {
    var key = Self.key(packed.parts[part], of: part)
    guard part == CasePart.dosing.rawValue else { return key }
    if versions.leaves.needsWeight { key.y = packed.parts[CasePart.weight.rawValue] }
    if versions.leaves.needsSurface { key.z = packed.parts[CasePart.surface.rawValue] }
    return key
  }

  /// Leaves unknown what rests on a measured value that is too old; false where its age is not there.
  private func leaveOutAged(
    _ findings: inout LeafFindings<Words>, _ aged: UInt32, _ reader: inout PackedReader,
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
