import Criteria
import PriorAuth

extension CaseDesk {
  /// Every version of every policy, by number and first day.
  public func policies() throws(DeskError) -> [PolicyRow] {
    try read { try records.policies() }
  }

  /// One version of a policy: the one that starts on `day`, else the newest that has started, else the first.
  public func policy(
    _ number: String, version day: Day? = nil, at clock: WallClock
  ) throws(DeskError) -> PolicyOnFile {
    try read {
      let versions = try records.policies(number: number)
      let started = versions.last { $0.version.inForce.first <= clock.today }
      let wanted =
        day.map { day in versions.first { $0.version.inForce.first == day } } ?? started ?? versions.first
      guard let wanted else { throw DeskError.notFound(.policy(number: number, version: day)) }
      return wanted
    }
  }

  /// Every published version of a policy, by first day: what a case outside the record is evaluated under.
  public func publishedVersions(of number: String) throws(DeskError) -> [PolicyVersion] {
    try read { try records.policies(number: number).filter { $0.state == .published }.map(\.version) }
  }

  /// The numbers of the published policies that govern a drug on a day.
  public func policyNumbers(governing drug: Drug, on day: Day) throws(DeskError) -> [String] {
    try read { try records.policyNumbers(governing: drug, on: day) }
  }

  /// The document a version was read from, byte for byte.
  public func source(of policy: PolicyOnFile) throws(DeskError) -> [UInt8] {
    try read {
      guard let source = try records.source(of: policy.id) else {
        throw DeskError.notFound(
          .policy(number: policy.version.number, version: policy.version.inForce.first))
      }
      return source
    }
  }
}
