import PriorAuth

/// What is found about one part of a case: the findings of the tests that look at it, and what else follows from it.
///
/// A sweep adds up a dozen of these for each case, so what a part says nothing of leaves the sum as it is.
struct PartFindings: Hashable {
  var findings = LeafFindings()
  /// What the request says beside its tests.
  var request = RequestFindings()
  /// Of measured values: the place of the one each test of an age is about, one a byte; 255 for none.
  var aged: UInt32 = .max
  /// Of state law: the shortest approval it allows.
  var minimumMonths: UInt16 = 0
  /// Of answers and state law: whether one of them may settle or waive what a kind looks at.
  var changesTree = false
  /// False where the part can't be read back, or only the whole case can be judged.
  var isClear = true

  /// A part that says nothing.
  init() {}
}

/// What is found about a request beside the tests; nothing of it is set for other parts.
struct RequestFindings: Hashable {
  private(set) var word: UInt32 = 0

  /// - Parameter line: the place of the line of business among those seen.
  init(isContinued: Bool, isRefusedByOld: Bool, isRefusedByNew: Bool, line: UInt16) {
    word = UInt32(line) << 16 | 1
    if isContinued { word |= 2 }
    if isRefusedByOld { word |= 4 }
    if isRefusedByNew { word |= 8 }
  }

  /// No request.
  init() {}

  /// Takes over what is found about the request, if the other part is one.
  @inline(__always)
  mutating func add(_ other: RequestFindings) { word |= other.word }

  var reviewType: ReviewType { word & 2 == 0 ? .initial : .continued }
  var isRefusedByOld: Bool { word & 4 != 0 }
  var isRefusedByNew: Bool { word & 8 != 0 }
  var line: Int { Int(word >> 16) }
}

extension PartFindings {
  /// A part that can't be judged by itself.
  static var unclear: PartFindings {
    var found = PartFindings()
    found.isClear = false
    return found
  }

  /// What is found in a case file that holds what the tests look at and nothing else.
  ///
  /// - Parameter line: the place of the case file's line of business among those seen.
  init(
    _ subject: LeafTable.Subject, in file: CaseFile, for versions: SweptVersions, line: UInt16 = 0
  ) {
    for isNew in [false, true] { find(subject, in: file, versions, isNew: isNew) }
    switch subject {
    case .part(.request): note(file, versions, line)
    case .part(.law): note(law: file, versions)
    case .part(.answers):
      changesTree = file.answers.contains { versions.answerable.contains($0.criterion) }
      if file.answers.contains(where: { versions.askedElsewhere.contains($0.criterion) }) {
        isClear = false
      }
    default: break
    }
  }

  /// Finds what the tests of one version find.
  private mutating func find(
    _ subject: LeafTable.Subject, in file: CaseFile, _ versions: SweptVersions, isNew: Bool
  ) {
    let leaves = versions.leaves
    let own = (leaves.bySubject[subject] ?? []).filter { leaves.leaves[$0].isNew == isNew }
    let judged = own.filter { leaves.twins[$0] == nil }
    if !judged.isEmpty {
      let record = versions.record(of: file, isNew: isNew)
      for place in judged {
        let leaf = leaves.leaves[place]
        findings[place] = leaf.finding(in: record)
        if let rule = leaf.aged { note(rule.telling(in: record).item?.date, at: place, versions) }
      }
    }
    for place in own { if let twin = leaves.twins[place] { findings[place] = findings[twin] } }
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

  private mutating func note(_ file: CaseFile, _ versions: SweptVersions, _ line: UInt16) {
    let (old, new) = (versions.old.version.fit(of: file), versions.new.version.fit(of: file))
    request = RequestFindings(
      isContinued: file.reviewType == .continued, isRefusedByOld: old.refusal != nil,
      isRefusedByNew: new.refusal != nil, line: line)
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
