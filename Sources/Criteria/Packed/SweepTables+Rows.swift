import PriorAuth

/// What the outcome for a set of findings depends on beside them.
struct OutcomeKey: Hashable {
  /// 0 where nothing is kept.
  private(set) var word: UInt32 = 0
  /// The numbers of the answers and of the rules of state law, where they change the tree.
  var answers: UInt32 = 0
  var law: UInt32 = 0

  mutating func take<Words>(_ request: PartFindings<Words>) {
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
struct KnownOutcome<Words: SIMD> where Words.Scalar == UInt64 {
  var findings = LeafFindings<Words>()
  var key = OutcomeKey()
  /// The place of the outcome among the distinct ones.
  var outcome: UInt32 = 0
}

/// Both tables are kept by a hash of what is looked for; what is looked for next takes the place of what was there.
extension SweepTables {
  /// What is found about a part.
  @inline(__always)
  mutating func found(_ key: SIMD4<UInt32>, _ content: Content) rethrows -> PartFindings<Words> {
    guard key.y | key.z == 0 else { return try dose(key, content) }
    // Numbers of parts follow on each other whatever the part, so they are the best places; what a case has no part of,
    // and ages, which begin with 1 for each, are counted from the end.
    let number = Int(key.x)
    let place =
      number == 0 || key.w > UInt32(truncatingIfNeeded: Self.ageTable) ? -number &- Int(key.w) : number
    if parts[place].key == key { return parts[place] }
    if earlierParts[place].key == key { return earlierParts[place] }
    earlierParts[place] = parts[place]
    let found = try judged(key, content)
    parts[place] = found
    return found
  }

  /// What is found about a dose and the body size beside it.
  private mutating func dose(_ key: SIMD4<UInt32>, _ content: Content) rethrows -> PartFindings<Words> {
    let place = Int(key.x ^ ((key.y &* 0x85eb_ca6b) &>> 16) ^ ((key.z &* 0xc2b2_ae35) &>> 13))
    if doses[place].key != key { doses[place] = try judged(key, content) }
    return doses[place]
  }

  @inline(never)
  private mutating func judged(
    _ key: SIMD4<UInt32>, _ content: Content
  ) rethrows -> PartFindings<Words> {
    var found = PartFindings<Words>()
    let part = CasePart(rawValue: Int(key.w) - 1)
    if let file = try file(part, key, content) {
      found = PartFindings(part, in: file, for: versions)
      if part == .request, let line = file.lineOfBusiness { found.line = place(of: line) }
    } else {
      found.isClear = false
    }
    found.key = key
    return found
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
    _ findings: LeafFindings<Words>, _ key: OutcomeKey, _ content: Content
  ) rethrows -> SweptOutcome {
    let place = Self.place(findings, key)
    if outcomes[place].key != key || outcomes[place].findings != findings {
      let number = number(of: try newOutcome(AllFindings(findings), key, content))
      outcomes[place] = KnownOutcome(findings: findings, key: key, outcome: number)
    }
    return distinct[Int(outcomes[place].outcome)]
  }

  private mutating func number(of outcome: SweptOutcome) -> UInt32 {
    if let place = distinct.firstIndex(of: outcome) { return UInt32(place) }
    distinct.append(outcome)
    return UInt32(distinct.count - 1)
  }

  @inline(__always)
  private static func place(_ findings: LeafFindings<Words>, _ key: OutcomeKey) -> Int {
    var hash = UInt64(key.word) ^ UInt64(key.answers) &<< 32 ^ UInt64(key.law) &<< 24
    for word in 0..<Words.scalarCount {
      hash = (hash ^ findings.met[word]) &* 0x9e37_79b9_7f4a_7c15
      hash ^= hash &>> 29
      hash = (hash ^ findings.notMet[word]) &* 0xbf58_476d_1ce4_e5b9
      hash ^= hash &>> 32
    }
    return Int(truncatingIfNeeded: hash &>> 16)
  }

  @inline(never)
  private func newOutcome(
    _ findings: AllFindings, _ key: OutcomeKey, _ content: Content
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
