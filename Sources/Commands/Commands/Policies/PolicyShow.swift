import Criteria
import JSON
import PriorAuth
import Workflow

/// `policy show`: the criteria of one policy version.
struct PolicyShow: Command {
  static let spec = CommandSpec(
    ["policy", "show"], purpose: "Show the criteria tree of a policy, with the numbers it prints.",
    examples: [
      .init("priorauth policy show CP.PHAR.713", "the version in force today"),
      .init("priorauth policy show CP.PHAR.713 --version 2025-03-01", "the version in force on that day"),
      .init("priorauth policy show CP.PHAR.713 --json", "the whole tree for a script"),
    ],
    operands: [OperandSpec("NUMBER[@DATE]", "the policy's reference number, or the version from DATE on")],
    options: [OptionSpec("version", value: "DATE", "the version in force on this day")])

  private let reference: PolicyReference
  private let version: Day?

  init(_ arguments: Arguments) throws(UsageError) {
    reference = try PolicyReference(arguments, at: 0, "NUMBER")
    version = try arguments.day("version")
  }

  func run(in session: Session) throws -> CommandResult {
    let desk = try session.desk()
    let policy = try desk.policy(reference.number, version: try firstDay(desk), at: session.clock)
    let standing = PolicyStanding(policy, on: session.today)
    let bindings = try desk.bindings(of: policy).map(\.binding)
    var fields = FieldList(display: session.display)
    standing.add(to: &fields, display: session.display)
    if !bindings.isEmpty { fields.add("bound by hand", bindings.map(\.criterion).joined(separator: ", ")) }
    return CommandResult(
      text: fields.text + PolicyAnswer(version: policy.version).text(display: session.display),
      json: .object(
        [
          JSONMember("policy", try JSONValue(encoding: policy.version)),
          JSONMember("document", .string(policy.sourceName)), JSONMember("report", policy.report),
          JSONMember("bindings", try JSONValue(encoding: bindings)),
        ] + standing.json))
  }

  /// The first day of the version named, or of the one in force on the day asked for.
  private func firstDay(_ desk: CaseDesk) throws -> Day? {
    guard let version else { return reference.version }
    let rows = try desk.policies().filter { $0.number == reference.number && $0.inForce.contains(version) }
    guard let row = rows.first(where: { $0.decidedDays?.contains(version) == true }) ?? rows.last else {
      throw DeskError.notFound(.policy(number: reference.number, version: version))
    }
    return row.inForce.first
  }
}
