import JSON
import SQLite

/// A row that a verb wrote, by table and number.
struct TouchedRow: Hashable {
  /// The tables whose rows the audit trail vouches for.
  enum Table: String, CaseIterable {
    case migration
    case person, member, coverage, prescriber, request, document, attachment, evidence, retraction, answer,
      determination, authorization, policy, licence, relation, passphrase, setting, closing, appeal,
      termination,
      addendum, amendment, assignment, absence
    case voidProposal = "void_proposal"
    case peerToPeer = "peer_to_peer"
    case reReview = "re_review"
    case documentOpening = "document_opening"
    case documentReplacement = "document_replacement"
    case letter
    case letterTemplate = "letter_template"
    case clockRule = "clock_rule"
    case clockEvent = "clock_event"
    case breachExplanation = "breach_explanation"
    case plannedCourse = "planned_course"
    case codeEdition = "code_edition"
    case codeEntry = "code_entry"
    case registerEntry = "register_entry"
    case reviewSample = "review_sample"
    case reviewSampleCase = "review_sample_case"
    case secondReview = "second_review"
    case planZone = "plan_zone"
    case retentionRule = "retention_rule"
    case legalHold = "legal_hold"
    case purge
    case holiday
    case policyVersion = "policy_version"
    case policyBinding = "policy_binding"
    case readingChoice = "reading_choice"
    case overlay
    case overlayEnd = "overlay_end"
    case overlayClock = "overlay_clock"
    case personRole = "person_role"
    case personLock = "person_lock"
    case signIn = "sign_in"
    case policyDrug = "policy_drug"

    /// The column with the number.
    var key: String {
      switch self {
      case .migration: "number"
      case .policyVersion, .policyDrug: "version_id"
      case .policyBinding: "binding_id"
      case .codeEntry: "code_edition_id"
      case .personRole: "person_id"
      case .personLock: "lock_id"
      default: rawValue + "_id"
      }
    }

    /// Whether all rows with one number are vouched for together: the roles of a person, the names of a policy's drugs, the
    /// codes of a table.
    var holdsSets: Bool { self == .personRole || self == .policyDrug || self == .codeEntry }
  }

  var table: Table
  var number: Int64
}

extension SQLiteRecords {
  /// Notes a row for the audit entry that ends the transaction.
  func touch(_ table: TouchedRow.Table, _ number: Int64) {
    if table.isStanding { standing.forget() }
    let row = TouchedRow(table: table, number: number)
    if !touched.contains(row) { touched.append(row) }
  }

  /// SHA-256 over all columns of a row as canonical JSON; nil when there is no such row.
  ///
  /// The audit trail keeps it, so a row that was changed behind the program's back can be told.
  func fingerprint(of row: TouchedRow) throws(SQLiteError) -> String? {
    let rows = try connection.rows(
      """
      select * from \(raw: row.table.rawValue) where \(raw: row.table.key) = \(row.number)
      \(raw: row.table.holdsSets ? "order by 1, 2" : "")
      """
    ) { row throws(SQLiteError) in
      JSONValue.array(try row.remainingValues().map { JSONValue($0) })
    }
    guard let first = rows.first else { return nil }
    return SHA256.hex((row.table.holdsSets ? .array(rows) : first).compact)
  }
}

extension JSONValue {
  /// A column's value; bytes stand as their digest.
  init(_ value: SQLValue) {
    switch value {
    case .null: self = .null
    case .integer(let number): self = .number(number)
    case .text(let text): self = .string(text)
    case .blob(let bytes): self = .string("sha256:" + SHA256.hex(bytes))
    }
  }
}
