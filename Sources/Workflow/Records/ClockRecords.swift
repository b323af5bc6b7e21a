import Criteria
import PriorAuth

/// Deadlines: the rules, the plan's calendar, and the ledger of every clock. Rules are ended, never rewritten; what is in
/// the ledger stays. The lists of what is due follow from all three and are kept up by the engine itself.
public protocol ClockRecords {
  /// Every rule there ever was, in order of entry.
  func clockRules() throws -> [OnFile<ClockRule>]
  /// Adds a rule.
  func insert(_ rule: ClockRule, _ stamp: Stamp) throws -> Identifier<ClockRule>
  /// Ends a rule: requests received from that day on are not under it.
  func end(_ id: Identifier<ClockRule>, from day: Day, reason: String, _ stamp: Stamp) throws
  /// The plan's time zone and its holidays.
  func planCalendar() throws -> PlanCalendar
  /// What the plan's holidays are called.
  func holidayNames() throws -> [Day: String]
  /// Sets the plan's time zone.
  func set(_ zone: PlanZone, _ stamp: Stamp) throws
  /// Adds a day on which the plan does no business.
  func insert(holiday day: Day, named name: String, _ stamp: Stamp) throws
  /// Says that the plan does business on a day after all.
  func withdraw(holiday day: Day, reason: String, _ stamp: Stamp) throws
  /// Has the entry under way vouch for the rules, the zone and the holidays that came with the program.
  func vouchForSupplied() throws

  /// Adds to the ledger of a request.
  func insert(_ event: ClockEvent, for request: Identifier<Request>, _ stamp: Stamp) throws
  /// The clocks of open requests that a rule of state law would change; nothing is written.
  func deadlineChanges(by overlay: StateOverlay, _ stamp: Stamp) throws -> [DeadlineChange]
  /// What runs now and by when, a clock of each request at most.
  func listedDeadlines() throws -> [ListedDeadline]
  /// The clocks of a request.
  func clocks(of request: Identifier<Request>) throws -> ClocksOnFile
  /// What the clocks of a request would be if that were its ledger.
  func deadlines(of request: Identifier<Request>, under events: [ClockEvent]) throws -> [Deadline]
  /// Adds why something was not done in time.
  func insert(
    _ explanation: BreachExplanation, for request: Identifier<Request>, _ stamp: Stamp
  ) throws -> Identifier<BreachExplanation>
  /// Sets how urgent a request is.
  func setUrgency(_ urgency: Urgency, of id: Identifier<Request>) throws

  /// A page of the clocks that run and run out until then, the longest overdue first, with who has the cases now; of all
  /// rules, or of those of a name.
  func due(
    until horizon: Moment, at now: Moment, rule: String?, _ call: PageCall<LateKey>
  ) throws -> Page<LateRow, LateKey>
  /// A page of what was done too late since then, by the time it was done.
  func missed(
    since start: Moment, at now: Moment, rule: String?, _ call: PageCall<LateKey>
  ) throws -> Page<LateRow, LateKey>
}
