import Criteria
import JSON
import PriorAuth

extension CaseDesk {
  /// Publishes a reviewed draft from an effective day on; the version before it ends there.
  ///
  /// - Parameters:
  ///   - day: the draft's own first day; nil means the only draft.
  ///   - effective: the day it takes effect, where it is another one than the draft says.
  ///   - seen: the newest binding of the draft that was looked at; nil takes the draft as it is.
  public func publishPolicy(
    _ number: String, from day: Day? = nil, effective: Day? = nil, seen: Int64? = nil, at clock: WallClock
  ) throws(DeskError) -> PolicyOnFile {
    try write(.publishPolicy, at: clock) { stamp in
      let draft = try draft(number, from: day, for: .publishPolicy)
      guard draft.state == .reviewed else { throw wrongState(draft, .publishPolicy) }
      try checkUnchanged(draft, since: seen)
      if let refusal = try authorship(of: draft, publishing: stamp.by) { throw refusal }
      try publish(draft, from: effective, stamp)
      return try existing(draft.id)
    }
  }

  /// Puts a draft in force and ends the version it follows on, with the audit entry.
  func publish(_ draft: PolicyOnFile, from effective: Day?, _ stamp: Stamp) throws {
    var version = draft.version
    version.inForce.first = effective ?? version.inForce.first
    if let end = version.inForce.firstDayAfter, end <= version.inForce.first {
      throw DeskError.invalid(.policyDays, .endBeforeStart)
    }
    let others = try records.policies(number: version.number).filter { $0.id != draft.id }
    let ended = try predecessor(of: version, among: others)
    if let ended { try records.end(ended.id, on: version.inForce.first) }
    try records.publish(draft.id, as: version, stamp)
    try recountMissing(under: version.number, receivedFrom: version.inForce.first)
    var details = try existing(draft.id).auditDetails
    details += [
      JSONMember("drafted", .string(draft.stamp.by)),
      JSONMember("ended", ended.map { .number($0.id.number) } ?? .null),
    ]
    // Only where nobody else works with the database; whoever reads the trail later finds it without comparing names.
    if draft.stamp.by == stamp.by { details.append(JSONMember("publishedByItsAuthor", .bool(true))) }
    try records.append(AuditEntry(verb: .publishPolicy, stamp: stamp, details: .object(details)))
  }
}
