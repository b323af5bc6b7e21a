import PriorAuth

/// What the outcome for a set of findings depends on beside them.
struct OutcomeKey: Hashable {
  /// 0 where nothing is kept.
  private(set) var word: UInt32 = 0
  /// The numbers of the answers and of the rules of state law, where they change the tree.
  var answers: UInt32 = 0
  var law: UInt32 = 0

  mutating func take(_ request: PartFindings) {
    word |= 1
    if request.isContinued { word |= 2 }
    if request.isRefusedByOld { word |= 4 }
    if request.isRefusedByNew { word |= 8 }
    word |= UInt32(request.line) &<< 8
  }

  var reviewType: ReviewType { word & 2 == 0 ? .initial : .continued }
  var isRefusedByOld: Bool { word & 4 != 0 }
  var isRefusedByNew: Bool { word & 8 != 0 }
  var line: Int { Int((word >> 8) & 0xffff) }
}

/// The outcome for a set of findings.
struct KnownOutcome {
  var findings = LeafFindings()
  var key = OutcomeKey()
  var outcome = SweptOutcome.unclear
}

/// Both tables are kept by a hash of what is looked for; what is looked for next takes the place of what was there.
extension SweepTables {
  /// The row with what is found about a part.
  @inline(__always)
  mutating func row(of table: Int, _ key: SIMD4<UInt32>, _ content: Content) rethrows -> Int {
    // Numbers of parts follow on each other, so the last bits tell them apart best. Two rows have a place together.
    let hash = key.x ^ ((key.y &* 0x85eb_ca6b) &>> 16) ^ ((key.z &* 0xc2b2_ae35) &>> 13)
    let row = table &* Self.partRows &+ ((2 &* Int(hash)) & (Self.partRows &- 2))
    if parts[row].key == key { return row }
    if parts[row &+ 1].key == key { return row &+ 1 }
    parts[row &+ 1] = parts[row]
    try fill(row, table, key, content)
    return row
  }

  @inline(never)
  private mutating func fill(
    _ row: Int, _ table: Int, _ key: SIMD4<UInt32>, _ content: Content
  ) rethrows {
    var found = PartFindings()
    let part = CasePart(rawValue: table)
    if let file = try file(part, key, content) {
      found = PartFindings(part, in: file, for: versions)
      if part == .request, let line = file.lineOfBusiness { found.line = place(of: line) }
    } else {
      found.isClear = false
    }
    found.key = key
    parts[row] = found
  }

  private mutating func place(of line: LineOfBusiness) -> UInt16 {
    if let place = lines.firstIndex(of: line) { return UInt16(clamping: place) }
    lines.append(line)
    return UInt16(clamping: lines.count - 1)
  }

  /// The case file that holds a part and nothing else; nil where it can't be read back.
  private func file(_ part: CasePart?, _ key: SIMD4<UInt32>, _ content: Content) rethrows -> CaseFile? {
    guard let part else {
      var file = CaseFile.blank
      if key.x > 0 { file.member.birthDate = file.received.adding(months: 1 - Int(key.x)) }
      return file
    }
    guard var file = try CaseFile(part: part, key.x, content) else { return nil }
    guard part == .dosing else { return file }
    guard let weight = try CaseFile(part: .weight, key.y, content),
      let surface = try CaseFile(part: .surface, key.z, content)
    else { return nil }
    if key.y > 0 { file.member.bodySize.weightKg = weight.member.bodySize.weightKg }
    if key.z > 0 { file.member.bodySize.surfaceM2 = surface.member.bodySize.surfaceM2 }
    return file
  }

  /// What two versions say of a case whose tests found this.
  @inline(__always)
  mutating func outcome(
    _ findings: LeafFindings, _ key: OutcomeKey, _ content: Content
  ) rethrows -> SweptOutcome {
    let row = Self.row(findings, key)
    if outcomes[row].key != key || outcomes[row].findings != findings {
      outcomes[row] = KnownOutcome(
        findings: findings, key: key, outcome: try newOutcome(findings, key, content))
    }
    return outcomes[row].outcome
  }

  @inline(__always)
  private static func row(_ findings: LeafFindings, _ key: OutcomeKey) -> Int {
    var hash = UInt64(key.word) ^ UInt64(key.answers) &<< 32 ^ UInt64(key.law) &<< 24
    for word in 0..<4 {
      hash = (hash ^ findings.met[word]) &* 0x9e37_79b9_7f4a_7c15
      hash ^= hash &>> 29
      hash = (hash ^ findings.notMet[word]) &* 0xbf58_476d_1ce4_e5b9
      hash ^= hash &>> 32
    }
    return Int(truncatingIfNeeded: hash &>> 16) & (outcomeRows - 1)
  }

  @inline(never)
  private func newOutcome(
    _ findings: LeafFindings, _ key: OutcomeKey, _ content: Content
  ) rethrows -> SweptOutcome {
    guard let answers = try CaseFile(part: .answers, key.answers, content),
      let law = try CaseFile(part: .law, key.law, content)
    else { return .unclear }
    let settled = Settled(answers: answers.answers, law: law)
    let line = lines.indices.contains(key.line) ? lines[key.line] : nil
    return versions.outcome(
      findings, key.reviewType, line, settled, isRefusedByOld: key.isRefusedByOld,
      isRefusedByNew: key.isRefusedByNew)
  }
}
