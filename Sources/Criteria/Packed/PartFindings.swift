import PriorAuth

/// What is found about one part of a case: the findings of the tests that look at it, and what else follows from it.
///
/// A sweep reads a dozen of these for each case, so their order here leaves no room between them.
struct PartFindings {
  /// The part's number, with those of the weight and the surface beside a dose; the last word is 1 when in use.
  var key = SIMD4<UInt32>()
  /// Of the request: whether therapy is to be continued, and which versions refuse the drug or the line of business.
  var isContinued = false
  var isRefusedByOld = false
  var isRefusedByNew = false
  /// Of answers and state law: whether one of them may settle or waive what a kind looks at.
  var changesTree = false
  /// False where the part can't be read back, or only the whole case can be judged.
  var isClear = true
  /// Of the request: the place of the line of business among those seen.
  var line: UInt16 = 0
  /// Of state law: the shortest approval it allows.
  var minimumMonths: UInt16 = 0
  /// Of measured values: the place of the one each test of an age is about, one a byte; 255 for none.
  var aged: UInt32 = .max
  var findings = LeafFindings()
}

extension PartFindings {
  /// What is found in a case file that holds the part and nothing else.
  init(_ part: CasePart?, in file: CaseFile, for versions: SweptVersions) {
    let subject = part.map { LeafTable.Subject.part($0) } ?? .age
    for place in versions.leaves.bySubject[subject] ?? [] {
      if let twin = versions.leaves.twins[place] {
        findings[place] = findings[twin]
        continue
      }
      let leaf = versions.leaves.leaves[place]
      let record = versions.record(of: file, for: leaf)
      findings[place] = leaf.finding(in: record)
      if let rule = leaf.aged { note(rule.telling(in: record).item?.date, at: place, versions) }
    }
    switch part {
    case .request: note(file, versions)
    case .law: note(law: file, versions)
    case .answers:
      changesTree = file.answers.contains { versions.answerable.contains($0.criterion) }
      if file.answers.contains(where: { versions.askedElsewhere.contains($0.criterion) }) {
        isClear = false
      }
    default: break
    }
  }

  /// A value without a date meets no test that asks for its age.
  private mutating func note(_ date: Day?, at place: Int, _ versions: SweptVersions) {
    guard let rank = versions.leaves.aged.firstIndex(of: place) else { return }
    guard let date else {
      if findings[place] == .met { findings[place] = .unknown }
      return
    }
    let day = CaseFile.place(ofOrdered: date)
    if day > 254 { isClear = false }
    let shift = UInt32(8 * rank)
    aged = aged & ~(0xff << shift) | UInt32(UInt8(clamping: day)) << shift
  }

  private mutating func note(_ file: CaseFile, _ versions: SweptVersions) {
    isContinued = file.reviewType == .continued
    let (old, new) = (versions.old.version.fit(of: file), versions.new.version.fit(of: file))
    isRefusedByOld = old.refusal != nil
    isRefusedByNew = new.refusal != nil
    if file.lineOfBusiness == nil || old.doubt != nil || new.doubt != nil { isClear = false }
  }

  /// A rule that was kept for another policy than the one at hand says nothing here.
  private mutating func note(law file: CaseFile, _ versions: SweptVersions) {
    let rules = CaseRecord(file: file, version: .blank(), readings: Readings()).stateRules
    minimumMonths = UInt16(clamping: rules.compactMap(\.content.minimumMonths).max() ?? 0)
    changesTree = rules.contains { $0.content.waives != nil }
    if let policy = file.policy,
      policy != versions.old.version.number || policy != versions.new.version.number
    {
      isClear = false
    }
  }
}
