import Criteria
import PriorAuth

/// Policies and their versions.
public protocol PolicyRecords {
  /// Takes a draft in. Its source digest is filled in from the source.
  func insert(_ policy: ReadPolicy, _ stamp: Stamp) throws -> Identifier<PolicyVersion>
  /// Sets what a draft says; it has to be reviewed anew.
  func rewrite(_ id: Identifier<PolicyVersion>, as version: PolicyVersion) throws
  /// Marks a draft as compared with its document.
  func review(_ id: Identifier<PolicyVersion>, _ stamp: Stamp) throws
  /// Puts a draft in force on the days that `version` has.
  func publish(_ id: Identifier<PolicyVersion>, as version: PolicyVersion, _ stamp: Stamp) throws
  /// Ends a version that had no end.
  func end(_ id: Identifier<PolicyVersion>, on firstDayAfter: Day) throws
  /// Takes a version out of force from a day on.
  func withdraw(_ id: Identifier<PolicyVersion>, from day: Day, reason: String, _ stamp: Stamp) throws
  /// Keeps what was set about a criterion of a draft.
  func insert(
    _ binding: PolicyBinding, carriedFrom: Identifier<PolicyBinding>?, of id: Identifier<PolicyVersion>,
    _ stamp: Stamp
  ) throws
  /// The newest binding of each criterion and aspect of a version, in the order of binding.
  func bindings(of id: Identifier<PolicyVersion>) throws -> [BindingOnFile]
  /// The version, not withdrawn, that was read from a document of exactly this content.
  func policy(withSource source: [UInt8]) throws -> PolicyRow?
  /// Whether a version was ever read from a document.
  func hasImported(_ source: [UInt8]) throws -> Bool
  /// The version of that number.
  func policy(_ id: Identifier<PolicyVersion>) throws -> PolicyOnFile?
  /// Every version of a policy, by first day.
  func policies(number: String) throws -> [PolicyOnFile]
  /// The numbers of policies with a version that names the drug and is decided under on the day.
  func policyNumbers(governing drug: Drug, on day: Day) throws -> [String]
  /// Every version of every policy, by number and first day.
  func policies() throws -> [PolicyRow]
  /// The drugs of the versions that were published and not withdrawn, each once, by name.
  func governedDrugs() throws -> [GovernedDrug]
  /// The document a version was read from.
  func source(of id: Identifier<PolicyVersion>) throws -> [UInt8]?
  /// The text read out of a document that is no text itself.
  func extractedText(of id: Identifier<PolicyVersion>) throws -> [UInt8]?
}
