import Criteria
import JSON

/// `bench engine`: measures the flat evaluation of criteria on generated cases.
struct BenchEngine: Command {
  static let spec = CommandSpec(
    ["bench", "engine"],
    purpose: "Measure how fast criteria are evaluated on generated cases; opens no database.",
    examples: [
      .init("priorauth bench engine", "measures a million cases"),
      .init("priorauth bench engine --cases 100000", "measures fewer"),
      .init("priorauth bench engine --json", "prints the figures for a script"),
    ],
    options: [
      OptionSpec("cases", value: "N", "how many cases (1000000)"),
      OptionSpec("repeat", value: "N", "how many times; the median counts (5)"),
    ],
    notes: [
      "Times are processor time. A program built for debugging is many times slower than one built for release."
    ])

  private let cases: Int
  private let repetitions: Int

  init(_ arguments: Arguments) throws(UsageError) {
    cases = try arguments.count("cases", from: 1, upTo: 10_000_000) ?? 1_000_000
    repetitions = try arguments.count("repeat", from: 1, upTo: 1000) ?? 5
  }

  func run(in session: Session) throws -> CommandResult {
    let surroundings = session.surroundings
    let report = EngineBenchmark(cases: cases).run(repetitions: repetitions) {
      surroundings.processorNanoseconds
    }
    guard let report else {
      throw Refusal(
        code: "fault", "the benchmark's criteria can't be compiled; please report it", exit: .software)
    }
    let text = """
      cases        \(report.cases), \(report.nodes) nodes each
      a case       \(Self.rounded(report.nanosecondsPerCase)) ns (\(Self.rounded(report.least)) to \
      \(Self.rounded(report.most)))
      with missing \(Self.rounded(report.nanosecondsWithMissing)) ns
      verdicts     \(report.met) met, \(report.notMet) not met, \(report.unknown) unknown

      """
    return CommandResult(text: text, json: Self.json(report))
  }

  private static func json(_ report: EngineBenchmark.Report) -> JSONValue {
    .object([
      "cases": .number(report.cases), "nodes": .number(report.nodes),
      "ns_per_case": .number("\(rounded(report.nanosecondsPerCase))"),
      "ns_per_case_min": .number("\(rounded(report.least))"),
      "ns_per_case_max": .number("\(rounded(report.most))"),
      "ns_per_case_with_missing": .number("\(rounded(report.nanosecondsWithMissing))"),
      "met": .number(report.met), "not_met": .number(report.notMet), "unknown": .number(report.unknown),
      "checksum": .string(report.checksum),
    ])
  }

  private static func rounded(_ nanoseconds: Double) -> Double { (nanoseconds * 100).rounded() / 100 }
}
