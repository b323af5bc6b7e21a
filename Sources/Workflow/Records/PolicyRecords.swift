import Criteria
import PriorAuth

/// Policies and their versions.
public protocol PolicyRecords {
  /// Takes a published version in. Its source digest is filled in from the source.
  func insert(_ policy: ReadPolicy, _ stamp: Stamp) throws -> Identifier<PolicyVersion>
  /// Ends a version that had no end.
  func end(_ id: Identifier<PolicyVersion>, on firstDayAfter: Day) throws
  /// The version that was read from a document of exactly this content.
  func policy(withSource source: [UInt8]) throws -> PolicyRow?
  /// Every version of a policy, by first day.
  func policies(number: String) throws -> [PolicyOnFile]
  /// The numbers of published policies with a version that names the drug and is in force on the day.
  func policyNumbers(governing drug: Drug, on day: Day) throws -> [String]
  /// Every version of every policy, by number and first day.
  func policies() throws -> [PolicyRow]
  /// The document a version was read from.
  func source(of id: Identifier<PolicyVersion>) throws -> [UInt8]?
}
