import Criteria
import JSON
import PriorAuth

extension CaseDesk {
  /// Takes a policy that was read from its document in as a draft, with the bindings that were made by hand for
  /// clauses whose words are unchanged.
  ///
  /// Where only one person works with the database nobody else could publish it, so it is published at once, unless a
  /// part of the document seems to be missing.
  public func importPolicy(_ policy: ReadPolicy, at clock: WallClock) throws(DeskError) -> PolicyOnFile {
    let version = policy.version
    try TextCheck.identifier(version.number, .policyNumber)
    try TextCheck.line(policy.sourceName, .policySource)
    if let end = version.inForce.firstDayAfter, end <= version.inForce.first {
      throw .invalid(.policyDays, .endBeforeStart)
    }
    try VersionCheck.check(version)
    return try write(.importPolicy, at: clock) { stamp in
      try checkNew(policy)
      let id = try insertDraft(policy, stamp)
      if try policy.isClear && isAlone { try publish(existing(id), from: nil, stamp) }
      return try existing(id)
    }
  }

  /// Whether a document that is whole is in force once it is imported, because nobody else works with the database.
  public func publishesImports() throws(DeskError) -> Bool {
    try translated { try records.reading { try isAlone } }
  }

  /// Whether a policy that was read is in force once it is imported, and the open cases that may come under it then: those of
  /// the policy and those without one, so many at most. Nil where it becomes a draft; refuses what would not be stored.
  public func openCases(
    underImported policy: ReadPolicy, limit: Int
  ) throws(DeskError) -> [Identifier<Request>]? {
    guard policy.isClear, try publishesImports() else { return nil }
    let version = policy.version
    try read { try checkNew(policy) }
    return try openCases(
      in: OpenCaseScope(policy: version.number, received: version.inForce), limit: limit)
  }

  /// Refuses a document that is on file already, or a version that has no place beside those that are.
  private func checkNew(_ policy: ReadPolicy) throws {
    if let same = try records.policy(withSource: policy.source) {
      throw DeskError.duplicate(.policy(number: same.number, version: same.inForce.first))
    }
    try checkPlace(of: policy.version)
  }

  /// Refuses a version that could never be published beside those that are.
  func checkPlace(of version: PolicyVersion) throws {
    let number = version.number
    let others = try records.policies(number: number)
    if others.contains(where: { $0.life.isDraft && $0.version.inForce.first == version.inForce.first }) {
      throw DeskError.policy(.draftExists(number: number, from: version.inForce.first))
    }
    try checkAge(of: version, beside: others)
    _ = try predecessor(of: version, among: others)
  }

  /// Refuses a document that is older than what is published.
  private func checkAge(of version: PolicyVersion, beside others: [PolicyOnFile]) throws {
    let published = others.filter { $0.decidedDays != nil }
    guard version.inForce.firstDayAfter == nil, let newest = published.last?.version else { return }
    let first = version.inForce.first
    if first < newest.inForce.first {
      throw DeskError.policy(
        .older(number: version.number, new: first, published: newest.inForce.first))
    }
    if let review = version.lastReview, let newestReview = newest.lastReview, review < newestReview {
      throw DeskError.policy(.older(number: version.number, new: review, published: newestReview))
    }
  }

  /// The version without an end that the new one would follow on; refuses any other overlap.
  func predecessor(of version: PolicyVersion, among others: [PolicyOnFile]) throws -> PolicyOnFile? {
    let overlapping = others.filter { $0.decidedDays?.overlaps(version.inForce) == true }
    guard let existing = overlapping.first, let days = existing.decidedDays else { return nil }
    guard overlapping.count == 1, days.firstDayAfter == nil, version.inForce.first > days.first else {
      throw DeskError.policyOverlap(number: version.number, new: version.inForce, existing: days)
    }
    return existing
  }

  private func insertDraft(_ policy: ReadPolicy, _ stamp: Stamp) throws -> Identifier<PolicyVersion> {
    let published = try records.policies(number: policy.version.number).filter { $0.decidedDays != nil }
    let noted = policy.notingAge(beside: published)
    let carried = try CarriedBindings(noted, from: policy.bindings == nil ? bindingsBefore(policy) : [])
    let id = try records.insert(carried.policy, stamp)
    for binding in carried.bindings {
      try records.insert(binding.binding, carriedFrom: binding.from, of: id, stamp)
    }
    let version = policy.version
    try records.append(
      AuditEntry(
        verb: .importPolicy, stamp: stamp,
        details: .object([
          "policy": .string(version.number), "from": .string(version.inForce.first.description),
          "until": version.inForce.firstDayAfter.map { .string($0.description) },
          "version": .number(id.number), "bindings": .number(carried.bindings.count),
        ])))
    return id
  }

  /// The bindings of the version before the new one.
  private func bindingsBefore(_ policy: ReadPolicy) throws -> [BindingOnFile] {
    let before = try records.policies(number: policy.version.number).filter {
      $0.version.inForce.first <= policy.version.inForce.first
    }
    return try before.last.map { try records.bindings(of: $0.id) } ?? []
  }

  /// Whether nobody else works with the database and the person may publish as well, without signing it.
  private var isAlone: Bool {
    get throws {
      let people = try records.people()
      if try asksForPassphrase(personAtDesk()) { return false }
      return people.count == 1 && people.allSatisfy { !$0.roles.isDisjoint(with: Verb.publishPolicy.roles) }
    }
  }

  func existing(_ id: Identifier<PolicyVersion>) throws -> PolicyOnFile {
    guard let policy = try records.policy(id) else {
      throw DeskError.storage(.unexpected("policy version \(id.number)"))
    }
    return policy
  }
}
