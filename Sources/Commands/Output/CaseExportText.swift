import Criteria
import JSON
import PriorAuth
import Workflow

/// The export of a case as a report to read.
struct CaseExportText {
  let export: CaseExport

  private var onFile: CaseOnFile { export.onFile }

  /// The report, part by part.
  func text(display: Display) -> String {
    [
      section("Case", request(display)), section("Clocks", clocks(display)),
      section("Documents", documents(display)),
      section("Evidence", evidence(display)), section("Answers of reviewers", answers(display)),
      onFile.determinations.isEmpty ? "Nothing was decided yet.\n" : "",
      zip(onFile.determinations, export.replays).map { decision($0, $1, display) }.joined(separator: "\n"),
      section(
        "Authorization",
        onFile.authorization.map {
          AuthorizationAnswer(
            onFile: $0, on: display.zone.day(of: export.stamp.at), decidedBy: onFile.determinations
          ).text(
            display: display)
        } ?? ""),
      section("What else happened", CourseAnswer(onFile: onFile).history(display: display)),
      section("Letters", letters(display)),
      section("Audit trail", trail(display)),
    ].filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private func section(_ title: String, _ body: String) -> String {
    body.isEmpty ? "" : title + "\n" + String(repeating: "-", count: title.count) + "\n" + body
  }

  private func request(_ display: Display) -> String {
    let request = onFile.request.request
    var fields = FieldList(display: display)
    fields.add("request", onFile.request.id.shown)
    fields.add("state", onFile.request.state.rawValue)
    fields.add("received", display.time(request.received))
    fields.add("review", "\(request.reviewType.rawValue), \(request.urgency.rawValue)")
    fields.add("member", "\(onFile.member.id.shown), number \(onFile.member.member.number)")
    fields.add("line of business", request.lineOfBusiness.name)
    fields.add("policy", request.policyNumber)
    fields.add("drug", request.therapy.drug.listName)
    fields.add("dose", request.therapy.dose?.description)
    fields.add("start", request.therapy.start?.description)
    fields.add("prescriber", request.prescriber.name)
    fields.add("renews", request.renews?.shown)
    fields.add("exported", "\(display.time(export.stamp.at)) by \(export.stamp.by)")
    return fields.text
  }

  private func clocks(_ display: Display) -> String {
    let answer = ClocksAnswer(clocks: onFile.clocks, now: export.stamp.at)
    return answer.text(display: display) + answer.ledger(display: display)
  }

  private func documents(_ display: Display) -> String {
    onFile.documents.map { document in
      let dated = document.value.date.map { " of \($0)" } ?? ""
      let earlier = document.value.carriedFrom.map { ", from the earlier case \($0.shown)" } ?? ""
      return display.text(
        "\(document.id.shown) \(document.value.name), \(document.value.kind.rawValue)\(dated)\(earlier)")
        + "\n" + display.text("   attached by \(document.stamp.by) at \(display.time(document.stamp.at))")
        + "\n   SHA-256 \(document.value.digest)\n"
    }.joined()
  }

  private func evidence(_ display: Display) -> String {
    export.evidence.map { item in
      let stands = onFile.evidence.contains { $0.id == item.id } ? "" : " (replaced)"
      let entered = "   entered by \(item.stamp.by) at \(display.time(item.stamp.at))"
      let from = item.carriedFrom.map { ", carried over from \($0.shown)" } ?? ""
      return display.text("\(item.id.shown)\(stands) \(item.evidence.json.compact)") + "\n"
        + display.text(entered + from) + "\n"
        + cited(item.evidence.source, item.evidence.span, display)
    }.joined()
  }

  private func answers(_ display: Display) -> String {
    export.answers.map { answer in
      let value = answer.value
      let reason = value.reason.map { ": " + $0 } ?? ""
      return display.text(
        "\(value.criterion) \(FindingSign.word(value.finding)), \(value.by ?? "") at \(display.time(answer.stamp.at))\(reason)"
      )
        + "\n" + cited(value.source, value.span, display)
    }.joined()
  }

  private func cited(_ source: String?, _ span: TextSpan?, _ display: Display) -> String {
    guard let words = export.words(source: source, span: span) else { return "" }
    return "   cited: \u{201C}\(display.text(words))\u{201D}\n"
  }

  private func decision(
    _ determination: OnFile<Determination>, _ replay: Replay, _ display: Display
  ) -> String {
    let decision = determination.value
    var fields = FieldList(display: display)
    fields.add("outcome", CaseAnswer.word(decision.outcome))
    fields.add("decided", "\(display.time(decision.at)) by \(decision.by)")
    fields.add("clinician", DeterminationAnswer.words(decision.clinician))
    fields.add("reason", decision.reason)
    fields.add("criteria cited", decision.cited.isEmpty ? nil : decision.cited.joined(separator: ", "))
    fields.add("override", DeterminationAnswer.words(decision.override))
    fields.add("policy", "\(decision.policyNumber), version of \(decision.policyVersion)")
    fields.add("policy digest", Self.text(evaluation(decision)?["policyDigest"]))
    fields.add("findings of", Self.text(evaluation(decision)?["outcome"]))
    return section(
      "Decision \(determination.id)",
      fields.text + findings(evaluation(decision)?["criteria"], 1, display)
        + "Replayed: " + ReplayAnswer(replay: replay).text(display: display))
  }

  private func evaluation(_ decision: Determination) -> JSONValue? {
    try? JSONValue(parsing: decision.evaluation)
  }

  /// The criteria tree as the decision kept it.
  private func findings(_ criteria: JSONValue?, _ depth: Int, _ display: Display) -> String {
    guard case .array(let elements)? = criteria else { return "" }
    return elements.map { element in
      let words = ["finding", "id", "text"].compactMap { Self.text(element[$0]) }.joined(separator: "  ")
      let indent = String(repeating: "  ", count: depth)
      let reason = Self.text(element["reason"]).map {
        $0.isEmpty ? "" : "\n" + indent + "    " + display.text($0)
      }
      return indent + display.text(words) + (reason ?? "") + "\n"
        + findings(element["children"], depth + 1, display)
    }.joined()
  }

  /// What was sent, word for word; of a draft only that there is one.
  private func letters(_ display: Display) -> String {
    export.letters.map { letter in
      let head = display.text(LetterAnswer(onFile: letter).line(display)) + "\n"
      guard let sent = letter.sent else { return head }
      let lines = sent.text.split(separator: "\n", omittingEmptySubsequences: false)
      return head + "   SHA-256 \(sent.digest)\n\n"
        + lines.map { $0.isEmpty ? "\n" : "   " + display.text(String($0)) + "\n" }.joined()
    }.joined()
  }

  private func trail(_ display: Display) -> String {
    let entries = export.trail.map { row in
      let payload = try? JSONValue(parsing: row.payload)
      let at = Self.text(payload?["at"]).map { Moment(utc: $0).map(display.time) ?? $0 }
      let words = ([at] + ["actor", "verb"].map { Self.text(payload?[$0]) }).compactMap { $0 }
        .joined(separator: "  ")
      return display.text("\(row.sequence)  \(words)") + "\n   hash \(row.hash)\n"
    }
    let head = export.head.map { "newest entry of the whole trail: \($0.sequence), hash \($0.hash)\n" } ?? ""
    return entries.joined() + head
  }

  private static func text(_ value: JSONValue?) -> String? {
    if case .string(let text)? = value { text } else { nil }
  }
}
