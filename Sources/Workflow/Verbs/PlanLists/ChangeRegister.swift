import JSON
import PriorAuth

/// What came of a change of a list: its number, and the open cases it touches.
public struct RegisterChanged: Sendable, Hashable {
  public var id: Identifier<RegisterEntry>
  public var touched: [Identifier<Request>]
  /// Whether there are more than are named.
  public var hasMore: Bool
  /// What the list said of it for that day before; nil where it was not listed.
  public var before: RegisterContent?
  /// The day from which a row was to hold that was not in force yet, and whose place this one takes.
  public var overtaken: Day?
}

/// For how long a row of one of the plan's lists holds.
public enum RegisterSpan: Sendable, Hashable {
  /// A row entered after it took its place before it began.
  case never
  case through(Day)
  /// Until another one is entered.
  case on

  /// Its last day as lists show it; nil for one that holds on.
  public var words: String? {
    switch self {
    case .never: "never held"
    case .through(let day): "\(day)"
    case .on: nil
    }
  }
}

extension CaseDesk {
  /// Keeps a row of one of the plan's lists: from its day on it says this, until a row that is entered after it does.
  /// What held before stays, and what was to hold later does not: a slip in a day to come can be put right.
  public func change(_ entry: RegisterEntry, at clock: WallClock) throws(DeskError) -> RegisterChanged {
    try TextCheck.line(entry.key, .registerKey)
    try TextCheck.words(entry.reason, .reason, limit: 2000)
    try check(entry.content)
    if case .formulary = entry.content {
      let line = entry.key.prefix { $0 != ":" }
      try TextCheck.line(of: LineOfBusiness(String(line)))
    }
    if entry.register == .prescriber, !NPI.isValid(entry.key) { throw .code(.badNPI(entry.key)) }
    return try write(.changeRegister, at: clock) { stamp in
      let before = try records.entries(in: entry.register, key: entry.key)
      let standing = Self.standing(before)
      let later = standing.filter { $0.value.firstDay > entry.firstDay }
      if let later = later.last(where: { $0.value.firstDay <= clock.today }) {
        throw DeskError.code(.laterEntry(entry.register, entry.key, later.value.firstDay))
      }
      let held = standing.last { $0.value.firstDay <= entry.firstDay }?.value.content
      // What the list says of that day already is still news where another row was to follow.
      if later.isEmpty, entry.content == held {
        throw DeskError.code(
          held == nil ? .notListed(entry.register, entry.key) : .listedBefore(entry.register, entry.key))
      }
      let id = try records.insert(entry, stamp)
      let touched = try records.openRequests(touchedBy: entry, limit: 51)
      try records.append(
        AuditEntry(
          verb: .changeRegister, stamp: stamp,
          details: .object([
            "entry": .number(id.number), "register": .string(entry.register.rawValue),
            "key": .string(entry.key),
            "from": .string(entry.firstDay.description), "touches": .number(touched.count),
          ])))
      return RegisterChanged(
        id: id, touched: Array(touched.prefix(50)), hasMore: touched.count > 50, before: held,
        overtaken: later.first?.value.firstDay)
    }
  }

  /// The first open cases that a row would touch, by number.
  public func openCases(
    touchedBy entry: RegisterEntry, limit: Int
  ) throws(DeskError) -> [Identifier<Request>] {
    try read { try records.openRequests(touchedBy: entry, limit: limit) }
  }

  /// Of the rows of one thing those that hold on some day, by their days; the others gave way to one entered after them.
  private static func standing(_ rows: [OnFile<RegisterEntry>]) -> [OnFile<RegisterEntry>] {
    rows.reversed().reduce(into: []) { standing, row in
      if standing.last.map({ row.value.firstDay < $0.value.firstDay }) ?? true { standing.append(row) }
    }.reversed()
  }

  /// For how long each row of a list holds, which is what rows entered after it for the same thing leave of it.
  public static func spans(of rows: [OnFile<RegisterEntry>]) -> [Identifier<RegisterEntry>: RegisterSpan] {
    var spans: [Identifier<RegisterEntry>: RegisterSpan] = [:]
    for row in rows { spans[row.id] = .never }
    for rows in Dictionary(grouping: rows, by: \.value.key).values {
      let standing = standing(rows)
      for (row, next) in zip(standing, standing.dropFirst()) {
        spans[row.id] = .through(next.value.firstDay.adding(days: -1))
      }
      if let last = standing.last { spans[last.id] = .on }
    }
    return spans
  }

  /// The rows of a list, or of one thing in it, with all that held before.
  public func register(
    _ register: Register, key: String? = nil
  ) throws(DeskError) -> [OnFile<RegisterEntry>] {
    try read { try records.entries(in: register, key: key) }
  }

  /// What a list says on a day.
  public func register(_ register: Register, on day: Day) throws(DeskError) -> [OnFile<RegisterEntry>] {
    var standing: [String: OnFile<RegisterEntry>] = [:]
    // In the order of entry, so that the last one that has begun counts.
    for row in try self.register(register) where row.value.firstDay <= day { standing[row.value.key] = row }
    return standing.values.filter { $0.value.content != nil }.sorted { $0.value.key < $1.value.key }
  }

  private func check(_ content: RegisterContent?) throws(DeskError) {
    switch content {
    case .prescriber(let name, let specialty):
      try TextCheck.line(name, .prescriberName)
      try TextCheck.line(specialty, .specialty)
    case .plan(let line, let name):
      try TextCheck.line(of: line)
      try TextCheck.line(name, .plan)
    case .formulary, nil: break
    }
  }
}
