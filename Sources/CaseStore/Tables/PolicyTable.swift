import Criteria
import JSON
import PriorAuth
import SQLite
import Workflow

extension SQLiteRecords {
  public func insert(_ policy: ReadPolicy, _ stamp: Stamp) throws -> Identifier<PolicyVersion> {
    var version = policy.version
    version.sourceDigest = SHA256.hex(policy.source)
    let tree = try JSONValue(encoding: version).compact
    let id = try connection.insert(
      """
      insert into policy_version (policy_id, title, first_day, first_day_after, state, source_name, digest,
        imported, imported_by, last_review, report, tree, source, extracted)
      values (\(try policyID(version.number)), \(version.title), \(version.inForce.first),
        \(version.inForce.firstDayAfter), \(PolicyState.draft.rawValue), \(policy.sourceName),
        \(version.sourceDigest), \(SQL(stamp: stamp)), \(version.lastReview), \(policy.report.compact), \(tree),
        \(policy.source), \(policy.extracted))
      """)
    for name in version.drugs.reduce(into: Set<String>(), { $0.formUnion(DrugNames($1).all) }).sorted() {
      try connection.execute("insert into policy_drug (name, version_id) values (\(name), \(id))")
    }
    touch(.policyVersion, id)
    touch(.policyDrug, id)
    return Identifier(id)
  }

  public func end(_ id: Identifier<PolicyVersion>, on firstDayAfter: Day) throws {
    try connection.execute(
      "update policy_version set first_day_after = \(firstDayAfter) where version_id = \(id)")
    touch(.policyVersion, id.number)
  }

  public func policy(withSource source: [UInt8]) throws -> PolicyRow? {
    try connection.row(
      "select \(raw: Self.rowColumns) where digest = \(SHA256.hex(source)) and state <> 'withdrawn'",
      Self.policyRow)
  }

  public func hasImported(_ source: [UInt8]) throws -> Bool {
    try connection.row("select 1 from policy_version where digest = \(SHA256.hex(source))") { _ in true }
      ?? false
  }

  public func policies() throws -> [PolicyRow] {
    try connection.rows(
      "select \(raw: Self.rowColumns) order by number, first_day, version_id", Self.policyRow)
  }

  public func policies(number: String) throws -> [PolicyOnFile] {
    if let known = standing.policies[number] { return known }
    let versions = try connection.rows(
      "select \(raw: Self.columns) where number = \(number) order by first_day, version_id", policy)
    if standing.policies.count >= StandingRecords.policyLimit { standing.policies = [:] }
    standing.policies[number] = versions
    return versions
  }

  public func policy(_ id: Identifier<PolicyVersion>) throws -> PolicyOnFile? {
    try connection.row("select \(raw: Self.columns) where version_id = \(id)", policy)
  }

  public func policyNumbers(governing drug: Drug, on day: Day) throws -> [String] {
    let named = try policies(with: DrugNames(drug).all.sorted(), on: day).filter { $0.version.governs(drug) }
    if !named.isEmpty { return Set(named.map(\.version.number)).sorted() }
    let all = try connection.rows("select distinct name from policy_drug order by name") {
      row throws(SQLiteError) in try row.text()
    }
    let near = try policies(with: all.filter(drug.isNearly), on: day).filter { $0.version.mayGovern(drug) }
    return Set(near.map(\.version.number)).sorted()
  }

  /// The published policies that decide requests of a day and have one of these names for a drug.
  private func policies(with names: [String], on day: Day) throws -> [PolicyOnFile] {
    let names = names.map { SQL("\($0)") }
    guard var list = names.first else { return [] }
    for name in names.dropFirst() { list = "\(list), \(name)" }
    // The names only narrow the search; whether a drug is the governed one is for the policy to say.
    let candidates = try connection.rows(
      """
      select \(raw: Self.columns)
      where version_id in (select version_id from policy_drug where name in (\(list)))
        and published is not null and first_day <= \(day)
        and (first_day_after is null or first_day_after > \(day))
      """, policy)
    return candidates.filter { $0.decidedDays?.contains(day) == true }
  }

  public func governedDrugs() throws -> [GovernedDrug] {
    let drugs = try connection.rows(
      """
      select distinct drug.value from policy_version, json_each(policy_version.tree, '$.drugs') as drug
      where published is not null and state <> 'withdrawn'
      """
    ) { row throws(SQLiteError) in
      try row.text { try? JSONValue(parsing: $0).decode(GovernedDrug.self) }
    }
    return Set(drugs).sorted { $0.listName < $1.listName }
  }

  public func source(of id: Identifier<PolicyVersion>) throws -> [UInt8]? {
    try connection.row("select source from policy_version where version_id = \(id)") {
      row throws(SQLiteError) in try row.blob()
    }
  }

  public func extractedText(of id: Identifier<PolicyVersion>) throws -> [UInt8]? {
    try connection.row(
      "select extracted from policy_version where version_id = \(id) and extracted is not null"
    ) { row throws(SQLiteError) in try row.blob() }
  }

  private static let life = """
    imported, imported_by, state, reviewed, reviewed_by, published, published_by, withdrawn_from, withdrawn_reason,
    withdrawn, withdrawn_by
    """

  private static let rowColumns = """
    version_id, number, title, first_day, first_day_after, last_review, source_name, \(life)
    from policy_version join policy using (policy_id)
    """

  private static let columns = """
    version_id, first_day, first_day_after, source_name, report, tree, \(life)
    from policy_version join policy using (policy_id)
    """

  private static func policyRow(_ row: inout RowReader) throws(SQLiteError) -> PolicyRow {
    PolicyRow(
      id: try row.identifier(), number: try row.text(), title: try row.text(), inForce: try row.days(),
      lastReview: try row.optionalDay(), sourceName: try row.text(), stamp: try row.stamp(),
      life: try row.policyLife())
  }

  private func policy(_ row: inout RowReader) throws(SQLiteError) -> PolicyOnFile {
    let id: Identifier<PolicyVersion> = try row.identifier()
    let inForce = try row.days()
    let sourceName = try row.text()
    let report = try row.text()
    guard var read = readings.read(id.number, tree: try row.text(), report: report) else {
      throw row.unreadable
    }
    // The end may have been set after the import, when the next version came.
    read.version.inForce = inForce
    return PolicyOnFile(
      id: id, version: read.version, sourceName: sourceName, report: read.report, stamp: try row.stamp(),
      life: try row.policyLife())
  }

  private func policyID(_ number: String) throws(SQLiteError) -> Int64? {
    try connection.execute("insert into policy (number) values (\(number)) on conflict do nothing")
    let isNew = connection.changes > 0
    let id = try connection.row("select policy_id from policy where number = \(number)") {
      row throws(SQLiteError) in try row.integer()
    }
    if isNew, let id { touch(.policy, id) }
    return id
  }
}
