import JSON
import PriorAuth
import SQLite
import Testing
import Workflow

@testable import CaseStore

/// Changes made behind the program's back, each with what has to be said of it.
@Suite struct AuditCheckTests {
  static let attacks: [(name: String, sql: String, says: String)] = [
    (
      "edit a decision", "update determination set outcome = 'pended' where determination_id = 1",
      "row-altered determination 1"
    ),
    (
      "edit only its reason", "update determination set reason = 'Other' where determination_id = 1",
      "row-altered determination 1"
    ),
    (
      "back-date a decision", "update determination set decided = 0 where determination_id = 1",
      "row-altered determination 1"
    ),
    (
      "delete a decision", "delete from determination where determination_id = 2",
      "row-deleted determination 2"
    ),
    (
      "add a decision",
      """
      insert into determination (request_id, outcome, reason, version_id, decided, decided_by, case_file, evaluation)
      values (2, 'approved', 'x', 1, 0, 'sue', '{}', '{}')
      """, "row-added determination 5"
    ),
    (
      "put another name on it", "update determination set decided_by = 'adam' where determination_id = 1",
      "row-altered determination 1"
    ),
    ("delete evidence", "delete from evidence where evidence_id = 2", "row-deleted evidence 2"),
    ("edit evidence", "update evidence set payload = '{}' where evidence_id = 1", "row-altered evidence 1"),
    (
      "swap the content of a document",
      "update document set content = x'00', size = 1, readable = 'x' where document_id = 1",
      "row-altered document 1"
    ),
    (
      "swap it with its digest",
      "update document set content = x'00', size = 1, digest = '\(String(repeating: "6", count: 64))'",
      "row-altered document 1"
    ),
    ("rename a document", "update attachment set name = 'x'", "row-altered attachment 1"),
    ("swap the text of a policy", "update policy_version set source = x'00'", "row-altered policy_version 1"),
    ("swap its criteria", "update policy_version set tree = '{}'", "row-altered policy_version 1"),
    (
      "let a policy govern another drug", "insert into policy_drug values ('other', 1)",
      "row-altered policy_drug 1"
    ),
    ("let it govern none", "delete from policy_drug", "row-deleted policy_drug 1"),
    ("renumber a policy", "update policy set number = 'XX.1'", "row-altered policy 1"),
    (
      "take a role",
      "insert into person_role values (1, 99, 'medical-director', 0, 'ines', null, null)",
      "row-altered person_role 1"
    ),
    (
      "keep a role from before", "update person_role set granted = 1 where person_id = 1",
      "row-altered person_role 1"
    ),
    (
      "take a licence", "insert into licence values (1, 1, 'physician', 'M-1', 'OH', null, 99999, 0, 'ines')",
      "row-added licence 1"
    ),
    (
      "take a passphrase away", "insert into passphrase values (1, 1, null, 0, 'ines')",
      "row-added passphrase 1"
    ),
    (
      "hide a sign-in", "insert into sign_in values (1, 'ines', 'proved', 0)", "row-added sign_in 1"
    ),
    (
      "change a setting", "insert into setting values (1, 'passphrase', 'when-set', 0, 'ines')",
      "row-added setting 1"
    ),
    (
      "lock somebody out", "insert into person_lock values (1, 2, 'x', 0, 'ines', null, null)",
      "row-added person_lock 1"
    ),
    (
      "keep somebody from deciding",
      "insert into relation values (1, 2, 1, 'self', 0, 'x', null, null, null)",
      "row-added relation 1"
    ),
    ("enrol oneself", "insert into person values (9, 'mallory', 'M', 0, 'ines')", "row-added person 9"),
    ("edit an answer", "update answer set finding = 'n/a'", "row-altered answer 1"),
    ("delete an answer", "delete from answer", "row-deleted answer 1"),
    ("edit a request", "update request set received = 0 where request_id = 1", "row-altered request 1"),
    ("roll a request back", "update request set version = 1 where request_id = 1", "row-altered request 1"),
    ("edit a member", "update member set birth_date = 0", "row-altered member 1"),
    ("end a coverage", "update coverage set first_day_after = first_day + 1", "row-altered coverage 1"),
    ("put a prescriber under another name", "update prescriber set name = 'x'", "row-altered prescriber 1"),
    (
      "lengthen an approval", "update authorization set first_day_after = 99999",
      "row-altered authorization 1"
    ),
    ("take a request off the worklist", "delete from worklist", "list-differs worklist 2"),
    ("hide an approval that ends", "delete from expiring", "list-differs expiring 1"),
    ("count wrongly", "update tally set number = 7 where state = 'approved'", "list-differs tally"),
    (
      "delete the last entry", "delete from audit where seq = (select max(seq) from audit)",
      "row-added person 2"
    ),
    ("delete an inner entry", "delete from audit where seq = 5", "entry-missing 5"),
    (
      "delete an inner entry and renumber",
      "delete from audit where seq = 5; update audit set seq = -(seq - 1) where seq > 5; update audit set seq = -seq where seq < 0",
      "entry-moved 5"
    ),
    (
      "swap two entries",
      "update audit set seq = 99 where seq = 5; update audit set seq = 5 where seq = 6; update audit set seq = 6 where seq = 99",
      "entry-moved 5"
    ),
    (
      "edit who did it", "update audit set payload = replace(payload, 'ines', 'adam') where seq = 7",
      "entry-altered 7"
    ),
    (
      "edit when", "update audit set payload = replace(payload, '2026-06', '2020-01') where seq = 5",
      "entry-altered 5"
    ),
    ("break an entry", "update audit set payload = 'x' where seq = 4", "entry-unreadable 4"),
    ("file an entry elsewhere", "update audit set request_id = 2 where seq = 4", "entry-misfiled 4"),
    ("empty the trail", "delete from audit", "trail-empty"),
    ("date a step otherwise", "update migration set applied = 7 where number = 3", "row-altered migration 3"),
    ("rename a step", "update migration set name = 'x' where number = 3", "row-altered migration 3"),
    ("add a form of packing", "insert into packed_form values (0)", "list-differs packed_form"),
    ("pack in no form", "delete from packed_form", "list-differs packed_form"),
    ("pause on another day", "update worklist set paused_day = 1, paused_at = 1", "list-differs worklist"),
    ("break a reference", "delete from person_role; delete from person", "row-deleted person 1"),
  ]

