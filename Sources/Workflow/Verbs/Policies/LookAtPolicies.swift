import Criteria
import PriorAuth

extension CaseDesk {
  /// Every version of every policy, by number and first day.
  public func policies() throws(DeskError) -> [PolicyRow] {
    try read { try records.policies() }
  }

  /// The drugs that the published policies are about, by name.
  public func governedDrugs() throws(DeskError) -> [GovernedDrug] { try read { try records.governedDrugs() } }

  /// Whether a policy is about a drug, and where none is the names it may be a slip of.
  public func match(_ drug: Drug) throws(DeskError) -> DrugMatch {
    DrugMatch(drug, among: try governedDrugs())
  }

  /// Whether a version was ever read from a document, withdrawn since or not.
  public func hasImported(_ source: [UInt8]) throws(DeskError) -> Bool {
    try read { try records.hasImported(source) }
  }

  /// One version of a policy: the one that starts on `day`, else the newest that has started, else the first. A
  /// published version comes before a draft.
  public func policy(
    _ number: String, version day: Day? = nil, at clock: WallClock
  ) throws(DeskError) -> PolicyOnFile {
    try read {
      let versions = try records.policies(number: number)
      let wanted: PolicyOnFile?
      if let day {
        wanted = versions.version(from: day)
      } else {
        let decided = versions.filter { $0.decidedDays != nil }
        wanted = decided.last { $0.version.inForce.first <= clock.today } ?? decided.first ?? versions.first
      }
      guard let wanted else { throw DeskError.notFound(.policy(number: number, version: day)) }
      return wanted
    }
  }

  /// The version of that number in the record.
  public func policy(_ id: Identifier<PolicyVersion>) throws(DeskError) -> PolicyOnFile {
    try read { try existing(id) }
  }

  /// The draft of a policy: the one from that day, else the only one.
  public func draftPolicy(_ number: String, from day: Day? = nil) throws(DeskError) -> PolicyOnFile {
    try read { try draft(number, from: day, for: .bindClause) }
  }

  /// Every version of a policy that is decided under, by first day, with the days on which it is: what a case
  /// outside the record is evaluated under.
  public func publishedVersions(of number: String) throws(DeskError) -> [PolicyVersion] {
    try read {
      try records.policies(number: number).compactMap { policy in
        guard let days = policy.decidedDays else { return nil }
        var version = policy.version
        version.inForce = days
        return version
      }
    }
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

  /// The text that the places in a version's tree count in: the document itself, or what was read out of it.
  public func text(of policy: PolicyOnFile) throws(DeskError) -> [UInt8] {
    let extracted = try read { try records.extractedText(of: policy.id) }
    if let extracted { return extracted }
    return try source(of: policy)
  }
}

extension [PolicyOnFile] {
  /// The version that starts on a day: one that is decided under before a draft, and that before a withdrawn one.
  func version(from day: Day) -> PolicyOnFile? {
    let starting = filter { $0.version.inForce.first == day }
    return starting.first { $0.state == .published } ?? starting.first(where: \.life.isDraft) ?? starting.last
  }
}
