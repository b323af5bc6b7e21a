import PriorAuth

/// Two versions of a policy, or two readings of one, compiled side by side.
struct SweptVersions {
  let old: SweptVersion
  let new: SweptVersion
  let leaves: LeafTable
  let answerable: Set<String>
  let askedElsewhere: Set<String>
  /// What is found whatever the case.
  private(set) var always = LeafFindings()

  /// Nil where a section needs more than compiled trees can hold; then every case is evaluated in full.
  init?(from old: (PolicyVersion, Readings), to new: (PolicyVersion, Readings)) {
    // An approval that waits for a renewal date is not told from the findings of tests.
    guard old.1[.renewalDateMissing] == 0, new.1[.renewalDateMissing] == 0 else { return nil }
    let agree =
      old.0.label == new.0.label && old.0.drugs == new.0.drugs
      && old.0.preferredProducts == new.0.preferredProducts && old.0.otherDrugs == new.0.otherDrugs
      && old.1 == new.1
    var leaves = LeafTable(versionsAgree: agree)
    guard let before = SweptVersion(old.0, isNew: false, readings: old.1, &leaves),
      let after = SweptVersion(new.0, isNew: true, readings: new.1, &leaves)
    else { return nil }
    self.old = before
    self.new = after
    self.leaves = leaves
    answerable = before.answerable.union(after.answerable)
    askedElsewhere = before.askedElsewhere.union(after.askedElsewhere)
    for place in leaves.bySubject[.nothing] ?? [] {
      let leaf = leaves.leaves[place]
      always[place] = leaf.finding(in: record(of: .blank, isNew: leaf.isNew))
    }
  }

  /// A case file as the tests of one of the versions look at it.
  func record(of file: CaseFile, isNew: Bool) -> CaseRecord {
    let side = isNew ? new : old
    return CaseRecord(
      file: file, version: side.version, readings: side.readings, side.knownTherapies)
  }

  /// What the two versions say of a case whose tests found this, its parts being clear.
  func outcome(
    _ findings: LeafFindings, _ type: ReviewType, _ line: LineOfBusiness?, _ settled: Settled,
    isRefusedByOld: Bool, isRefusedByNew: Bool
  ) -> SweptOutcome {
    // What a waiver takes out of a label or a footnote is not told from the findings of tests.
    guard ![old, new].contains(where: { $0.version.asksElsewhere(settled.waived) }) else { return .unclear }
    // An authorization that its own version would not grant today is explained, not compared.
    guard !isRefusedByOld, let before = old.meeting(findings, type, settled) else { return .unclear }
    guard !isRefusedByNew, let after = new.meeting(findings, type, settled) else { return .changed }
    let lengths = (
      old.version.sections[before.section].duration(for: line, before.restsOnShortage)?.length,
      new.version.sections[after.section].duration(for: line, after.restsOnShortage)?.length
    )
    return lengths.0 == lengths.1 ? .same : .lengths(lengths.0, lengths.1)
  }
}

/// What two versions say of a case, as far as it follows from the findings of its tests.
enum SweptOutcome {
  case unclear, changed, same
  /// Both are met, and the approvals last differently long.
  case lengths(ApprovalDuration.Length?, ApprovalDuration.Length?)
}
