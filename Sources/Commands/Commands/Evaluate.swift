import Criteria
import JSON
import PriorAuth
import Workflow

/// `evaluate`: a request or a case file against the criteria of a policy; nothing is stored.
struct Evaluate: Command {
  static let spec = CommandSpec(
    ["evaluate"], purpose: "Show how a request or a case file stands against the criteria; keeps nothing.",
    examples: [
      .init("priorauth evaluate R12", "the criteria tree with a finding and a reason for each"),
      .init(
        "priorauth evaluate case.json --policy-file policy.md", "a case file against a document, no database"),
      .init("priorauth evaluate R12 --with LVEF=48", "what that value would change"),
    ],
    operands: [OperandSpec("CASE", "a request's number (R12), a case file, or - for standard input")],
    options: [
      OptionSpec(
        "policy-file", value: "DOC", "use this policy document instead of the database's", isRepeatable: true),
      OptionSpec("policy", value: "NUMBER", "evaluate under this policy"),
      OptionSpec("version", value: "DATE", "under the version in force on this day"),
      OptionSpec("lines", "one case file a line in, one evaluation a line out"),
      OptionSpec(
        "with", value: "NAME=VALUE", "suppose another value, and show what it would change",
        isRepeatable: true),
    ],
    notes: [
      "Ends with 0 when the criteria are met, 1 for any other outcome, 65 when the input can't be read. An evaluation"
        + " never denies anything.",
      "NAME is one of \(WhatIf.names.joined(separator: ", ")), or else a measurement (LVEF=48, LVEF=45-55) or a marker"
        + " (NRG1=negative).",
    ])

  private let subject: String
  private let policyFiles: [String]
  private let policy: String?
  private let version: Day?
  private let wantsLines: Bool
  private let suppositions: [WhatIf]

  init(_ arguments: Arguments) throws(UsageError) {
    subject = try arguments.required(0, "CASE")
    policyFiles = arguments.all("policy-file")
    policy = arguments["policy"]
    version = try arguments.day("version")
    wantsLines = arguments.has("lines")
    var suppositions: [WhatIf] = []
    for text in arguments.all("with") { suppositions.append(try Self.supposition(text, arguments.command)) }
    self.suppositions = suppositions
  }

  private static func supposition(_ text: String, _ command: String) throws(UsageError) -> WhatIf {
    do throws(WhatIfError) { return try WhatIf(text) } catch {
      switch error {
      case .noValue: throw UsageError(.notAnOverride(text), in: command)
      case .wrongValue(let name, let expected):
        throw UsageError(.badOverride(name, expected: expected), in: command)
      }
    }
  }

  func run(in session: Session) throws -> CommandResult {
    let input = RecordInput(session, for: Self.spec.name)
    if let number = RecordNumber.read(subject, letter: "R") {
      let file = try session.desk().caseFile(of: Identifier(number), under: policy)
      var evaluator = try evaluator(input, session)
      return try evaluate(file, &evaluator, session)
    }
    if wantsLines { return try evaluateLines(input, session) }
    let json = try input.json(try input.bytes(from: subject, limit: InputLimit.record))
    var evaluator = try evaluator(input, session)
    return try evaluate(try evaluator.caseFile(json), &evaluator, session)
  }

  private func evaluate(
    _ file: CaseFile, _ evaluator: inout CaseEvaluator, _ session: Session
  ) throws -> CommandResult {
    let evaluations = try evaluator.evaluations(of: supposed(file))
    let before = suppositions.isEmpty ? nil : try evaluator.evaluations(of: file)
    let answer = EvaluationAnswer(evaluations, before: before, isSingle: evaluator.names(onePolicyFor: file))
    return answer.result(display: session.display)
  }

  /// Answers each line as soon as it is read, so that another program can ask and wait.
  private func evaluateLines(_ input: RecordInput, _ session: Session) throws -> CommandResult {
    var evaluator = try evaluator(input, session)
    var worst = ExitCode.done
    try input.eachLine(of: subject) { line in
      if line.allSatisfy({ $0 == 0x20 || $0 == 0x0D }) { return true }
      let (answer, exit) = answer(to: line, input, &evaluator)
      worst = max(worst, exit)
      return session.surroundings.print(answer.compact + "\n")
    }
    return CommandResult(text: "", json: nil, exit: worst)
  }

  private func answer(
    to line: [UInt8], _ input: RecordInput, _ evaluator: inout CaseEvaluator
  ) -> (JSONValue, ExitCode) {
    do {
      let file = supposed(try evaluator.caseFile(input.json(line)))
      let evaluations = try evaluator.evaluations(of: file)
      let answer = EvaluationAnswer(evaluations, before: nil, isSingle: evaluator.names(onePolicyFor: file))
      return (answer.json, answer.exit)
    } catch { return (Refusal(error).json, .badInput) }
  }

  private func supposed(_ file: CaseFile) -> CaseFile { suppositions.reduce(file) { $0.applying($1) } }

  private func evaluator(_ input: RecordInput, _ session: Session) throws -> CaseEvaluator {
    var documents: [PolicyVersion] = []
    for path in policyFiles {
      documents.append(try PolicyReading(file: path, effective: nil, input, session).policy.version)
    }
    let source = policyFiles.isEmpty ? PolicySource(try session.desk()) : PolicySource(documents)
    return CaseEvaluator(
      source: source, engine: session.engine, policy: policy, version: version, input: input)
  }
}
