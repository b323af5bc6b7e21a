import Criteria
import JSON
import PriorAuth
import SQLite
import Workflow

extension SQLiteRecords {
  /// Lives written in one transaction, and in one entry of the trail.
  private static let livesInTransaction = 2000
  private static let livesInEntry = 400

  /// Fills a new demonstration with copies of the lives of a sample, until it has as many authorizations as wanted.
  ///
  /// The sample was made by the verbs of real work on a record with the same policies and clock rules; a copy differs
  /// in numbers, names and who did it, and in nothing that a criterion looks at. Every row is listed in the trail, in
  /// entries that say what they are. Nobody else may know the file yet: it is of no use when this throws.
  public func fill(
    with crowd: Crowd, from sample: SQLiteRecords, _ stamp: Stamp, progress: (CrowdProgress) throws -> Void
  ) throws {
    let members = try sample.connection.rows("select member_id, number from member order by member_id") {
      row throws(SQLiteError) in (id: try row.integer(), number: try row.text())
    }
    var lives: [(life: CrowdLife, weight: Int)] = []
    try writing { try repackSample(sample) }
    for member in members {
      guard let weight = crowd.weights[member.number], weight > 0 else { continue }
      lives.append((try CrowdLife(of: member.id, in: sample, doneBy: crowd.clinician), weight))
    }
    guard lives.contains(where: { $0.life.authorizations > 0 }) else { return }
    try connection.fillingAlone {
      let done = try copy(lives, of: crowd, stamp, progress: progress)
      try connection.withoutIndexes(of: Self.expiringLists, each: { try progress(.lists(done)) }) {
        try writing { try makeLists() }
        try makeMemberWords()
      }
    }
  }

  /// Writes copies until there are enough; answers how many authorizations there are then.
  private func copy(
    _ lives: [(life: CrowdLife, weight: Int)], of crowd: Crowd, _ stamp: Stamp,
    progress: (CrowdProgress) throws -> Void
  ) throws -> Int {
    var draw = CrowdDraw(crowd, weights: lives.map(\.weight))
    var done = try count("authorization")
    let drawn = draw.lives(lives.map(\.life), upTo: crowd.size - done)
    let entry = AuditEntry(
      verb: .fillDemo, stamp: stamp,
      details: .object(["copies": .bool(true), "seed": .string(String(crowd.seed))]))
    var newest = try newestEntry()
    let tables = CrowdLife.tables.map(\.name)
    try connection.withoutIndexes(of: tables, each: { try progress(.lists(done)) }) {
      var writer = try CrowdWriter(self)
      var next = drawn.startIndex
      while next < drawn.endIndex {
        let last = min(next + Self.livesInTransaction, drawn.endIndex)
        try writing {
          for index in next..<last {
            let life = lives[drawn[index]].life
            try writer.write(life, for: draw.member())
            done += life.authorizations
            guard (index + 1).isMultiple(of: Self.livesInEntry) || index + 1 == last else { continue }
            newest = try append(entry, vouchingFor: writer.listed, after: newest)
            writer.clearListed()
          }
        }
        next = last
        try progress(CrowdProgress(.cases, done: min(done, crowd.size), of: crowd.size))
      }
    }
    try progress(.lists(done))
    return done
  }

  private func count(_ table: String) throws(SQLiteError) -> Int {
    try connection.row("select count(*) from \(raw: table)") { row throws(SQLiteError) in
      Int(try row.integer())
    } ?? 0
  }

  /// Packs the cases of the sample with the numbers that parts of cases have here.
  private func repackSample(_ sample: SQLiteRecords) throws {
    let cases = try sample.connection.rows(
      """
      select authorization_id, case_file from authorization join determination using (determination_id)
      where state = 'active'
      """
    ) { row throws(SQLiteError) in (id: try row.integer(), file: CaseFile(kept: try row.text())) }
    try sample.writing {
      for kept in cases {
        let facts = try Self.facts(of: kept.file) { try number(of: $0, $1) }
        try sample.connection.execute(
          "update packed_case set facts = \(facts) where authorization_id = \(kept.id)")
      }
    }
  }

  private static let expiringLists = ["expiring", "expiring_by_line"]

  /// Makes the lists that are written anew for the whole of it, each in its own order.
  private func makeLists() throws(SQLiteError) {
    for table in Self.expiringLists {
      try connection.execute("delete from \(raw: table)")
      let order = table == "expiring" ? "2, 3" : "1, 2, 3"
      try connection.execute(
        """
        insert into \(raw: table) (\(raw: Self.expiringColumns))
        select * from (\(raw: Self.expiringRows)) order by \(raw: order)
        """)
    }
    for counts in DerivedList.all where ["tally", "expiring_day"].contains(counts.table) {
      try connection.execute("delete from \(raw: counts.table)")
      try connection.execute(
        "insert into \(raw: counts.table) (\(raw: counts.columns)) \(raw: counts.expected)")
    }
  }
}

extension CrowdProgress {
  /// The cases are there, and what is made of them is written.
  fileprivate static func lists(_ count: Int) -> CrowdProgress {
    CrowdProgress(.lists, done: count, of: count)
  }
}

/// Who comes next, and with which life.
private struct CrowdDraw {
  private let crowd: Crowd
  /// Where each life's share ends.
  private let ends: [Int]
  private var numbers: SeededNumbers
  private var members = 0

  init(_ crowd: Crowd, weights: [Int]) {
    self.crowd = crowd
    numbers = SeededNumbers(seed: crowd.seed)
    var sum = 0
    ends = weights.map { weight in
      sum += weight
      return sum
    }
  }

  /// Lives by their places, as many as it takes for so many authorizations, in the order of the days on which they began:
  /// requests are numbered as they come in.
  mutating func lives(_ lives: [CrowdLife], upTo count: Int) -> [Int] {
    var drawn: [Int] = []
    var left = count
    while left > 0 {
      let number = numbers.next(below: ends.last ?? 0)
      let life = ends.firstIndex { number < $0 } ?? 0
      drawn.append(life)
      left -= lives[life].authorizations
    }
    let began = lives.map(\.began)
    drawn.sort { began[$0] < began[$1] }
    return drawn
  }

  /// The next member.
  mutating func member() -> CrowdMember {
    members += 1
    let digits = String(members)
    let family = one(of: crowd.familyNames)
    let given = one(of: crowd.givenNames)
    return CrowdMember(
      number: "DC-" + String(repeating: "0", count: max(0, 8 - digits.count)) + digits, familyName: family,
      givenName: given, reviewer: one(of: crowd.reviewers))
  }

  private mutating func one(of texts: [String]) -> String {
    texts.isEmpty ? "" : texts[numbers.next(below: texts.count)]
  }
}
