import PriorAuth

extension Wording {
  /// The words for trouble with sharing out work.
  static func words(_ problem: WorkProblem) -> (String, String, ExitClass) {
    switch problem {
    case .assignedBefore(let id, let login):
      ("request R\(id) is \(login)'s already; nothing was changed", "assigned-before", .badInput)
    case .notAssigned(let id):
      (
        "request R\(id) is nobody's, so there is nothing to take back; nothing was changed", "not-assigned",
        .badInput
      )
    case .cannotWork(let id, let state, let login):
      (
        "request R\(id) is \(words(state)), where \(login) has no role to work on it; choose somebody else "
          + "('priorauth person list' shows the roles). Nothing was changed", "assignee-role", .notPermitted
      )
    case .assigneeRelated(let id, let login):
      (
        "\(login) is related to the member of request R\(id) and decides nothing on it; choose somebody else. "
          + "Nothing was changed", "assignee-related", .notPermitted
      )
    case .assigneeDecided(let id, let login):
      (
        "\(login) decided against request R\(id), so somebody else has to decide on the appeal; choose somebody else. "
          + "Nothing was changed", "own-decision", .notPermitted
      )
    case .away(let login, let until, let cover):
      (
        "\(login) is away until \(until)" + (cover.map { "; \($0) covers" } ?? "; choose somebody else")
          + ". Nothing was changed", "assignee-away", .notPermitted
      )
    case .assigneeLocked(let login):
      ("\(login) is locked out; choose somebody else. Nothing was changed", "assignee-locked", .notPermitted)
    case .absenceOverlaps(let login, let days):
      (
        "\(login) is away from \(days.lowerBound) through \(days.upperBound) already; take that back first, or choose "
          + "other days. Nothing was saved", "absence-overlaps", .badInput
      )
    case .ownCover(let login):
      ("\(login) can't cover for themselves; name somebody else. Nothing was saved", "own-cover", .badInput)
    case .circularCover(let login, let other):
      (
        "\(other.login) is away from \(other.days.lowerBound) through \(other.days.upperBound) and \(login) covers, so the "
          + "cases would come back to \(login); name somebody else to cover, or nobody. Nothing was saved",
        "circular-cover", .badInput
      )
    case .noAbsence(let id):
      ("no absence \(id) that is still to come or goes on; nothing was changed", "not-found", .noInput)
    case .absenceWithdrawn(let id):
      ("absence \(id) was taken back already; nothing was changed", "absence-withdrawn", .badInput)
    }
  }
}
