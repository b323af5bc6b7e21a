import Letters
import PriorAuth

extension LetterKind {
  /// The letter that is due on a case in a state; nil where nothing was decided that somebody has to be told.
  public static func due(in state: CaseState) -> LetterKind? {
    switch state {
    case .pended: .informationRequest
    case .routed: .routing
    case .approved: .approval
    case .approvedModified: .modification
    case .denied: .denial
    case .appealed: .appealAcknowledgement
    case .upheld, .overturned, .partlyOverturned: .appealResolution
    case .withdrawn: .withdrawal
    case .dismissed: .dismissal
    case .received, .inReview, .clinicalReview, .void: nil
    }
  }

  /// The letters that are owed on a case, in the order they are sent in. While an appeal is open, whoever has not been told of
  /// the decision it is against has to be told all the same.
  public static func owed(on file: CaseOnFile) -> [LetterKind] {
    let due = due(in: file.request.state).map { [$0] } ?? []
    guard file.request.state == .appealed,
      let decision = file.determinations.last(where: { $0.value.outcome.isAdverse })
    else { return due }
    return ofDecisionsAgainst.filter { $0.tells(of: decision.value.outcome) } + due
  }

  /// The letters that were owed while an appeal was open, which the letter on its outcome has taken the place of, and the
  /// decision that was appealed; nil where no appeal was decided.
  public static func overtaken(
    on file: CaseOnFile
  ) -> (kinds: [LetterKind], decision: Identifier<Determination>)? {
    guard let appeal = file.course.appeal, due(in: file.request.state) == .appealResolution,
      let appealed = file.determinations.first(where: { $0.id == appeal.value.against })
    else { return nil }
    return (
      ofDecisionsAgainst.filter { $0.tells(of: appealed.value.outcome) } + [.appealAcknowledgement],
      appealed.id
    )
  }

  /// What tells of a decision against a request that nobody has appealed yet.
  public static let ofDecisionsAgainst: [LetterKind] = [.denial, .modification]

  /// Whether a decision of that outcome is what it tells of.
  public func tells(of outcome: Determination.Outcome) -> Bool {
    switch self {
    case .approval: outcome == .approved
    case .informationRequest: outcome == .pended
    case .denial: outcome == .denied
    case .modification: outcome == .approvedModified
    case .routing: if case .routed = outcome { true } else { false }
    case .appealAcknowledgement: outcome.isAdverse
    case .appealResolution: [.upheld, .overturned, .partlyOverturned].contains(outcome)
    case .renewalReminder: outcome.grants
    case .moreTime, .withdrawal, .dismissal: false
    }
  }

  /// The decision on a case that it tells of: the newest of its outcome.
  public func determination(on onFile: CaseOnFile) -> OnFile<Determination>? {
    onFile.determinations.last { tells(of: $0.value.outcome) }
  }
}