  @Test(arguments: attacks.indices)
  func `a change behind the program's back is found and named`(index: Int) throws {
    let attack = Self.attacks[index]
    let test = try busyDesk()
    try test.withoutGuards(attack.sql)
    let (lines, _) = try test.check()
    #expect(lines.contains { $0.hasPrefix(attack.says) }, "\(attack.name): \(lines)")
  }

  /// What verifying says nothing of, each for the reason that `docs/audit.md` gives.
  static let apart: Set<String> = ["lease", "kept_for_person", "worklist.missing"]
  /// What it compares with what follows from the records; the rows of all other tables are in the trail, whole.
  static let derived: Set<String> = [
    "audit", "worklist", "deadline", "owed_letter", "expiring", "expiring_by_line", "expiring_day", "tally",
    "packed_case",
    "case_part", "packed_form", "member_word",
  ]

  @Test func `every table is in the trail, compared, or named as one that nothing is said of`() throws {
    let tables = try TestDesk().records.connection.rows(
      "select name from pragma_table_list where schema = 'main' and type = 'table' and name not like 'sqlite_%'"
    ) { row throws(SQLiteError) in try row.text() }
    let listed = TouchedRow.Table.allCases.map(\.rawValue)
    #expect(Set(tables) == Set(listed).union(Self.derived).union(Self.apart.filter { !$0.contains(".") }))
  }

