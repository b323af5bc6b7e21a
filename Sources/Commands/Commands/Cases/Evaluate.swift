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
        + " (NRG1=negative) that the policy asks about or the case has, in any case of letters.",
      "With --lines the nth line out answers the nth line in. A line that can't be read, or is blank, is answered by an"
        + " error with its number; the others go on, and the run ends with 65.",
      "docs/case-file.md says what a case file holds. A field that nobody reads, and an answer to a criterion that the"
        + " policy does not have, are warnings with their path. Where the file holds a kind of evidence that is not known, or"
        + " a policy had no version in force on the day, the answer is printed and the run ends with 65.",
      "With --policy-file, the readings that were chosen in a database count where --db names it.",
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
    for text in arguments.all("with") {
      let supposition = try Self.supposition(text, arguments.command)
      if let same = suppositions.first(where: supposition.isAboutTheSame(as:)) {
        throw UsageError(
          .badOverride(text, expected: "one value for each fact; \(same.name) has one already"),
          in: arguments.command)
      }
      suppositions.append(supposition)
    }
    self.suppositions = suppositions
  }

  private static func supposition(_ text: String, _ command: String) throws(UsageError) -> WhatIf {
    do throws(WhatIfError) { return try WhatIf(text) } catch { throw usage(error, command, text) }
  }

  private static func usage(_ error: WhatIfError, _ command: String, _ text: String = "") -> UsageError {
    switch error {
    case .noValue: UsageError(.notAnOverride(text), in: command)
    case .wrongValue(let name, let expected): UsageError(.badOverride(name, expected: expected), in: command)
    case .unknownName(let name, let known):
      UsageError(
        .unknownOverride(name, nearest: NearMiss.nearest(to: name, among: known), known: known), in: command)
    }
  }

  func run(in session: Session) throws -> CommandResult {
    let input = RecordInput(session, for: Self.spec.name)
    if let number = RecordNumber.read(subject, letter: "R") {
      let desk = try session.desk()
      let file = try desk.caseFile(of: Identifier(number), under: policy)
      try desk.noteShowing(of: .request(Identifier(number)), at: session.clock)
      let notes = try desk.codeFlags(of: Identifier(number)).map(\.warning)
      var evaluator = try evaluator(input, session)
      let answer = try evaluate(file, warning: notes, &evaluator)
      guard wantsLines else { return answer.result(display: session.display) }
      _ = session.surroundings.print(answer.json.compact + "\n")
      return CommandResult(text: "", json: nil, exit: answer.exit)
    }
    if wantsLines { return try evaluateLines(input, session) }
    let json = try input.json(try input.bytes(from: subject, limit: InputLimit.caseFile))
    var evaluator = try evaluator(input, session)
    let reading = try evaluator.reading(json)
    return try evaluate(reading.file, warning: reading.warnings, &evaluator)
      .result(display: session.display)
  }

  private func evaluate(
    _ file: CaseFile, warning warnings: [Warning] = [], _ evaluator: inout CaseEvaluator
  ) throws -> EvaluationAnswer {
    let evaluations = try evaluator.evaluations(of: supposed(file, &evaluator))
    let before = suppositions.isEmpty ? nil : try evaluator.evaluations(of: file)
    return EvaluationAnswer(
      evaluations.map { $0.warning(warnings) }, before: before, isSingle: evaluator.names(onePolicyFor: file),
      isDayStated: version != nil, unread: warnings.filter { $0.code == "unknown-evidence" })
  }

  /// Answers each line as soon as it is read, so that another program can ask and wait.
  private func evaluateLines(_ input: RecordInput, _ session: Session) throws -> CommandResult {
    var evaluator = try evaluator(input, session)
    var worst = ExitCode.done
    try input.eachLine(of: subject) { line, number in
      let (answer, exit) = answer(to: line, number, input, &evaluator)
      worst = max(worst, exit)
      return session.surroundings.print(answer.compact + "\n")
    }
    return CommandResult(text: "", json: nil, exit: worst)
  }

  private func answer(
    to line: Result<[UInt8], Refusal>, _ number: Int, _ input: RecordInput, _ evaluator: inout CaseEvaluator
  ) -> (JSONValue, ExitCode) {
    do {
      let line = try line.get()
      guard !line.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) else {
        throw Refusal(code: "blank-line", "a blank line where a case file is expected", exit: .badInput)
      }
      let reading = try evaluator.reading(input.json(line))
      let answer = try evaluate(reading.file, warning: reading.warnings, &evaluator)
      return (answer.json, answer.exit)
    } catch { return (Refusal(error).at(line: number).json, .badInput) }
  }

  private func supposed(_ file: CaseFile, _ evaluator: inout CaseEvaluator) throws -> CaseFile {
    guard !suppositions.isEmpty else { return file }
    let versions = try evaluator.versions(for: file)
    for supposition in suppositions where !versions.isEmpty {
      do throws(WhatIfError) { try supposition.check(for: file, under: versions) } catch {
        throw Self.usage(error, Self.spec.name)
      }
    }
    return suppositions.reduce(file) { $0.applying($1) }
  }

  private func evaluator(_ input: RecordInput, _ session: Session) throws -> CaseEvaluator {
    var documents = PolicyFiles()
    var warnings: [(version: PolicyVersion, warning: Warning)] = []
    for path in policyFiles {
      let reading = try Self.reading(of: path, input, session)
      try documents.add(reading.policy.version, from: path, for: Self.spec.name)
      if let cutOff = reading.cutOff { warnings.append((reading.policy.version, cutOff)) }
    }
    let source =
      policyFiles.isEmpty
      ? PolicySource(try session.desk())
      : PolicySource(documents.versions, readBy: session.isDatabaseNamed ? try session.desk() : nil)
    return CaseEvaluator(
      source: source, engine: session.engine, policy: policy, version: version, input: input,
      warnings: warnings)
  }
}

extension Evaluate {
  /// A version out of a document. What the document does not print can only be stated at import.
  fileprivate static func reading(
    of path: String, _ input: RecordInput, _ session: Session
  ) throws(Refusal) -> PolicyReading {
    do throws(Refusal) {
      return try PolicyReading(file: path, effective: nil, input, session)
    } catch {
      guard ["no-reference-number", "no-effective-date"].contains(error.code) else { throw error }
      let what = error.code == "no-effective-date" ? "effective date" : "reference number"
      throw Refusal(
        code: error.code,
        "'\(path)' prints no \(what); 'priorauth policy import' takes one, and the policy can then be evaluated from"
          + " that database", exit: error.exit, command: error.command)
    }
  }
}

extension Evaluation {
  /// The evaluation with warnings about what it was made from; where a path is known it takes the place of the kind.
  fileprivate func warning(_ warnings: [Warning]) -> Evaluation {
    var evaluation = self
    if warnings.contains(where: { $0.code == "unknown-evidence" }) {
      evaluation.warnings.removeAll { $0.code == "unknown-evidence" }
    }
    evaluation.warnings += warnings
    return evaluation
  }
}
