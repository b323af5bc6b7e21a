import JSON
import PriorAuth
import Workflow

extension ListAnswer where Row == WorklistRow {
  /// The worklist, as people and scripts read it.
  static var worklist: ListAnswer {
    ListAnswer(
      key: "requests",
      columns: [
        ("request", { $0.id.shown }), ("received", { $0.received.day.description }),
        ("state", { $0.state.rawValue }), ("urgency", { $0.urgency.rawValue }),
        ("review", { $0.reviewType.rawValue }),
        ("member", { $0.member }), ("number", { $0.memberNumber }), ("drug", { $0.drug }),
        ("line", { $0.lineOfBusiness.name }), ("policy", { $0.policyNumber }),
        ("missing", { $0.missing.map { "\($0)" } }),
      ],
      json: { row in
        .object([
          "request": .id(row.id), "received": .words(row.received), "state": .string(row.state.rawValue),
          "urgency": .string(row.urgency.rawValue), "reviewType": .string(row.reviewType.rawValue),
          "member": .string(row.member), "memberNumber": .string(row.memberNumber), "drug": .string(row.drug),
          "lineOfBusiness": .string(row.lineOfBusiness.name), "policy": .text(row.policyNumber),
          "missing": row.missing.map { .number($0) },
        ])
      },
      empty: "No request is open.")
  }
}

extension CaseDesk {
  /// The first page of the worklist.
  func worklistResult(limit: Int = 50, display: Display) throws -> CommandResult {
    let page = try worklist(PageCall(limit: limit))
    return ListAnswer.worklist.result(page.rows, hasMore: page.next != nil, display: display)
  }
}
