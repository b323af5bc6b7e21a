import PriorAuth

/// The record as the desk needs it: what a storage engine has to answer.
///
/// Every method throws `DeskError.storage` or nothing the caller has to tell apart. Writing methods are called
/// inside `writing` only; lists and tallies follow from the records and are kept up by the engine itself.
public protocol Records: AnyObject, PeopleRecords, SigningRecords, MemberRecords, RequestRecords,
  DocumentRecords, EvidenceRecords, CourseRecords, PolicyRecords, ReadingRecords, OverlayRecords,
  LetterRecords, WorkRecords, ReportRecords, CodeRecords, RetentionRecords,
  ImpactRecords, DeterminationRecords, AuthorizationRecords, AuditRecords, AuditCheckRecords, UpkeepRecords,
  ClockRecords, KeptRecords
{
  /// Everything in `body` as it stood at one moment.
  func reading<Result>(_ body: () throws -> Result) throws -> Result

  /// Everything in `body` or nothing, with nobody else writing in between.
  func writing<Result>(_ body: () throws -> Result) throws -> Result

  /// Refuses to go on with a file that is no longer the one at its path.
  func checkPlace() throws

  /// A number that is another one whenever somebody else has written.
  func news() throws -> Int64
}

/// The audit trail.
public protocol AuditRecords {
  /// Adds an entry, chained to the one before, that names every record written since the transaction began.
  func append(_ entry: AuditEntry) throws
  /// The entries of one case in order.
  func auditTrail(of request: Identifier<Request>) throws -> [AuditRow]
  /// The entries after that place, at most so many.
  func auditTrail(after sequence: Int64, limit: Int) throws -> [AuditRow]
}
