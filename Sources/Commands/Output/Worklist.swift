import JSON
import PriorAuth
import Workflow

extension ListAnswer where Row == WorklistRow {
  /// The worklist, as people and scripts read it at that time.
  static func worklist(at now: Moment, in zone: PlanZone) -> ListAnswer {
    ListAnswer(
      key: "requests",
      columns: [
        ("request", { $0.id.shown }), ("received", { zone.day(of: $0.received).description }),
        ("due", { $0.words(at: now) }),
        ("state", { $0.state.rawValue + ($0.isOverridden ? ", OVERRIDE" : "") }),
        ("urgency", { $0.urgency.rawValue }),
        ("review", { $0.reviewType.rawValue }),
        ("member", { $0.member }), ("number", { $0.memberNumber }), ("drug", { $0.drug }),
        ("line", { $0.lineOfBusiness.name }), ("policy", { $0.policyNumber }),
        ("rule", { $0.rule }), ("missing", { $0.missing.map { "\($0)" } }),
      ],
      json: { row in
        .object([
          "request": .id(row.id), "received": .words(row.received), "state": .string(row.state.rawValue),
          "urgency": .string(row.urgency.rawValue), "reviewType": .string(row.reviewType.rawValue),
          "member": .string(row.member), "memberNumber": .string(row.memberNumber), "drug": .string(row.drug),
          "lineOfBusiness": .string(row.lineOfBusiness.name), "policy": .text(row.policyNumber),
          "due": .words(row.clock?.due), "time": row.clock.map { _ in .string(row.words(at: now)) },
          "replyDue": .words(row.replyDue),
          "secondsLeft": row.clock?.left(at: now).map { .number($0) },
          "overdue": row.clock.map { _ in .bool(row.isOverdue(at: now)) }, "rule": .text(row.rule),
          "noClockRule": row.clock == nil ? true : nil,
          "missing": row.missing.map { .number($0) }, "override": row.isOverridden ? true : nil,
        ])
      },
      empty: "No request is open.")
  }
}

extension CaseDesk {
  /// The first page of the worklist.
  func worklistResult(limit: Int = 50, at now: Moment, display: Display) throws -> CommandResult {
    let page = try worklist(PageCall(limit: limit))
    return ListAnswer.worklist(at: now, in: display.zone).result(
      page.rows, hasMore: page.next != nil, display: display)
  }
}

extension ClockStanding {
  /// The last moment that is in time; nil while the clock stands still.
  fileprivate var due: Moment? {
    switch self {
    case .running(let due), .stopped(_, let due): due
    case .paused: nil
    }
  }
}
