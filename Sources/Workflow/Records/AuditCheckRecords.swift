import Criteria
import PriorAuth

/// What is asked of the record by those who want to see that nobody altered it.
public protocol AuditCheckRecords {
  /// The newest entry and the database it belongs to; nil when there is no entry.
  func auditHead(at now: Moment) throws -> AuditHead?
  /// The hash of the entry with that number.
  func hash(ofEntry sequence: Int64) throws -> String?
  /// Compares the whole record with its audit trail, and the trail with heads that were noted earlier.
  ///
  /// - Parameters:
  ///   - progress: told now and then how far it has come.
  ///   - found: told of everything that is wrong, as it is found.
  func checkAudit(
    against heads: [AuditHead], at now: Moment, progress: (AuditProgress) -> Void,
    found: (AuditFinding) -> Void
  ) throws -> AuditSummary
  /// How many decisions there are on a request, those whose policy version is gone included.
  func determinationCount(of request: Identifier<Request>) throws -> Int
  /// The version a decision was made under.
  func policyVersion(of determination: Identifier<Determination>) throws -> Identifier<PolicyVersion>?
  /// Every item of evidence a request ever had, those that were replaced included, in order of entry.
  func evidenceHistory(of request: Identifier<Request>) throws -> [EvidenceOnFile]
  /// Every answer on a request, in order of entry.
  func answerHistory(of request: Identifier<Request>) throws -> [OnFile<Answer>]
}
