import PriorAuth
import Workflow

extension RecordCondition {
  /// What there is to say of the record's upkeep.
  func findings(at clock: WallClock) -> [DoctorFinding] {
    [clockFinding(clock), backup(clock), policies, deadlines]
  }

  private var deadlines: DoctorFinding {
    guard casesWithoutDeadline > 0 else {
      return .fine("deadlines", "Every case in work has a time limit.")
    }
    let cases = casesWithoutDeadline == 1 ? "1 case" : "\(casesWithoutDeadline) cases"
    return .warning(
      "deadlines", "\(cases) in work without a deadline: no clock rule applies.",
      cure:
        "'priorauth request list' shows them last; 'priorauth clock list' shows the rules, 'clock add' adds one."
    )
  }

  private func clockFinding(_ clock: WallClock) -> DoctorFinding {
    // Times in this form compare as text.
    guard let newestEntry, newestEntry > clock.now.description else {
      return .fine("clock", "The clock is not behind the newest entry.")
    }
    return .warning(
      "clock", "The clock says \(clock.now), and the newest entry was made at \(newestEntry).",
      cure: "Set the machine's clock, and have it kept by a time server; deadlines are reckoned by it.")
  }

  private func backup(_ clock: WallClock) -> DoctorFinding {
    let cure = "Run 'priorauth backup TO' every day, and keep what it writes on another machine."
    guard let lastBackup, let day = Day(iso: lastBackup.prefix(10)) else {
      return .warning("backup", "No backup has ever been made.", cure: cure)
    }
    let days = clock.today.days(since: day)
    return days > 7
      ? .warning("backup", "The last backup was made \(counted(days, "day")) ago.", cure: cure)
      : .fine("backup", "The last backup was made on \(day).")
  }

  private var policies: DoctorFinding {
    guard !stalePolicies.isEmpty else {
      return .fine("policies", "Every policy in force was reviewed within a year, as far as its text says.")
    }
    let named = stalePolicies.prefix(5).joined(separator: ", ") + (stalePolicies.count > 5 ? ", …" : "")
    let texts =
      stalePolicies.count == 1 ? "The text of a policy" : "The texts of \(stalePolicies.count) policies"
    return .warning(
      "policies", "\(texts) in force, last reviewed over a year ago: \(named).",
      cure: "Ask whoever publishes it for the newest version and import that.")
  }
}
