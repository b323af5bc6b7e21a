import Criteria
import PriorAuth
import Workflow

/// Asks a demonstration what the screens ask, at places that look random and repeat.
struct StoreBenchmark {
  private let desk: CaseDesk
  private let surroundings: any Surroundings
  private let today: Day
  private let repetitions: Int
  private var numbers = SeededNumbers(seed: 1)
  private(set) var timings: [Timing] = []

  init(_ desk: CaseDesk, _ surroundings: any Surroundings, today: Day, repetitions: Int) {
    self.desk = desk
    self.surroundings = surroundings
    self.today = today
    self.repetitions = repetitions
  }

  /// How long something took, again and again.
  struct Timing {
    let name: String
    /// In order, in microseconds.
    fileprivate let samples: [Double]

    var count: Int { samples.count }

    /// What so many of a hundred stayed below, to a tenth.
    func at(_ percent: Int) -> Double {
      guard !samples.isEmpty else { return 0 }
      return (samples[min(samples.count - 1, samples.count * percent / 100)] * 10).rounded() / 10
    }
  }

  /// Everything that is only looked at.
  mutating func read() throws {
    let month = ExpiringWindow.within(days: 30, of: today)
    let first = try desk.expiring(month, PageCall(limit: 40))
    let members = try desk.members(.all, PageCall(limit: 40)).rows
    guard !first.rows.isEmpty, !members.isEmpty else { return }
    try measure("list_first_page") { bench in _ = try bench.desk.expiring(month, PageCall(limit: 40)) }
    try measure("list_next_page") { bench in
      _ = try bench.desk.expiring(month, PageCall(.after(bench.place()), limit: 40))
    }
    try measure("list_previous_page") { bench in
      _ = try bench.desk.expiring(month, PageCall(.before(bench.place()), limit: 40))
    }
    try measure("expiring_by_day") { bench in _ = try bench.desk.expiringDays(month) }
    try measure("worklist_first_page") { bench in _ = try bench.desk.worklist(PageCall(limit: 40)) }
    let cases = try someCases()
    try measure("case_records") { bench in _ = try bench.desk.request(bench.one(of: cases)) }
    try measure("case_audit") { bench in _ = try bench.desk.auditTrail(of: bench.one(of: cases)) }
    try measure("case_screen") { bench in _ = try bench.desk.evaluate(bench.one(of: cases)) }
    try measure("member_by_name") { bench in
      let name = bench.one(of: members).familyName
      _ = try bench.desk.members(MemberSearch(typed: String(name.prefix(3))), PageCall(limit: 40))
    }
    try measure("member_by_number") { bench in
      let number = bench.one(of: members).number
      _ = try bench.desk.members(MemberSearch(typed: number), PageCall(limit: 40))
    }
  }

  /// Approves requests whose criteria are met.
  mutating func decide(_ count: Int) throws {
    let clock = DemoDatabase.time(on: today)
    var samples: [Double] = []
    var call = PageCall<WorklistKey>(limit: 100)
    while samples.count < count {
      let page = try desk.worklist(call)
      for row in page.rows where samples.count < count && row.state == .inReview {
        guard let found = try? desk.evaluate(row.id), found.evaluation.outcome == .meets else { continue }
        let start = surroundings.elapsedSeconds
        _ = try desk.determine(row.id, .approved, reason: "Every criterion is met", at: clock)
        samples.append((surroundings.elapsedSeconds - start) * 1_000_000)
      }
      guard let next = page.next else { break }
      call = PageCall(.after(next), limit: 100)
    }
    timings.append(Timing(name: "determination", samples: samples.sorted()))
  }

  /// Requests that were decided, from all over the month to come.
  private mutating func someCases() throws -> [Identifier<Request>] {
    var cases: [Identifier<Request>] = []
    for _ in 0..<50 {
      let month = ExpiringWindow.within(days: 30, of: today)
      let page = try desk.expiringApprovals(month, PageCall(.after(place()), limit: 4))
      cases += page.rows.map(\.request)
    }
    return cases
  }

  private mutating func place() -> ExpiringKey {
    ExpiringKey(
      through: today.adding(days: numbers.next(below: 30)),
      id: Identifier(Int64(numbers.next(below: 1_000_000))))
  }

  private mutating func one<Element>(of elements: [Element]) -> Element {
    elements[numbers.next(below: elements.count)]
  }

  /// Asks again and again; the first tenth only warms the caches.
  private mutating func measure(_ name: String, _ ask: (inout StoreBenchmark) throws -> Void) throws {
    var samples: [Double] = []
    for turn in 0..<(repetitions + repetitions / 10 + 1) {
      let start = surroundings.processorNanoseconds
      try ask(&self)
      guard turn > repetitions / 10 else { continue }
      samples.append(Double(surroundings.processorNanoseconds - start) / 1000)
    }
    timings.append(Timing(name: name, samples: samples.sorted()))
  }
}
