import JSON
import PriorAuth
import Workflow

/// What is due to be purged, or was, as people and scripts read it.
enum PurgeAnswer {
  /// The rule a case went under, in the middle of a sentence.
  static func rule(_ purge: Purge) -> String {
    rule(purge.subject, months: purge.months, number: purge.rule) + " after \(purge.lastDay)"
  }

  static func rule(
    _ subject: RetentionRule.Subject, months: Int, number: Identifier<RetentionRule>?
  ) -> String {
    let whose = if let number { "number \(number)" } else { "the program's own" }
    return "the rule for \(subject.rawValue) cases (\(whose): \(counted(months, "month")))"
  }

  static func json(_ purge: OnFile<Purge>) -> JSONValue {
    let gone = purge.value
    return .object([
      "request": .id(gone.request), "at": .words(purge.stamp.at), "by": .string(purge.stamp.by),
      "subject": .string(gone.subject.rawValue), "rule": .id(gone.rule),
      "months": .number(gone.months), "lastDay": .words(gone.lastDay),
      "documents": .number(gone.documents), "rows": .number(gone.rows),
      "sha256": .string(gone.digest), "member": .bool(gone.tookMember),
    ])
  }

  /// The cases that are due.
  static func due(_ cases: [DuePurge], display: Display) -> CommandResult {
    let list = ListAnswer<DuePurge>(
      key: "due",
      columns: [
        ("request", { $0.ended.id.shown }), ("state", { $0.ended.state.rawValue }),
        ("last day", { "\($0.ended.lastDay)" }), ("due since", { "\($0.since)" }),
        ("documents", { "\($0.documents)" }),
        ("kept by", { "\($0.rule.rule.subject.rawValue), \($0.rule.rule.months) months" }),
      ],
      json: json,
      empty: "No case is due to be purged.")
    return list.result(cases, hasMore: false, display: display)
  }

  private static func json(_ one: DuePurge) -> JSONValue {
    .object([
      "request": .id(one.ended.id), "state": .string(one.ended.state.rawValue),
      "lastDay": .words(one.ended.lastDay), "since": .words(one.since),
      "documents": .number(one.documents), "subject": .string(one.rule.rule.subject.rawValue),
      "months": .number(one.rule.rule.months), "rule": .id(one.rule.id),
    ])
  }

  /// How many cases in words.
  static func cases(_ count: Int) -> String { count == 1 ? "1 case" : "\(count) cases" }
}
