import Criteria
import JSON
import PriorAuth
import Workflow

/// `policy export`: writes a version as one file.
struct PolicyExportCommand: Command {
  static let spec = CommandSpec(
    ["policy", "export"], purpose: "Write a version of a policy as one JSON file for another database.",
    examples: [
      .init("priorauth policy export CP.PHAR.713@2026-05-19 --to policy.json", "to a new file"),
      .init("priorauth policy export CP.PHAR.713@2026-05-19", "to standard output"),
      .init("priorauth policy export CP.PHAR.713", "the version in force now"),
    ],
    operands: [OperandSpec("NUMBER[@DATE]", "the version, by its first day")],
    options: [OptionSpec("to", value: "FILE", "a new file; one that is there already is left alone")],
    notes: [
      "The file holds the criteria, the document and what was bound by hand. 'priorauth policy import FILE.json' takes"
        + " it in and comes to the same digests, or refuses it."
    ])

  private let reference: PolicyReference
  private let file: String?

  init(_ arguments: Arguments) throws(UsageError) {
    reference = try PolicyReference(arguments, at: 0, "NUMBER[@DATE]")
    // Without a file it goes to standard output, which - names elsewhere.
    file = arguments["to"].flatMap { $0 == "-" ? nil : $0 }
  }

  func run(in session: Session) throws -> CommandResult {
    let desk = try session.desk()
    let policy = try reference.policy(desk, session)
    let export = try desk.exportPolicy(policy, digest: session.engine.policyDigest)
    let json = try export.json()
    let complaint = Self.complaint(policy)
    guard let file else {
      var result = CommandResult(text: json.pretty + "\n", json: json)
      result.complaint = complaint
      return result
    }
    do throws(OutputProblem) {
      try session.surroundings.write(Array((json.pretty + "\n").utf8), toNewFile: file)
    } catch { throw error.refusal(in: Self.spec.name) }
    var result = CommandResult(
      text: session.display.text(
        "Wrote \(PolicyReference.text(policy.version)) to \(file), digest \(export.digest).") + "\n",
      json: .object([
        "policy": .string(policy.version.number), "file": .string(file),
        "policyDigest": .string(export.digest),
      ]))
    result.complaint = complaint
    return result
  }

  /// What the file does not say, which holds a version and nothing of what became of it.
  private static func complaint(_ policy: PolicyOnFile) -> String? {
    guard let withdrawal = policy.life.withdrawal else { return nil }
    return
      "\(PolicyReference.text(policy.version)) is withdrawn from \(withdrawal.from) on; the file does not say so"
  }
}
