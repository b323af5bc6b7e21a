import Criteria
import JSON
import PriorAuth

extension CaseDesk {
  /// Sets what a criterion of a draft asks for, how the criteria below it go together, or what failing it means.
  ///
  /// A draft that was reviewed has to be reviewed again.
  ///
  /// - Parameter seen: the newest binding of the draft that was looked at; nil takes the draft as it is.
  public func bindClause(
    _ criterion: String, to setting: PolicyBinding.Setting, in number: String, from day: Day? = nil,
    seen: Int64? = nil, at clock: WallClock
  ) throws(DeskError) -> PolicyOnFile {
    switch setting {
    case .clause(let clause), .beside(_, let clause?): try VersionCheck.check(clause)
    case .section(let setting): try VersionCheck.check(setting)
    default: break
    }
    if case .combinator(.atLeast(let count)) = setting, count < 1 { throw .invalid(.binding, .notPositive) }
    return try write(.bindClause, at: clock) { stamp in
      let draft = try draft(number, from: day, for: .bindClause)
      try checkUnchanged(draft, since: seen)
      let words = try translated(criterion) { () throws(BindingProblem) in
        let criterion = try draft.version.criterion(criterion)
        return criterion.words(for: setting.aspect) ?? criterion.text
      }
      let version = try translated(criterion) { () throws(BindingProblem) in
        try draft.version.binding(setting, of: criterion)
      }
      let binding = PolicyBinding(criterion: criterion, words: words, setting: setting)
      try records.insert(binding, carriedFrom: nil, of: draft.id, stamp)
      try records.rewrite(draft.id, as: version)
      let details =
        draft.auditDetails + [
          JSONMember("criterion", .string(criterion)),
          JSONMember("binding", try JSONValue(encoding: setting)),
        ]
      try records.append(AuditEntry(verb: .bindClause, stamp: stamp, details: .object(details)))
      return try existing(draft.id)
    }
  }

  /// What was bound by hand in a version, in the order of binding.
  public func bindings(of policy: PolicyOnFile) throws(DeskError) -> [BindingOnFile] {
    try read { try records.bindings(of: policy.id) }
  }

  /// Refuses what was prepared on a draft that somebody has changed since.
  func checkUnchanged(_ draft: PolicyOnFile, since seen: Int64?) throws {
    guard let seen else { return }
    let bindings = try records.bindings(of: draft.id)
    guard bindings.newestNumber != seen, let last = bindings.max(by: { $0.id.number < $1.id.number }) else {
      return
    }
    throw DeskError.policy(
      .changedSince(number: draft.version.number, version: draft.version.inForce.first, last.stamp))
  }

  private func translated<Result>(
    _ criterion: String, _ body: () throws(BindingProblem) -> Result
  ) throws(DeskError) -> Result {
    do throws(BindingProblem) { return try body() } catch {
      switch error {
      case .noSuchCriterion: throw .invalid(.criterion, .unknown)
      case .severalCriteria: throw .invalid(.criterion, .ambiguous)
      case .hasCriteriaBelow: throw .policy(.misplaced(criterion: criterion, hasCriteriaBelow: true))
      case .hasNoCriteriaBelow: throw .policy(.misplaced(criterion: criterion, hasCriteriaBelow: false))
      case .headsNoSection: throw .policy(.headsNoSection(criterion: criterion))
      case .hasNoFootnote: throw .policy(.noFootnote(criterion: criterion))
      case .tooMany(let count): throw .invalid(.binding, .outside(1, Decimal(integerLiteral: count)))
      }
    }
  }
}
