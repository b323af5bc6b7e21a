import Criteria
import JSON
import PriorAuth
import Workflow

/// `bench impact`: measures how fast the impact of a version is told for many active authorizations.
struct BenchImpact: Command {
  static let spec = CommandSpec(
    ["bench", "impact"],
    purpose: "Measure how fast the impact of a policy version is told for many active authorizations.",
    examples: [
      .init("priorauth bench impact", "makes a million packed cases, measures, and throws them away"),
      .init("priorauth bench impact --cases 100000", "measures fewer"),
      .init(
        "priorauth bench impact --db bench.db --json", "keeps them in a file of its own for the next time"),
    ],
    options: [
      OptionSpec("cases", value: "N", "how many cases (1000000)"),
      OptionSpec("repeat", value: "N", "how many times; the median counts (5)"),
      OptionSpec("by-body-size", "a policy that limits doses by weight and surface, where the file is made"),
    ],
    notes: [
      "With --db the file is made if it is not there and used again if it is; it must be none you work with.",
      "Times are processor time. A program built for debugging is many times slower than one built for release.",
    ])

  private let cases: Int
  private let repetitions: Int
  private let limit: ImpactBenchmark.DoseLimit

  init(_ arguments: Arguments) throws(UsageError) {
    cases = try arguments.count("cases", from: 1, upTo: 10_000_000) ?? 1_000_000
    repetitions = try arguments.count("repeat", from: 1, upTo: 1000) ?? 5
    limit = arguments.has("by-body-size") ? .bodySize : .amount
  }

  func run(in session: Session) throws -> CommandResult {
    let surroundings = session.surroundings
    let path = session.isDatabaseNamed ? session.database : try surroundings.temporaryFolder() + "/impact.db"
    let desk = try surroundings.exists(path) ? opened(path, surroundings) : made(path, surroundings)
    var figures: [Double] = []
    var wall: [Double] = []
    var summary: ImpactSummary?
    // The first pass only warms the caches.
    for pass in 0...repetitions {
      let (processor, elapsed) = (surroundings.processorNanoseconds, surroundings.elapsedSeconds)
      let found = try desk.assessImpact(
        of: ImpactBenchmark.number, version: ImpactBenchmark.nextDay, explaining: 0,
        at: Self.clock, counting: false, each: { _ in })
      summary = found
      guard pass > 0 else { continue }
      let spent = Double(surroundings.processorNanoseconds - processor)
      figures.append(spent / Double(max(1, found.authorizations.examined)))
      wall.append((surroundings.elapsedSeconds - elapsed) * 1000)
    }
    return answer(
      summary?.authorizations ?? ImpactSummary.Count(), figures.sorted(), wall.sorted(),
      peak: surroundings.peakMemory)
  }

  private static let clock = WallClock(
    now: Moment(startOf: ImpactBenchmark.today), today: ImpactBenchmark.today)

  private func made(_ path: String, _ surroundings: any Surroundings) throws -> CaseDesk {
    let desk = try surroundings.desk(makingDatabaseAt: path, at: Self.clock)
    let versions = ImpactBenchmark.versions(limitingDosesBy: limit)
    for (name, version) in [("present", versions.present), ("next", versions.next)] {
      _ = try desk.importPolicy(
        ReadPolicy(version: version, source: Array(name.utf8), sourceName: name, report: .object([])),
        at: Self.clock)
    }
    try surroundings.packBenchmark(ImpactBenchmarkCases(count: cases), inDatabaseAt: path)
    return desk
  }

  private func opened(_ path: String, _ surroundings: any Surroundings) throws -> CaseDesk {
    let desk = try surroundings.desk(onDatabaseAt: path)
    guard try desk.policies().contains(where: { $0.number == ImpactBenchmark.number }) else {
      throw Refusal(
        code: "not-a-benchmark", "that database was not made by this benchmark; choose another path",
        exit: .cannotCreate, command: Self.spec.name)
    }
    return desk
  }

  private func answer(
    _ count: ImpactSummary.Count, _ figures: [Double], _ wall: [Double], peak: Int
  ) -> CommandResult {
    func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }
    let median = figures[figures.count / 2]
    let (least, most) = (figures.first ?? median, figures.last ?? median)
    let text = """
      cases        \(count.examined), \(count.changed) changed
      a case       \(rounded(median)) ns (\(rounded(least)) to \(rounded(most)))
      all          \(rounded(wall[wall.count / 2])) ms
      memory       \(peak / 1_048_576) MiB at most

      """
    return CommandResult(
      text: text,
      json: .object([
        "cases": .number(count.examined), "changed": .number(count.changed),
        "ns_per_case": .number("\(rounded(median))"), "ns_per_case_min": .number("\(rounded(least))"),
        "ns_per_case_max": .number("\(rounded(most))"),
        "wall_ms": .number("\(rounded(wall[wall.count / 2]))"),
        "peak_memory_bytes": .number(peak),
      ]))
  }
}
