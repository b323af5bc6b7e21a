/// Looks an outline over for what a person should see before trusting it.
struct Diagnosis {
  private(set) var findings: [ImportDiagnostic] = []
  private var found: [(code: ImportDiagnostic.Code, detail: String, span: Range<Int>)] = []

  init(of outline: PolicyOutline, from reader: SectionReader, lines: [Line], source: SourceText) {
    if outline.sections.isEmpty { add(.noCriteria, outline.title, at: 0..<0) }
    if let last = CutOff(reader, sections: outline.sections, lines: lines).line {
      add(.cutOff, last.prose.string, at: last.span)
    }
    for finding in reader.findings { add(finding.code, finding.detail, at: finding.span) }
    for (code, node) in reader.tree.diagnostics {
      add(code, reader.tree[node].text.string, at: reader.tree[node].span)
    }
    var last: [OutlineDuration] = []
    for section in outline.sections {
      // What several sections take alike is told of once.
      inspectDurations(of: section, isNew: section.durations != last)
      last = section.durations
    }
    inspectFootnotes(reader)
    inspectCodes(outline.codes)
    for pair in Names.misspelt(in: source.bytes) { add(.misspeltName, pair.other, at: pair.span) }
    found.sort { ($0.span.lowerBound, $0.code.rawValue) < ($1.span.lowerBound, $1.code.rawValue) }
    leaveOutWhatNobodyReads()
    var positions = SourcePositions(in: source)
    findings = found.map { code, detail, span in
      ImportDiagnostic(code, detail: detail, at: span, position: positions.position(at: span.lowerBound))
    }
  }

  private mutating func add(_ code: ImportDiagnostic.Code, _ detail: String, at span: Range<Int>) {
    found.append((code, detail, span))
  }

  /// How many findings of one kind are listed. A damaged document of a megabyte can have tens of thousands.
  private static let mostOfAKind = 1000

  /// Leaves out what comes behind the first findings of a kind, and says at the first of these how many they are.
  private mutating func leaveOutWhatNobodyReads() {
    let counts = Dictionary(found.map { ($0.code, 1) }, uniquingKeysWith: +)
    guard counts.values.contains(where: { $0 > Self.mostOfAKind }) else { return }
    var listed: [ImportDiagnostic.Code: Int] = [:]
    found = found.compactMap { finding in
      let place = listed[finding.code, default: 0]
      listed[finding.code] = place + 1
      guard place >= Self.mostOfAKind else { return finding }
      let rest = counts[finding.code, default: 0] - Self.mostOfAKind
      return place == Self.mostOfAKind
        ? (.findingsLeftOut, "\(rest) of \(finding.code.rawValue)", finding.span) : nil
    }
  }

  private mutating func inspectDurations(of section: OutlineSection, isNew: Bool) {
    guard section.kind == .initial || section.kind == .continued, !section.isDosing else { return }
    if section.durations.isEmpty { add(.missingDuration, section.indication, at: section.span) }
    guard isNew else { return }
    var seen: [String: OutlineDuration] = [:]
    for duration in section.durations where duration.rule == nil {
      if let first = seen[duration.lob], first.amount != duration.amount || first.unit != duration.unit {
        add(.overlappingDuration, duration.lob, at: duration.span)
      }
      seen[duration.lob] = duration
    }
  }

  private mutating func inspectFootnotes(_ reader: SectionReader) {
    for (mark, notes) in reader.footnotes.marks {
      var texts: Set<String> = []
      for note in notes {
        let isNew = texts.insert(Footnotes.text(of: reader.tree[note])).inserted
        if isNew, texts.count > 1 { add(.ambiguousFootnote, mark, at: reader.tree[note].span) }
      }
    }
  }

  /// `J9382` and `J93.82` are different things that differ by a dot only.
  private mutating func inspectCodes(_ codes: [OutlineCode]) {
    let diagnoses = Set(codes.filter { $0.system == .icd10 }.map(\.code))
    for code in codes where code.system == .hcpcs {
      guard let twin = TwinCodes.diagnosis(readLike: code.code) else { continue }
      if TwinCodes.isInUse(twin) || diagnoses.contains(twin) { add(.collidingCode, twin, at: code.span) }
    }
  }
}
