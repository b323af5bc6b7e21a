extension Wording {
  /// The line for something that a check of the audit trail found.
  public init(_ finding: AuditFinding) {
    self.init(Wording.words(finding), finding.kind.rawValue, .no)
  }

  private static func words(_ finding: AuditFinding) -> String {
    let entry = finding.entry.map { "entry \($0)" } ?? "an entry"
    let object = finding.table ?? "the database"
    return switch finding.kind {
    case .entryMissing: "the audit trail lacks \(entry)"
    case .entryAltered: "\(entry) of the audit trail was altered: its content does not give its hash"
    case .entryUnchained: "\(entry) of the audit trail does not follow the one before it"
    case .entryMoved: "\(entry) of the audit trail was written under another number"
    case .entryBackDated: "\(entry) of the audit trail is dated before the one ahead of it"
    case .entryMisfiled: "\(entry) of the audit trail stands with another request than it names"
    case .entryUnreadable: "\(entry) of the audit trail can't be read"
    case .trailEmpty: "there are records, and the audit trail is empty"
    case .rowAltered: "\(row(finding)) was altered; it is not what \(entry) saw"
    case .rowDeleted: "\(row(finding)) was deleted; \(entry) lists it"
    case .rowAdded: "\(row(finding)) was added; no entry lists it"
    case .listDiffers: "the list '\(object)' is not what follows from the records\(about(finding))"
    case .rowDangling: "\(row(finding)) points to a row that is not there"
    case .schemaMissing: "'\(object)' is missing from the schema"
    case .schemaChanged: "'\(object)' of the schema was changed"
    case .schemaAdded: "'\(object)' was added to the schema"
    case .damaged: "the database file is damaged; restore a backup"
    case .tableUnreadable: "'\(object)' can't be read as this program knows it"
    case .headMissing: "the audit trail ends before \(entry), which was seen before: an old copy was put back"
    case .headDiffers: "\(entry) is not the one that was seen before: the history was written anew"
    case .headOfOtherDatabase:
      "a head that was given or seen here is of another database, or this one's number was changed"
    }
  }

  private static func row(_ finding: AuditFinding) -> String {
    "row \(finding.row.map(String.init) ?? "?") of '\(finding.table ?? "?")'"
  }

  private static func about(_ finding: AuditFinding) -> String {
    finding.row.map { " (number \($0))" } ?? ""
  }
}
