import Criteria
import PriorAuth

extension CaseDesk {
  /// A version with everything another database needs to come to the same one.
  ///
  /// - Parameter digest: the digest of a version, as evaluations name it.
  public func exportPolicy(
    _ policy: PolicyOnFile, digest: (PolicyVersion) -> String
  ) throws(DeskError) -> PolicyExport {
    let bindings = try bindings(of: policy).map(\.binding)
    let extracted = try read { try records.extractedText(of: policy.id) }
    return PolicyExport(
      policy: ReadPolicy(
        version: policy.version, source: try source(of: policy), extracted: extracted,
        sourceName: policy.sourceName, report: policy.report, bindings: bindings),
      digest: digest(policy.version))
  }
}
