import Criteria
import JSON
import PriorAuth

/// What a version would change, for people and for scripts.
struct ImpactAnswer {
  let rows: [ImpactRow]
  let summary: ImpactSummary

  /// The counts, then every case with what changes and why.
  func result(display: Display) -> CommandResult {
    var lines = counts
    for row in rows { lines += [""] + Self.lines(row) }
    let hidden = summary.requests.changed + summary.authorizations.changed - rows.count
    if hidden > 0 { lines += ["", "And \(hidden) more; --lines prints all."] }
    return CommandResult(
      text: lines.map { $0.isEmpty ? "\n" : display.text($0) + "\n" }.joined(),
      json: .object([
        "summary": summaryJSON, "cases": .array(rows.map(Self.json)), "hasMore": .bool(hidden > 0),
      ]))
  }

  private var counts: [String] {
    var lines = [
      Self.words(summary.change), Self.words("open requests", summary.requests),
      Self.words("active authorizations", summary.authorizations),
    ]
    if !summary.isComplete { lines.append("Stopped before the end.") }
    return lines
  }

  private static func words(_ change: ImpactSummary.Change) -> String {
    switch change {
    case .version(let number, let day): "\(number)@\(day)"
    case .reading(let point, let reading, let policy):
      "\(point.rawValue) read as \(reading)" + (policy.map { " under \($0)" } ?? "")
    case .overlay(let overlay): OverlayAnswer.words(overlay)
    }
  }

  private static func words(_ noun: String, _ count: ImpactSummary.Count) -> String {
    let unreadable = count.unreadable > 0 ? ", \(count.unreadable) could not be read" : ""
    return "\(noun): \(count.changed) of \(count.examined) would change\(unreadable)"
  }

  /// What a case is called.
  static func name(_ subject: ImpactRow.Subject) -> String {
    switch subject {
    case .request(let id): "R\(id)"
    case .authorization(let id, let request): "A\(id) (R\(request))"
    }
  }

  private static func lines(_ row: ImpactRow) -> [String] {
    let line = row.lineOfBusiness.map { ", \($0.name)" } ?? ""
    var lines = ["\(name(row.subject))\(line): \(outcome(row.before)) -> \(outcome(row.after))"]
    if row.before.through != row.after.through {
      lines.append("  ends: \(end(row.before)) -> \(end(row.after))")
    }
    let known = Set(row.before.missing.map(\.ask))
    lines += row.after.missing.filter { !known.contains($0.ask) }.map {
      "  now missing: \($0.criterion): \($0.ask)"
    }
    return lines
      + row.findings.map { change in
        "  \(change.id): \(word(change.before, change)) -> \(word(change.after, change)): \(change.reason)"
      }
  }

  private static func outcome(_ side: ImpactSide) -> String {
    side.outcome.rawValue + (side.route.map { " to \($0)" } ?? "")
  }

  private static func end(_ side: ImpactSide) -> String {
    (side.through.map(\.description) ?? "none") + (side.basis.map { " (\($0))" } ?? "")
  }

  private static func word(_ finding: Finding?, _ change: FindingChange) -> String {
    finding.map { CriterionFinding.word($0, ofExclusion: change.isExclusion) } ?? "not asked"
  }

  /// Cases a second, once there is something to divide by.
  static func rate(_ done: Int, since start: Double, until now: Double) -> String {
    now - start > 0.1 ? ", \(Int(Double(done) / (now - start))) a second" : ""
  }

  /// The counts for scripts.
  var summaryJSON: JSONValue {
    .object(
      changeJSON + [
        JSONMember("requests", Self.json(summary.requests)),
        JSONMember("authorizations", Self.json(summary.authorizations)),
        JSONMember("complete", .bool(summary.isComplete)),
      ])
  }

  private var changeJSON: [JSONMember] {
    switch summary.change {
    case .version(let number, let day):
      return [JSONMember("policy", .string(number)), JSONMember("version", .string(day.description))]
    case .reading(let point, let reading, let policy):
      return [JSONMember("point", .string(point.rawValue)), JSONMember("reading", .string(reading))]
        + (policy.map { [JSONMember("policy", .string($0))] } ?? [])
    case .overlay(let overlay): return [JSONMember("overlay", OverlayAnswer.json(overlay))]
    }
  }

  private static func json(_ count: ImpactSummary.Count) -> JSONValue {
    .object([
      "examined": .number(count.examined), "changed": .number(count.changed),
      "unreadable": .number(count.unreadable),
    ])
  }

  /// One case for scripts.
  static func json(_ row: ImpactRow) -> JSONValue {
    var request: Identifier<Request>
    var authorization: Identifier<Authorization>?
    switch row.subject {
    case .request(let id): request = id
    case .authorization(let id, let granted):
      request = granted
      authorization = id
    }
    return .object([
      "request": .id(request), "authorization": .id(authorization),
      "lineOfBusiness": .text(row.lineOfBusiness?.name), "before": json(row.before), "after": json(row.after),
      "findings": .array(row.findings.map(json)),
    ])
  }

  private static func json(_ side: ImpactSide) -> JSONValue {
    .object([
      "version": .words(side.version), "outcome": .string(side.outcome.rawValue), "route": .text(side.route),
      "through": .words(side.through), "basis": .text(side.basis),
      "missing": .array(side.missing.map(\.json)),
    ])
  }

  private static func json(_ change: FindingChange) -> JSONValue {
    .object([
      "id": .string(change.id), "text": .string(change.text), "before": .text(change.before?.rawValue),
      "after": .text(change.after?.rawValue), "reason": .string(change.reason),
    ])
  }
}
