import JSON
import PriorAuth
import Workflow

/// `audit verify`: the whole record against its audit trail.
struct AuditVerify: Command {
  static let spec = CommandSpec(
    ["audit", "verify"], purpose: "Find out whether anything was altered by other means than this program.",
    examples: [
      .init("priorauth audit verify", "says what was altered, deleted, added or back-dated"),
      .init("priorauth audit verify --anchor head.json", "also notices an old copy of the file"),
      .init("priorauth audit verify --json", "the findings for a script"),
    ],
    options: [
      OptionSpec("anchor", value: "FILE", "heads that 'audit head' wrote earlier, one a line"),
      OptionSpec("signed-by", value: "KEY", "take only heads signed with this public key"),
    ],
    notes: [
      "Ends with 0 when nothing is wrong and 1 when anything is. Somebody who can write to the file can also make a"
        + " new trail that fits; only a head kept where they can't write shows that, so keep one elsewhere."
    ])

  /// The most findings that are named; the rest is counted.
  private static let limit = 1000

  private let anchor: String?
  private let publicKey: String?

  init(_ arguments: Arguments) throws(UsageError) {
    anchor = arguments["anchor"]
    publicKey = try PublicKey.read(arguments)
  }

  func run(in session: Session) throws -> CommandResult {
    let desk = try session.surroundings.deskToVerify(databaseAt: session.database)
    let noted = try anchor.map {
      try HeadFile(session, for: Self.spec.name).heads(in: $0, signedBy: publicKey)
    }
    let seen = session.surroundings.headSeen(at: session.database)
    var findings: [AuditFinding] = []
    let summary = try desk.verifyAudit(
      against: (noted ?? []) + [seen].compactMap { $0 }, at: session.clock,
      progress: { session.surroundings.showProgress(Self.words($0)) },
      found: { if findings.count < Self.limit { findings.append($0) } })
    session.surroundings.showProgress("")
    let reach = AnchorReach(given: noted, remembered: seen, summary, findings)
    return CommandResult(
      text: text(summary, findings, reach, session.display), json: Self.json(summary, findings, reach),
      exit: summary.findings == 0 ? .done : .no)
  }

  private func text(
    _ summary: AuditSummary, _ findings: [AuditFinding], _ reach: AnchorReach, _ display: Display
  ) -> String {
    var lines = findings.map { display.text(Wording($0).message) }
    if summary.findings > findings.count { lines.append("and \(summary.findings - findings.count) more") }
    lines.append("")
    lines.append(
      "\(Self.count(summary.entries, "entry", "entries")) and \(Self.count(summary.rows, "row", "rows")) were checked: "
        + (summary.findings == 0
          ? "nothing is wrong." : Self.count(summary.findings, "finding", "findings") + "."))
    if let head = summary.head { lines.append("The newest entry is \(head.sequence), hash \(head.hash).") }
    lines += reach.lines
    if summary.findings > 0 { lines.append("Tell the security officer; do not delete anything.") }
    return lines.drop { $0.isEmpty }.joined(separator: "\n") + "\n"
  }

  private static func count(_ number: some BinaryInteger, _ one: String, _ several: String) -> String {
    number == 1 ? "1 \(one)" : "\(number) \(several)"
  }

  private static func json(_ summary: AuditSummary, _ findings: [AuditFinding], _ reach: AnchorReach)
    -> JSONValue
  {
    .object([
      "sound": .bool(summary.findings == 0), "entries": .number(summary.entries),
      "rows": .number(summary.rows), "head": summary.head?.json, "count": .number(summary.findings),
      "anchors": .number(reach.given), "anchoredThrough": reach.givenThrough.map { .number($0) },
      "rememberedThrough": reach.rememberedThrough.map { .number($0) },
      "findings": .array(
        findings.map { finding in
          .object([
            "code": .string(finding.kind.rawValue), "table": .text(finding.table),
            "row": finding.row.map { .number($0) }, "entry": finding.entry.map { .number($0) },
            "message": .string(Wording(finding).message),
          ])
        }),
    ])
  }

  /// How far verifying has come.
  static func words(_ progress: AuditProgress) -> String {
    let total = progress.total.map { " of \($0)" } ?? ""
    return switch progress.stage {
    case .file: "checking the file"
    case .entries: "checking entries: \(progress.done)\(total)"
    case .rows: "checking rows: \(progress.done)\(total)"
    case .lists: "checking lists"
    }
  }
}
