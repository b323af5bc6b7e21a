import JSON
import PolicyImport

/// `bench import`: measures how fast a policy document is read.
struct BenchImport: Command {
  static let spec = CommandSpec(
    ["bench", "import"],
    purpose: "Measure how fast a policy document becomes a checked tree; opens no database.",
    examples: [
      .init("priorauth bench import", "measures the largest of the demonstration's policies"),
      .init("priorauth bench import policy.md", "measures a document"),
      .init("priorauth bench import policy.md --json", "prints the figures for a script"),
    ],
    operands: [OperandSpec("DOC", "Markdown or plain text", isRequired: false)],
    options: [
      OptionSpec("repeat", value: "N", "how many times; the median counts (200)"),
      OptionSpec("draft", "measure the draft as well, which gives each clause its kind"),
    ],
    notes: [
      "Times are processor time. The checked tree is the document's outline with everything that is to be looked at."
        + " A program built for debugging is many times slower than one built for release."
    ])

  private let document: String?
  private let repetitions: Int
  private let wantsDraft: Bool

  init(_ arguments: Arguments) throws(UsageError) {
    document = arguments.operand(0)
    repetitions = try arguments.count("repeat", from: 1, upTo: 100_000) ?? 200
    wantsDraft = arguments.has("draft")
  }

  func run(in session: Session) throws -> CommandResult {
    let surroundings = session.surroundings
    let benchmark = ImportBenchmark(try bytes(session))
    let report: ImportBenchmark.Report
    do throws(SourceTextError) {
      report = try benchmark.run(repetitions: repetitions, drafts: wantsDraft) {
        surroundings.processorNanoseconds
      }
    } catch { throw error.refusal(in: Self.spec.name) }
    let draft = report.draft.map { "draft        \(Self.rounded($0)) µs\n" } ?? ""
    let text = """
      document     \(report.bytes) bytes, \(report.criteria) criteria in \(report.sections) sections, \
      \(report.diagnostics) findings
      checked tree \(Self.rounded(report.outline)) µs (\(Self.rounded(report.least)) to \
      \(Self.rounded(report.most))), \(Self.rounded(report.megabytesPerSecond)) MB a second
      \(draft)
      """
    return CommandResult(text: text, json: Self.json(report))
  }

  private func bytes(_ session: Session) throws(Refusal) -> [UInt8] {
    guard let document else {
      return DemoPolicies.all.map { Array($0.text.utf8) }.max { $0.count < $1.count } ?? []
    }
    return try RecordInput(session, for: Self.spec.name).bytes(from: document, limit: InputLimit.document)
  }

  private static func json(_ report: ImportBenchmark.Report) -> JSONValue {
    .object([
      "bytes": .number(report.bytes), "us_per_document": .number("\(rounded(report.outline))"),
      "us_min": .number("\(rounded(report.least))"), "us_max": .number("\(rounded(report.most))"),
      "mb_per_s": .number("\(rounded(report.megabytesPerSecond))"),
      "draft_us": report.draft.map { .number("\(rounded($0))") } ?? .null,
      "sections": .number(report.sections), "criteria": .number(report.criteria),
      "findings": .number(report.diagnostics),
    ])
  }

  private static func rounded(_ figure: Double) -> Double { (figure * 100).rounded() / 100 }
}
