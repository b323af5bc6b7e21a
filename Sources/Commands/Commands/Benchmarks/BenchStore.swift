import Criteria
import JSON
import PriorAuth
import Workflow

/// `bench store`: measures what the screens ask of a database, and decisions.
struct BenchStore: Command {
  static let spec = CommandSpec(
    ["bench", "store"],
    purpose:
      "Measure on a demonstration how fast the screens' questions are answered, and how long a decision takes.",
    examples: [
      .init("priorauth bench store --db large.db", "measures reading"),
      .init(
        "priorauth bench store --db large.db --decide 50",
        "also approves 50 requests that meet their criteria"),
      .init("priorauth bench store --db large.db --json", "prints the figures for a script"),
    ],
    options: [
      OptionSpec("repeat", value: "N", "how many times each question is asked (1000)"),
      OptionSpec("decide", value: "N", "how many requests to approve (0); they stay approved"),
    ],
    notes: [
      "The file is made by 'priorauth demo --size N'; no other is measured. Questions are timed in processor time, decisions"
        + " by the clock, as they wait for the disk.",
      "A program built for debugging is many times slower than one built for release.",
    ])

  private let repetitions: Int
  private let decisions: Int

  init(_ arguments: Arguments) throws(UsageError) {
    repetitions = try arguments.count("repeat", upTo: 100_000) ?? 1000
    decisions = try arguments.count("decide", upTo: 10_000) ?? 0
  }

  func run(in session: Session) throws -> CommandResult {
    let desk = try session.surroundings.desk(onDatabaseAt: session.database)
    guard try desk.policies().contains(where: { $0.sourceName.hasPrefix(DemoDatabase.mark) }) else {
      throw Refusal(
        code: "not-a-demo", "that database is not a demonstration, and no other is measured; --db names one",
        exit: .badInput, command: Self.spec.name)
    }
    let today = session.isTodaySet ? session.today : DemoDatabase.today
    var benchmark = StoreBenchmark(desk, session.surroundings, today: today, repetitions: repetitions)
    try benchmark.read()
    if decisions > 0 { try benchmark.decide(decisions) }
    let width = benchmark.timings.map(\.name.count).max() ?? 0
    let lines = benchmark.timings.map { timing in
      timing.name + String(repeating: " ", count: width - timing.name.count)
        + "  \(timing.at(50)) µs, 95 of 100 below \(timing.at(95)) (\(timing.count) times)\n"
    }
    return CommandResult(
      text: lines.joined(),
      json: .object(
        benchmark.timings.map { timing in
          JSONMember(
            timing.name,
            .object([
              "p50_us": .number("\(timing.at(50))"), "p95_us": .number("\(timing.at(95))"),
              "p99_us": .number("\(timing.at(99))"), "runs": .number(timing.count),
            ]))
        }))
  }
}
