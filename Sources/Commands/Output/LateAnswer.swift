import JSON
import PriorAuth

/// A clock that runs out or has run out, as people, spreadsheets and scripts read it.
struct LateAnswer {
  let row: LateRow
  let now: Moment

  private var words: String { row.standing.words(at: now) }

  /// How many are late and how many at risk, rule by rule, in the order in which the rules first occur.
  static func summary(_ rows: [LateAnswer]) -> [(rule: String, late: Int, atRisk: Int)] {
    var order: [String] = []
    var counts: [String: (late: Int, atRisk: Int)] = [:]
    for answer in rows {
      if counts[answer.row.rule] == nil { order.append(answer.row.rule) }
      let isLate = answer.row.standing.isMissed(at: answer.now)
      counts[answer.row.rule, default: (0, 0)].late += isLate ? 1 : 0
      counts[answer.row.rule, default: (0, 0)].atRisk += isLate ? 0 : 1
    }
    return order.compactMap { rule in counts[rule].map { (rule, $0.late, $0.atRisk) } }
  }

  /// A table of clocks.
  static func table(_ rows: [LateAnswer], _ display: Display) -> TextTable {
    var table = TextTable(
      [
        "request", "what", "time", "rule", "member", "number", "drug", "line", "state", "held by",
        "last worked on by",
        "explained",
      ],
      display: display)
    for answer in rows {
      let row = answer.row
      table.add([
        row.request.shown, row.what, answer.words, row.rule, row.member, row.memberNumber, row.drug,
        row.lineOfBusiness.name, row.state.rawValue + (row.isOverridden ? ", OVERRIDE" : ""), row.heldBy,
        row.lastBy,
        row.explanation,
      ])
    }
    return table
  }

  /// For scripts.
  var json: JSONValue {
    .object([
      "request": .id(row.request), "step": .string(row.step.rawValue), "owed": .text(row.owed?.rawValue),
      "due": .words(row.due),
      "done": .words(row.done), "late": .bool(row.standing.isMissed(at: now)), "words": .string(words),
      "secondsLeft": row.standing.left(at: now).map { .number($0) }, "rule": .string(row.rule),
      "source": .string(row.source), "state": .string(row.state.rawValue),
      "urgency": .string(row.urgency.rawValue),
      "lineOfBusiness": .string(row.lineOfBusiness.name), "member": .string(row.member),
      "memberNumber": .string(row.memberNumber), "drug": .string(row.drug), "heldBy": .text(row.heldBy),
      "lastBy": .string(row.lastBy),
      "explanation": .text(row.explanation), "override": row.isOverridden ? true : nil,
    ])
  }

  /// Comma-separated values with a heading.
  static func csv(_ rows: [LateAnswer], _ display: Display) -> String {
    let heading = [
      "request", "step", "due", "done", "time", "rule", "source", "member", "member_number", "drug",
      "line_of_business", "state", "urgency", "held_by", "last_by", "explanation", "owed",
    ]
    let lines = rows.map { answer in
      let row = answer.row
      return [
        String(row.request.number), row.step.rawValue, row.due.description, row.done?.description ?? "",
        answer.words, row.rule, row.source, row.member, row.memberNumber, row.drug, row.lineOfBusiness.name,
        row.state.rawValue, row.urgency.rawValue, row.heldBy ?? "", row.lastBy, row.explanation ?? "",
        row.owed?.rawValue ?? "",
      ]
    }
    return CSV(display: display).text(heading, lines)
  }
}