  @Test func `a change of any column of what follows from the records is found, but of those that are named`()
    throws
  {
    let test = try busyDesk()
    let connection = test.records.connection
    let columns = try connection.rows(
      """
      select t.name, c.name, c.type from pragma_table_list t join pragma_table_xinfo(t.name) c
      where t.schema = 'main' and t.type = 'table' and c.hidden = 0
      """
    ) { row throws(SQLiteError) in (table: try row.text(), column: try row.text(), type: try row.text()) }
    let triggers = try connection.rows("select name from sqlite_schema where type = 'trigger'") {
      row throws(SQLiteError) in try row.text()
    }
    try connection.execute(script: "pragma foreign_keys = off; pragma ignore_check_constraints = on")
    for trigger in triggers { try connection.execute(script: "drop trigger \(trigger)") }
    #expect(try compared(test) == 0)
    for (table, column, type) in columns
    where Self.derived.contains(table) && !Self.apart.contains("\(table).\(column)") {
      let told = try connection.row("select count(\(raw: column)) from \(raw: table)") {
        row throws(SQLiteError) in try row.integer()
      }
      let (change, back) = Self.change(of: column, type, isTold: told ?? 0 > 0)
      try connection.execute(script: "update \(table) set \(column) = \(change)")
      #expect(try compared(test) > 0, "\(table).\(column)")
      try connection.execute(script: "update \(table) set \(column) = \(back)")
    }
    #expect(try compared(test) == 0)
  }

  /// How much is found by comparing alone.
  private func compared(_ test: TestDesk) throws -> Int {
    var findings = 0
    try test.records.reading {
      try withoutActuallyEscaping({ (_: AuditFinding) in findings += 1 }) { found in
        var check = AuditCheck(
          records: test.records, heads: [], now: test.clock.now, progress: { _ in }, found: found)
        try check.followChain()
        for list in DerivedList.all { try check.compare(list) }
        try check.compareMemberWords()
        try check.compareClocks()
        try check.comparePackedCases()
      }
    }
    return findings
  }

  /// Another value in every row of a column, and what brings the old one back.
  private static func change(of column: String, _ type: String, isTold: Bool) -> (String, String) {
    switch (type.lowercased(), isTold) {
    case ("integer", true): ("\(column) + 1000003", "\(column) - 1000003")
    case ("integer", false): ("random()", "null")
    case ("blob", true): ("cast(\(column) || x'00' as blob)", "substr(\(column), 1, length(\(column)) - 1)")
    case (_, true): ("\(column) || '~'", "substr(\(column), 1, length(\(column)) - 1)")
    case (_, false): ("hex(randomblob(8))", "null")
    }
  }

  @Test func `an honest record gives no alarm, and what was looked at is counted`() throws {
    let test = try busyDesk()
    let (lines, summary) = try test.check()
    #expect(lines == [])
    #expect(summary.entries == Int64(try test.records.auditTrail(after: 0, limit: 1000).count))
    #expect(summary.rows > 15)
    #expect(summary.head == (try test.records.auditHead(at: test.clock.now)))
  }

  @Test(arguments: [
    ("drop trigger determination_is_not_changed", "schema-missing trigger determination_is_not_changed"),
    (
      "drop trigger evidence_is_not_deleted; create trigger evidence_is_not_deleted before delete on evidence begin select 1; end",
      "schema-changed trigger evidence_is_not_deleted"
    ),
    ("create trigger extra after insert on evidence begin select 1; end", "schema-added trigger extra"),
    ("alter table answer add column more text", "schema-changed table answer"),
    ("drop index audit_request", "schema-missing index audit_request"),
  ])
  func `a changed schema is found and named`(sql: String, says: String) throws {
    let test = try busyDesk()
    try test.records.connection.execute(script: sql)
    #expect(try test.check().lines.contains(says))
  }

  @Test func `a missing table is a finding, and the rest is looked at all the same`() throws {
    let test = try busyDesk()
    try test.records.connection.execute(script: "pragma foreign_keys = off; drop table answer")
    try test.withoutGuards("update determination set reason = 'Other' where determination_id = 1")
    let (lines, _) = try test.check()
    #expect(lines.contains("table-unreadable answer"))
    #expect(lines.contains { $0.hasPrefix("row-altered determination 1") })
  }

