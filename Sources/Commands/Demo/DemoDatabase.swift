import Criteria
import Letters
import PolicyImport
import PriorAuth
import Workflow

/// A database of invented cases: made when it is not there, used again when it is one of ours.
struct DemoDatabase {
  let path: String
  let clock: WallClock
  /// What a new one is filled with beside the stories; nil for nothing more.
  var crowd: DemoCrowd?
  /// What it tells of.
  var stories = DemoStory.all

  /// The day on which the demonstration plays unless another is chosen, so that runs repeat.
  static let today = Day(year: 2026, month: 6, day: 15) ?? .earliest
  /// What the names of demonstration documents start with.
  static let mark = "demo-"

  /// The desk on the database.
  func open(_ session: Session) throws -> CaseDesk {
    if session.surroundings.exists(path) {
      guard crowd == nil else {
        throw Refusal(
          code: "demo-exists",
          "a large demonstration is made anew: leave out --size to use that file, or choose another path",
          exit: .cannotCreate, command: Demo.spec.name)
      }
      return try opened(session)
    }
    guard clock.today >= Self.today else {
      throw Refusal(
        code: "before-demo",
        "the demonstration's policies are too new for that day; choose \(Self.today) or later",
        exit: .badInput, command: Demo.spec.name)
    }
    do {
      try make(session)
    } catch let problem as OutputProblem {
      var refusal = problem.refusal(in: Demo.spec.name)
      refusal.sentence += "; choose another path with --db"
      throw refusal
    }
    return try session.surroundings.desk(onDatabaseAt: path)
  }

  private func make(_ session: Session) throws {
    session.surroundings.showProgress("Making the invented cases; the desk opens in a few seconds")
    defer { session.surroundings.showProgress("") }
    let draft = try session.surroundings.draftDemo(at: path, at: founding)
    do {
      try tell(in: draft, session)
      try draft.keep()
    } catch {
      draft.discard()
      throw error
    }
  }

  private func tell(in draft: any DemoDraft, _ session: Session) throws {
    try found(draft.desk, session)
    try DemoPlay(desk: draft.desk, today: clock.today).perform(stories)
    guard let crowd else { return }
    try crowd.enrolStaff(draft.desk, at: clock)
    try fill(draft, with: crowd, session)
  }

  /// Everything that has to be there before the first request.
  private func found(_ desk: CaseDesk, _ session: Session) throws {
    try importPolicies(desk, session)
    try setClocks(desk)
    _ = try desk.changeTemplate(
      .letterhead, to: Self.letterhead, reason: "Of the invented plan", at: founding)
  }

  /// What the invented plan says of itself, so that letters can be sent from a demonstration.
  private static let letterhead = """
    name: Lantern Sample Health Plan
    address: 1 Sample Street
    address: Columbus, OH 43004
    phone: 1-555-010-0100
    fax: 1-555-010-0101
    clinician-phone: 1-555-010-0102
    appeals-address: Appeals, 1 Sample Street
    appeals-address: Columbus, OH 43004
    """

  private func fill(_ draft: any DemoDraft, with crowd: DemoCrowd, _ session: Session) throws {
    let surroundings = session.surroundings
    surroundings.showProgress("Telling the stories that are copied")
    var start = surroundings.elapsedSeconds
    try draft.fill(
      with: crowd.crowd, at: clock,
      sample: { desk in
        try desk.enrolFounder(name: DemoCrowd.clinician.name, at: founding)
        try found(desk, session)
        try crowd.play(desk, founding: founding, each: draft.goOn)
        start = surroundings.elapsedSeconds
      },
      progress: { progress in
        surroundings.showProgress(Self.line(progress, after: surroundings.elapsedSeconds - start))
      })
    surroundings.showProgress("")
  }

  /// How far it has come, how fast, and how long it will still take.
  private static func line(_ progress: CrowdProgress, after seconds: Double) -> String {
    guard progress.stage == .cases else { return "Writing the lists and indexes" }
    let rate = Double(progress.done) / max(0.1, seconds)
    let left = Double(progress.total - progress.done) / max(1, rate)
    return "\(progress.done) of \(progress.total) authorizations, \(Int(rate)) a second, "
      + (left < 100 ? "\(Int(left)) s left" : "\(Int(left / 60)) min left")
  }

  /// The desk on a demonstration that was made before.
  private func opened(_ session: Session) throws -> CaseDesk {
    let desk = try session.surroundings.desk(onDatabaseAt: path)
    guard try desk.policies().contains(where: { $0.sourceName.hasPrefix(Self.mark) }) else {
      throw Refusal(
        code: "not-a-demo", "that database is not a demonstration; it was left as it is, choose another path",
        exit: .cannotCreate, command: Demo.spec.name)
    }
    return desk
  }

  /// Before anything that the stories tell.
  private var founding: WallClock { Self.time(on: clock.today.adding(days: -400)) }

  private func importPolicies(_ desk: CaseDesk, _ session: Session) throws {
    for document in DemoPolicies.all {
      let read = try PolicyReading(
        try PolicyDocument(
          Array(document.text.utf8), named: Self.mark + document.name, session, for: Demo.spec.name),
        effective: document.inForce, session, for: Demo.spec.name)
      _ = try desk.importPolicy(read.policy, at: founding)
    }
  }

  /// The invented plan works by New York time, and nobody has accredited it.
  private func setClocks(_ desk: CaseDesk) throws {
    if let zone = PlanZone(name: "America/New_York", rule: "EST5EDT,M3.2.0,M11.1.0") {
      try desk.setZone(zone, at: founding)
    }
    for rule in try desk.clockRules() where rule.value.name.hasPrefix("ncqa") {
      _ = try desk.endClockRule(
        rule.id, from: rule.value.days.first.adding(days: 1), reason: "This plan is not accredited",
        at: founding)
    }
  }

  /// Noon of a day.
  static func time(on day: Day) -> WallClock {
    WallClock(now: Moment(seconds: Moment(startOf: day).seconds + 43_200), today: day)
  }
}

extension CaseDesk {
  /// The day on which a demonstration plays unless another is chosen.
  public static var dayOfDemonstration: Day { DemoDatabase.today }

  /// Whether the database is a demonstration: the demonstration's policies were imported into it. One of them may have been taken over
  /// into a database of real cases.
  public var isDemonstration: Bool {
    DemoPolicies.all.allSatisfy { (try? hasImported(Array($0.text.utf8))) == true }
  }
}
