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
    "the rule for \(subject.rawValue) cases (\(number.map { "number \($0)" } ?? "the program's own"): \(months) months)"
  }

  static func json(_ purge: OnFile<Purge>) -> JSONValue {
    .object([
      "request": .id(purge.value.request), "at": .words(purge.stamp.at), "by": .string(purge.stamp.by),
      "subject": .string(purge.value.subject.rawValue), "rule": purge.value.rule.map { .id($0) },
      "months": .number(purge.value.months), "lastDay": .words(purge.value.lastDay),
      "documents": .number(purge.value.documents), "rows": .number(purge.value.rows),
      "sha256": .string(purge.value.digest), "member": .bool(purge.value.tookMember),
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
      json: { one in
        .object([
          "request": .id(one.ended.id), "state": .string(one.ended.state.rawValue),
          "lastDay": .words(one.ended.lastDay), "since": .words(one.since),
          "documents": .number(one.documents), "subject": .string(one.rule.rule.subject.rawValue),
          "months": .number(one.rule.rule.months), "rule": one.rule.id.map { .id($0) },
        ])
      },
      empty: "No case is due to be purged.")
    return list.result(cases, hasMore: false, display: display)
  }

  /// How many cases in words.
  static func cases(_ count: Int) -> String { count == 1 ? "1 case" : "\(count) cases" }
}
