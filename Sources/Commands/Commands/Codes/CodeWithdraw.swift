import PriorAuth
import Workflow

/// `code withdraw`: a published table of codes that should not have been imported.
struct CodeWithdraw: Command {
  static let spec = CommandSpec(
    ["code", "withdraw"],
    purpose: "Have a table of codes count no more, so that the right one can be imported for its day.",
    examples: [
      .init(
        "priorauth code withdraw --system HCPCS --effective 2026-01-01 --reason wrong",
        "a table that is wrong"),
      .init(
        "priorauth code withdraw --system ICD-10-CM --effective 2025-10-01 --reason -",
        "with a typed reason"),
      .init(
        "priorauth code withdraw --system HCPCS --effective 2026-01-01 --reason draft",
        "what was published again"),
    ],
    options: [.codeSystem, .tableInForce, .reason],
    notes: [
      "Codes stand as if it had not been imported: as the table before it has them. It stays on record and in 'code list',"
        + " with the reason. No decision changes."
    ])

  private let system: CodeSystem
  private let effective: Day?
  private let reason: String

  init(_ arguments: Arguments) throws(UsageError) {
    system = arguments["system"].flatMap(CodeSystem.init(rawValue:)) ?? .hcpcs
    effective = try arguments.day("effective")
    reason = arguments["reason"] ?? ""
  }

  func run(in session: Session) throws -> CommandResult {
    let desk = try session.desk()
    let withdrawn = try desk.withdrawCodes(
      system, from: effective ?? session.today,
      reason: try RecordInput(session, for: Self.spec.name).reason(reason), at: session.clock)
    let answer = CommandResult(
      text: "The table of \(withdrawn.system.rawValue) from \(withdrawn.firstDay) on counts no more.\n",
      json: CodeEditionAnswer(withdrawn).json)
    let scope = try desk.scope(ofCodes: system, from: withdrawn.firstDay)
    return try TouchedCases(in: scope, of: desk).added(to: answer)
  }
}

extension OptionSpec {
  /// Whose codes are meant.
  static let codeSystem = OptionSpec(
    "system", value: "SYSTEM", "whose codes they are", choices: CodeSystem.allCases.map(\.rawValue),
    isRequired: true)
  /// Which of its tables.
  static let tableInForce = OptionSpec(
    "effective", value: "DATE", "the first day the table is in force", isRequired: true)
}
