import Criteria
import PriorAuth
import TerminalUI

extension Wording {
  /// Where a version stands on a day, in a word: a published one is superseded once its days are over.
  static func life(_ row: PolicyRow, on today: Day) -> String {
    switch row.state {
    case .draft: "draft"
    case .reviewed: "reviewed"
    case .published: hasEnded(row, by: today) ? "superseded" : "published"
    case .withdrawn: willBeWithdrawn(row, after: today) ? "published" : "withdrawn"
    }
  }

  static func role(ofLife row: PolicyRow, on today: Day) -> CellRole {
    switch row.state {
    case .draft, .reviewed: .warning
    case .published: hasEnded(row, by: today) ? .dim : .text
    case .withdrawn: willBeWithdrawn(row, after: today) ? .text : .dim
    }
  }

  /// What is still to happen with a version; nil when nothing is.
  static func pending(_ row: PolicyRow, on today: Day) -> String? {
    switch row.state {
    case .draft: return "waits for review"
    case .reviewed: return "waits to be published"
    case .withdrawn:
      guard willBeWithdrawn(row, after: today), let withdrawal = row.life.withdrawal else { return nil }
      return "in force until the day before \(withdrawal.from), when it is withdrawn"
    case .published:
      if row.inForce.first > today {
        return "starts in " + count(row.inForce.first.days(since: today), "day")
      }
      guard let end = row.inForce.firstDayAfter, end > today else { return nil }
      return "ends in " + count(end.days(since: today), "day")
    }
  }

  /// That a text is old, where something is still decided under it; nil when it is not.
  static func stale(_ row: PolicyRow, on today: Day) -> String? {
    guard row.isStale(on: today), row.state != .withdrawn, !hasEnded(row, by: today),
      let review = row.lastReview
    else { return nil }
    return "not reviewed since \(review)"
  }

  /// Who brought a version to where it is.
  static func history(_ row: PolicyRow, in zone: PlanZone) -> [String] {
    let life = row.life
    return [
      "imported by \(row.stamp.by) \(zone.day(of: row.stamp.at))",
      life.reviewed.map { "reviewed by \($0.by) \(zone.day(of: $0.at))" },
      life.published.map { published in
        "published by \(published.by)" + (published.by == row.stamp.by ? ", its author," : "")
          + " \(zone.day(of: published.at))"
      },
      life.withdrawal.map { "withdrawn from \($0.from) by \($0.stamp.by): \($0.reason)" },
    ].compactMap { $0 }
  }

  /// Whether a version still counts whose withdrawal begins on a day to come.
  private static func willBeWithdrawn(_ row: PolicyRow, after today: Day) -> Bool {
    guard row.life.published != nil, let withdrawal = row.life.withdrawal else { return false }
    return withdrawal.from > today
  }

  private static func hasEnded(_ row: PolicyRow, by day: Day) -> Bool {
    row.inForce.firstDayAfter.map { $0 <= day } ?? false
  }
}