  @Test func `a trail that was cut together with its record is told by a noted head`() throws {
    let test = try busyDesk()
    let head = try #require(try test.records.auditHead(at: test.clock.now))
    try test.withoutGuards(
      """
      delete from person_role where person_id = 2; delete from person where person_id = 2;
      delete from audit where seq = (select max(seq) from audit)
      """)
    #expect(try test.check().lines == [])
    #expect(try test.check(against: [head]).lines == ["head-missing \(head.sequence)"])
  }

  @Test func `heads are told apart by number, hash and database`() throws {
    let test = try busyDesk()
    let head = try #require(try test.records.auditHead(at: test.clock.now))
    _ = try test.addMember(.sample(number: "M-9"))
    #expect(try test.check(against: [head]).lines == [])
    var other = head
    other.hash = String(repeating: "a", count: 64)
    #expect(try test.check(against: [other]).lines == ["head-differs \(head.sequence)"])
    other.database = "elsewhere"
    #expect(try test.check(against: [other]).lines == ["head-of-other-database \(head.sequence)"])
  }

  @Test func `two databases never go by the same number`() throws {
    let first = try TestDesk()
    let second = try TestDesk()
    let heads = try [first, second].map { try $0.records.auditHead(at: $0.clock.now) }
    #expect(heads[0]?.database != heads[1]?.database)
    #expect(heads[0]?.database.utf8.count == 32)
  }

  /// A desk after one verb of every kind.
  private func busyDesk() throws -> TestDesk {
    let test = try TestDesk()
    let authorization = try test.approve()
    let renewal = try test.desk.renew(authorization.id, at: test.clock).request.id
    _ = try test.desk.attachDocument([65], named: "a.txt", kind: .other, to: renewal, at: test.clock)
    _ = try test.desk.answerCriterion(
      Answer(criterion: "I.A.1", finding: .met), of: renewal, at: test.clock)
    let referral = Decision(
      .referredToClinician, reason: "See", override: Override(.misread, words: "Odd dates"))
    _ = try test.desk.determine(renewal, .pended, reason: "Because", at: test.clock)
    _ = try test.desk.determine(renewal, referral, at: test.clock)
    let other = try test.addRequest(number: "M-2002")
    _ = try test.desk.determine(other, .pended, reason: "Because", at: test.clock)
    try test.desk.enrol(Reviewer(login: "ravi", name: "Ravi", roles: [.auditor]), at: test.clock)
    return test
  }
}

extension TestDesk {
  /// Every finding as its kind, table, row and entry.
  func check(against heads: [AuditHead] = []) throws -> (lines: [String], summary: AuditSummary) {
    var lines: [String] = []
    let summary = try desk.verifyAudit(against: heads, at: clock) { finding in
      let parts = [
        finding.kind.rawValue, finding.table, finding.row.map(String.init),
        finding.table == nil ? finding.entry.map(String.init) : nil,
      ]
      lines.append(parts.compactMap { $0 }.joined(separator: " "))
    }
    #expect(summary.findings == lines.count)
    return (lines, summary)
  }

  /// Runs statements as somebody would who takes the triggers away first and puts them back after.
  func withoutGuards(_ script: String) throws {
    let connection = records.connection
    let triggers = try connection.rows("select name, sql from sqlite_schema where type = 'trigger'") {
      row throws(SQLiteError) in (name: try row.text(), sql: try row.text())
    }
    try connection.execute(script: "pragma foreign_keys = off; pragma ignore_check_constraints = on")
    for trigger in triggers { try connection.execute(script: "drop trigger \(trigger.name)") }
    try connection.execute(script: script)
    for trigger in triggers { try connection.execute(script: trigger.sql) }
    try connection.execute(script: "pragma foreign_keys = on; pragma ignore_check_constraints = off")
  }
}
