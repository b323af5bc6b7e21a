import JSON
import Workflow

/// `doctor`: what is wrong with the database, the machine or the way they are looked after.
struct Doctor: Command {
  static let spec = CommandSpec(
    ["doctor"], purpose: "Look over the database and what it lies on, and say what to do.",
    examples: [
      .init("priorauth doctor", "your own database"),
      .init("priorauth doctor --db /srv/plan/cases.db", "another one"),
      .init("priorauth doctor --json", "for a script; the exit status says how bad it is"),
    ],
    notes: [
      "Changes nothing. Ends with 0 when all is well, with 1 when something should be done before long, and with 78 when"
        + " the record is damaged or in danger."
    ])

  init(_ arguments: Arguments) {}

  func run(in session: Session) throws -> CommandResult {
    let examination = session.surroundings.examination(ofDatabaseAt: session.database)
    var findings = examination.findings
    if examination.problem == nil {
      let desk = try session.surroundings.deskToVerify(databaseAt: session.database)
      findings += try lookedAt { [try trail(desk, session)] }
      findings += try lookedAt { try desk.condition(at: session.clock).findings(at: session.clock) }
    }
    let worst = findings.map(\.severity).max() ?? .fine
    return CommandResult(
      text: Self.text(findings, session.display),
      json: .object([
        "worst": .string(worst.rawValue), "findings": .array(findings.map(\.json)),
      ]), exit: Self.exit(worst))
  }

  /// What is found in a part of the record; one that is damaged is a finding, and the other parts are looked at.
  private func lookedAt(_ part: () throws -> [DoctorFinding]) throws -> [DoctorFinding] {
    do {
      return try part()
    } catch DeskError.storage(let problem) where problem.isDamage {
      return [
        .error(
          "record-unreadable",
          "Part of the record can't be read: \(Refusal(DeskError.storage(problem)).sentence).",
          cure: Self.damageCure)
      ]
    }
  }

  private static let damageCure =
    "Run 'priorauth audit verify' for all of it and tell the security officer; delete nothing. Where the file is"
    + " damaged, 'priorauth restore' makes a database of a backup."

  /// The whole record against its trail, its schema and its own pages.
  private func trail(_ desk: CaseDesk, _ session: Session) throws -> DoctorFinding {
    var first: AuditFinding?
    let seen = session.surroundings.headSeen(at: session.database)
    let summary = try desk.verifyAudit(
      against: [seen].compactMap { $0 }, at: session.clock,
      progress: { session.surroundings.showProgress(AuditVerify.words($0)) },
      found: { first = first ?? $0 })
    session.surroundings.showProgress("")
    guard let first else {
      return .fine(
        "record",
        "Pages, references, schema and lists are sound, and \(summary.rows) rows fit \(summary.entries) entries of the"
          + " audit trail.")
    }
    return .error(
      "record",
      "Verifying finds \(summary.findings == 1 ? "one thing" : "\(summary.findings) things, the first"): \(Wording(first).message).",
      cure: Self.damageCure)
  }

  private static func exit(_ worst: DoctorFinding.Severity) -> ExitCode {
    switch worst {
    case .fine: .done
    case .warning: .no
    case .error: .configuration
    }
  }

  private static func text(_ findings: [DoctorFinding], _ display: Display) -> String {
    var lines: [String] = []
    for finding in findings {
      let word = finding.severity == .fine ? "ok" : finding.severity.rawValue
      let head = word + String(repeating: " ", count: max(1, 9 - word.count))
      lines += wrapped(head + display.text(finding.message))
      if !finding.cure.isEmpty { lines += wrapped("         To do: " + display.text(finding.cure)) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A text broken at blanks, its first nine columns kept as they are.
  private static func wrapped(_ text: String) -> [String] {
    let lines = Help.wrapped(String(text.dropFirst(9)), indent: 9)
    guard let first = lines.first else { return [text] }
    return [String(text.prefix(9) + first.dropFirst(9))] + lines.dropFirst()
  }
}
