import Criteria
import JSON
import PriorAuth
import Workflow

/// Where a version stands, for the answers that show one.
struct PolicyStanding {
  private let life: PolicyLife
  private let author: Stamp
  private let lastReview: Day?
  private let isStale: Bool
  /// Whether it was in force and is no more.
  private let hasEnded: Bool

  init(_ policy: PolicyOnFile, on day: Day) {
    life = policy.life
    author = policy.stamp
    lastReview = policy.version.lastReview
    hasEnded = Self.hasEnded(policy.version.inForce, by: day)
    isStale = policy.version.isStale(on: day) && !hasEnded
  }

  init(_ row: PolicyRow, on day: Day) {
    life = row.life
    author = row.stamp
    lastReview = row.lastReview
    hasEnded = Self.hasEnded(row.inForce, by: day)
    isStale = row.isStale(on: day) && !hasEnded
  }

  /// Whether nothing new is decided under it, so that its age no longer matters.
  private static func hasEnded(_ days: DayRange, by day: Day) -> Bool {
    days.firstDayAfter.map { $0 <= day } ?? false
  }

  /// The state in a word or two, with the day of a withdrawal.
  var state: String {
    if let withdrawal = life.withdrawal { return "withdrawn from \(withdrawal.from)" }
    return life.state == .published && hasEnded ? "no longer in force" : life.state.rawValue
  }

  /// The last review, marked when it is more than a year ago.
  var review: String? { lastReview.map { "\($0)" + (isStale ? " (over a year ago)" : "") } }

  /// Lines for a version's header.
  func add(to fields: inout FieldList, display: Display) {
    fields.add("state", state + (life.published?.by == author.by ? ", published by its author" : ""))
    fields.add("imported", Self.words(author, display))
    fields.add("reviewed", life.reviewed.map { Self.words($0, display) })
    fields.add("published", life.published.map { Self.words($0, display) })
    fields.add("withdrawn", life.withdrawal.map { "\(Self.words($0.stamp, display)): \($0.reason)" })
    if isStale { fields.add("attention", "the text was last reviewed more than a year ago") }
  }

  /// Members for JSON answers.
  var json: [JSONMember] {
    [
      ("state", .string(life.state.rawValue)), ("imported", Self.json(author)),
      ("reviewed", life.reviewed.map(Self.json)), ("published", life.published.map(Self.json)),
      ("withdrawnFrom", .words(life.withdrawal?.from)), ("withdrawnReason", .text(life.withdrawal?.reason)),
      ("lastReview", .words(lastReview)), ("stale", .bool(isStale)),
    ].compactMap { (key: String, value: JSONValue?) in value.map { JSONMember(key, $0) } }
  }

  private static func words(_ stamp: Stamp, _ display: Display) -> String {
    "by \(stamp.by) on \(display.day(stamp.at))"
  }

  private static func json(_ stamp: Stamp) -> JSONValue {
    .object(["by": .string(stamp.by), "at": .string(stamp.at.description)])
  }
}
