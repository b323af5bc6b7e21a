import JSON
import PriorAuth

/// An approval that ends soon or has ended, as people, spreadsheets and scripts read it.
struct ExpiringAnswer {
  let approval: ExpiringApproval
  let today: Day

  private var row: ExpiringRow { approval.row }
  private var daysLeft: Int { row.through.days(since: today) }

  /// The tables of what ends soon and what has lapsed.
  static func text(
    soon: [ExpiringAnswer], lapsed: [ExpiringAnswer], within: String, hasMore: Bool, _ display: Display
  ) -> String {
    var text = table(soon, display).text(empty: display.text("No approval ends within \(within)."))
    if !lapsed.isEmpty {
      text += "\nLapsed and not renewed yet:\n" + table(lapsed, display).text(empty: "")
    }
    return hasMore ? text + "There are more; --limit shows them.\n" : text
  }

  private static func table(_ rows: [ExpiringAnswer], _ display: Display) -> TextTable {
    var table = TextTable(
      [
        "authorization", "last day", "days", "member", "number", "drug", "line", "policy", "renewal",
        "course",
      ],
      display: display)
    for answer in rows {
      let row = answer.row
      table.add([
        row.id.shown, row.through.description, String(answer.daysLeft), row.member,
        answer.approval.memberNumber,
        row.drug + (row.isOverridden ? ", OVERRIDE" : ""), row.lineOfBusiness.name,
        answer.approval.policyNumber,
        row.renewal?.shown,
        row.courseDaysUncovered.map { "\($0) days longer" },
      ])
    }
    return table
  }

  /// For scripts.
  var json: JSONValue {
    .object([
      "authorization": .id(row.id), "through": .words(row.through), "daysLeft": .number(daysLeft),
      "start": .words(approval.firstDay), "member": .string(row.member),
      "memberNumber": .string(approval.memberNumber),
      "drug": .string(row.drug), "lineOfBusiness": .string(row.lineOfBusiness.name),
      "policy": .string(approval.policyNumber), "request": .id(approval.request), "renewal": .id(row.renewal),
      "plan": .text(row.plan), "reviewer": .string(row.reviewer), "prescriber": .text(approval.prescriber),
      "courseThrough": .words(row.courseThrough),
      "courseDaysUncovered": row.courseDaysUncovered.map { .number($0) },
      "override": row.isOverridden ? true : nil,
    ])
  }

  /// Comma-separated values with a heading.
  static func csv(_ rows: [ExpiringAnswer], _ display: Display) -> String {
    let heading = [
      "authorization", "last_day", "days_left", "member", "member_number", "drug", "line_of_business",
      "policy",
      "renewal_request", "plan", "reviewer", "prescriber", "course_through", "override",
    ]
    let lines = rows.map { answer in
      let row = answer.row
      return [
        String(row.id.number), row.through.description, String(answer.daysLeft), row.member,
        answer.approval.memberNumber, row.drug, row.lineOfBusiness.name, answer.approval.policyNumber,
        row.renewal.map { String($0.number) } ?? "", row.plan ?? "", row.reviewer,
        answer.approval.prescriber ?? "", row.courseThrough?.description ?? "",
        row.isOverridden ? "yes" : "",
      ]
    }
    return CSV(display: display).text(heading, lines)
  }
}
