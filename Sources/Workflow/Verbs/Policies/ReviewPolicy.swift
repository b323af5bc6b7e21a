import Criteria
import JSON
import PriorAuth

extension CaseDesk {
  /// Records that the person compared a draft with its document, line by line.
  ///
  /// - Parameters:
  ///   - seen: the newest binding of the draft that was compared; nil takes the draft as it is.
  ///   - isWhole: whether the person says that nothing of the document is missing, although it seems to break off.
  public func reviewPolicy(
    _ number: String, from day: Day? = nil, seen: Int64? = nil, isWhole: Bool = false, at clock: WallClock
  ) throws(DeskError) -> PolicyOnFile {
    try write(.reviewPolicy, at: clock) { stamp in
      let draft = try draft(number, from: day, for: .reviewPolicy)
      guard draft.state == .draft else { throw wrongState(draft, .reviewPolicy) }
      try checkUnchanged(draft, since: seen)
      if let line = draft.lineOfOpenCombinator {
        // Bindings don't tell lines of the document, so each such list needs one.
        let bound = try records.bindings(of: draft.id).filter { item in
          item.binding.setting.aspect == .combinator
            || item.binding.setting.aspect == .clause && draft.leavesOpen(item.binding.words)
        }
        guard Set(bound.map(\.binding.criterion)).count >= draft.openCombinators else {
          throw DeskError.policy(
            .combinatorOpen(number: number, version: draft.version.inForce.first, line: line))
        }
      }
      var details = draft.auditDetails
      if let line = draft.lineOfMissingPart {
        guard isWhole else {
          throw DeskError.policy(
            .partMissing(number: number, version: draft.version.inForce.first, line: line))
        }
        details.append(JSONMember("saidToBeWhole", .bool(true)))
      }
      try records.review(draft.id, stamp)
      try records.append(AuditEntry(verb: .reviewPolicy, stamp: stamp, details: .object(details)))
      return try existing(draft.id)
    }
  }

  /// The draft of a policy: the one from that day, else the only one.
  func draft(_ number: String, from day: Day?, for verb: Verb) throws -> PolicyOnFile {
    let versions = try records.policies(number: number)
    guard !versions.isEmpty else { throw DeskError.notFound(.policy(number: number, version: nil)) }
    let drafts = versions.filter(\.life.isDraft)
    guard let day else {
      guard drafts.count == 1, let only = drafts.first else {
        throw DeskError.policy(.noSingleDraft(number: number, drafts: drafts.map(\.version.inForce.first)))
      }
      return only
    }
    if let draft = drafts.first(where: { $0.version.inForce.first == day }) { return draft }
    guard let other = versions.last(where: { $0.version.inForce.first == day }) else {
      throw DeskError.notFound(.policy(number: number, version: day))
    }
    throw wrongState(other, verb)
  }

  func wrongState(_ policy: PolicyOnFile, _ verb: Verb) -> DeskError {
    .policy(
      .wrongState(
        number: policy.version.number, version: policy.version.inForce.first, policy.state, verb))
  }
}

extension PolicyOnFile {
  /// What every audit entry on a version names.
  var auditDetails: [JSONMember] {
    [
      JSONMember("policy", .string(version.number)),
      JSONMember("from", .string(version.inForce.first.description)),
      JSONMember("version", .number(id.number)),
    ]
  }
}
