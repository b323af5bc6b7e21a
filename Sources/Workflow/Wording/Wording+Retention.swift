import PriorAuth

extension Wording {
  /// The words for what was not purged, and for rules of keeping.
  static func words(_ problem: RetentionProblem, _ zone: PlanZone) -> (String, String, ExitClass) {
    switch problem {
    case .open(let id, let state):
      (
        "request R\(id) is \(words(state)): something is still to be done on it, so nothing of it is purged",
        "purge-open-case", .notPermitted
      )
    case .owed(let id):
      (
        "a deadline of request R\(id) still runs ('priorauth request show R\(id)' says which), so nothing of it is "
          + "purged. 'priorauth clock notice R\(id)' records that notice was given", "purge-owed",
        .notPermitted
      )
    case .notDue(let id, let day):
      (
        "request R\(id) is kept until \(day) ('priorauth retention list' shows the rules); nothing was purged",
        "purge-not-due", .notPermitted
      )
    case .onHold(let id, let stamp):
      (
        "request R\(id) is on legal hold (by \(stamp.by) since \(zone.day(of: stamp.at))); nothing was purged. "
          + "'priorauth hold lift R\(id)' ends the hold", "purge-on-hold", .notPermitted
      )
    case .neededBy(let id, let other):
      (
        "request R\(other) goes on with what request R\(id) rests on, and is kept longer; nothing was purged",
        "purge-needed", .notPermitted
      )
    case .purgedBefore(let id, let stamp):
      (
        "request R\(id) was purged by \(stamp.by) at \(zone.words(for: stamp.at)) already; nothing was changed",
        "purged-before", .badInput
      )
    case .purged(let id, let stamp):
      (
        "the content of request R\(id) was purged by \(stamp.by) at \(zone.words(for: stamp.at)); nothing more can be done on it. "
          + "Add a new request instead", "purged", .notPermitted
      )
    case .countDiffers(let due, let said):
      (
        "\(due == 1 ? "1 case" : "\(due) cases") would be purged, not \(said); nothing was purged. Look at 'priorauth purge "
          + "--dry-run' and give the number it ends with", "purge-count", .badInput
      )
    case .nothingDue: ("no case is due to be purged; nothing was changed", "nothing-due", .noInput)
    case .heldBefore(let id, let stamp):
      (
        "request R\(id) is on legal hold already (by \(stamp.by) since \(zone.day(of: stamp.at))); nothing was changed",
        "held-before", .badInput
      )
    case .notHeld(let id): ("request R\(id) is not on hold; nothing was changed", "not-held", .badInput)
    case .sameRule(let subject, let months):
      (
        "\(subject.rawValue) cases are kept for \(counted(months, "month")) on that day already; nothing was changed",
        "same-rule", .badInput
      )
    case .laterRule(let subject, let day):
      (
        "a rule for \(subject.rawValue) cases from \(day) on is on record; choose that day or a later one. Nothing was "
          + "changed", "later-rule", .badInput
      )
    }
  }
}
