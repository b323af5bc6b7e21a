import PriorAuth

/// Parts, ages and findings that are met for the first time.
extension SweepTables {
  /// The place of what is found about a part; what is not known yet is judged.
  @inline(__always)
  mutating func place(of lookup: PartLookup, _ numbers: [UInt32], _ content: Content) rethrows -> Int {
    let key = lookup.key(in: numbers)
    if let place = lookup.isOfBodySize ? doses.place(of: key) : parts.place(of: key) { return place }
    let found = try judged(lookup, key, content)
    let place = place(of: found)
    if lookup.isOfBodySize { doses.keep(place, of: key) } else { parts.keep(place, of: key) }
    return Int(place)
  }

  /// The place of what is found about an age, in months and one.
  @inline(__always)
  mutating func place(ofAge months: UInt32) -> Int {
    let known = ages[Int(months)]
    return known < Self.noAge ? Int(known) : newPlace(ofAge: months)
  }

  @inline(never)
  private mutating func newPlace(ofAge months: UInt32) -> Int {
    var file = CaseFile.blank
    if months > 0 { file.member.birthDate = file.received.adding(months: 1 - Int(months)) }
    let place = place(of: PartFindings(.age, in: file, for: versions))
    ages[Int(months)] = place
    return Int(place)
  }

  /// The place of findings among the distinct ones. Where there is no room, all tables begin anew.
  private mutating func place(of found: PartFindings) -> UInt16 {
    if let place = distinct.place(of: found) { return place }
    forgetParts()
    return distinct.place(of: found) ?? 0
  }

  @inline(never)
  private mutating func judged(
    _ lookup: PartLookup, _ key: PartKey, _ content: Content
  ) rethrows -> PartFindings {
    guard let file = try file(lookup, key, content) else { return .unclear }
    guard lookup.part == CasePart.request.rawValue, let line = file.lineOfBusiness else {
      return PartFindings(lookup.subject, in: file, for: versions)
    }
    guard let place = place(of: line) else { return .unclear }
    return PartFindings(lookup.subject, in: file, for: versions, line: place)
  }

  /// The place of a line of business; nil where there are more than any plan has.
  private mutating func place(of line: LineOfBusiness) -> UInt16? {
    if let place = lines.firstIndex(of: line) { return UInt16(place) }
    guard lines.count < Self.lineLimit else { return nil }
    lines.append(line)
    return UInt16(lines.count - 1)
  }

  /// The case file that holds a part and nothing else; nil where it can't be read back.
  private mutating func file(
    _ lookup: PartLookup, _ key: PartKey, _ content: Content
  ) rethrows -> CaseFile? {
    guard lookup.isOfBodySize else {
      guard let part = CasePart(rawValue: lookup.part) else { return nil }
      return try CaseFile(part: part, key.number, content)
    }
    // There are few doses and few weights, but each dose may come with each weight.
    guard var file = try bodyFile(.dosing, key.number, content),
      let weight = try bodyFile(.weight, key.weight, content),
      let surface = try bodyFile(.surface, key.surface, content)
    else { return nil }
    if key.weight > 0 { file.member.bodySize.weightKg = weight.member.bodySize.weightKg }
    if key.surface > 0 { file.member.bodySize.surfaceM2 = surface.member.bodySize.surfaceM2 }
    return file
  }

  private mutating func bodyFile(
    _ part: CasePart, _ number: UInt32, _ content: Content
  ) rethrows -> CaseFile? {
    try files.value(for: PartKey(UInt16(part.rawValue), number)) { try CaseFile(part: part, number, content) }
  }

  /// What two versions say of a case whose parts come to this.
  @inline(__always)
  mutating func outcome(for key: OutcomeKey, _ content: Content) rethrows -> SweptOutcome {
    if let known = outcomes[key] { return known }
    let outcome = try newOutcome(key, content)
    outcomes[key] = outcome
    return outcome
  }

  @inline(never)
  private mutating func newOutcome(_ key: OutcomeKey, _ content: Content) rethrows -> SweptOutcome {
    let settled = try settled.value(for: [key.answers, key.law]) { () throws -> Settled? in
      guard let answers = try CaseFile(part: .answers, key.answers, content),
        let law = try CaseFile(part: .law, key.law, content)
      else { return nil }
      return Settled(answers: answers.answers, law: law)
    }
    guard let settled else { return .unclear }
    let line = lines.indices.contains(key.request.line) ? lines[key.request.line] : nil
    return versions.outcome(
      key.findings, key.request.reviewType, line, settled, isRefusedByOld: key.request.isRefusedByOld,
      isRefusedByNew: key.request.isRefusedByNew)
  }
}
