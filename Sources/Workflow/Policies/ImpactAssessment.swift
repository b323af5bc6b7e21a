import Criteria
import JSON
import PriorAuth

/// Is told how far an assessment has come; false ends it.
public typealias ImpactWatch = (ImpactProgress) -> Bool

/// An assessment under way: what is supposed, the versions that cases are under now, and the counts so far.
struct ImpactAssessment {
  let supposition: ImpactSupposition
  /// The published versions of each policy concerned, by its number.
  let versions: [String: [PolicyOnFile]]
  private(set) var summary: ImpactSummary
  private let evaluator: CaseDesk.Evaluator
  private let total: Int
  /// How many changed cases are evaluated for the reasons; the others are counted.
  private let explained: Int
  /// The differences that were asked for, by policy and the first days of both versions.
  private var differences: [DifferenceKey: PolicyDifference] = [:]

  private struct DifferenceKey: Hashable {
    var number: String
    var from: Day
    var to: Day
  }

  init(
    _ supposition: ImpactSupposition, beside versions: [PolicyOnFile],
    _ evaluator: @escaping CaseDesk.Evaluator, total: Int, explaining explained: Int
  ) {
    self.supposition = supposition
    self.versions = Dictionary(grouping: versions) { $0.version.number }
    self.evaluator = evaluator
    self.total = total
    self.explained = explained
    summary = ImpactSummary(of: supposition.change)
  }

  /// The version of a policy that requests received on a day are decided under.
  func version(of number: String, on day: Day) -> PolicyVersion? {
    versions[number]?.first { $0.decidedDays?.contains(day) == true }?.version
  }

  /// What changes for an open request.
  mutating func row(of id: Identifier<Request>, _ file: CaseFile, under number: String) -> ImpactRow? {
    let row = row(.request(id), file, under: version(of: number, on: file.received))
    summary.requests.examined += 1
    if row != nil { summary.requests.changed += 1 }
    return row
  }

  /// What changes for an active authorization, from the case file its decision kept.
  mutating func row(of authorized: AuthorizedCase, under present: PolicyOnFile) -> ImpactRow? {
    summary.authorizations.examined += 1
    guard let json = try? JSONValue(parsing: authorized.caseFile), let file = try? CaseFile(json: json) else {
      summary.authorizations.unreadable += 1
      return nil
    }
    let row = row(
      .authorization(authorized.id, grantedOn: authorized.request), file, under: present.version)
    if row != nil { summary.authorizations.changed += 1 }
    return row
  }

  /// Counts active authorizations for which nothing changes.
  mutating func pass(_ count: Int) { summary.authorizations.examined += count }

  /// Counts a changed authorization that need not be explained; false when it has to be evaluated.
  mutating func countsUnexplained(_ verdict: ImpactSweep.Verdict) -> Bool {
    guard verdict == .changed, summary.requests.changed + summary.authorizations.changed >= explained else {
      return false
    }
    summary.authorizations.examined += 1
    summary.authorizations.changed += 1
    return true
  }

  /// Reports how far it has come; notes when it is to stop.
  mutating func goesOn(_ progress: ImpactWatch) -> Bool {
    let done = summary.requests.examined + summary.authorizations.examined
    summary.isComplete = progress(ImpactProgress(done: done, total: max(done, total)))
    return summary.isComplete
  }

  private mutating func row(
    _ subject: ImpactRow.Subject, _ file: CaseFile, under present: PolicyVersion?
  ) -> ImpactRow? {
    guard let sides = supposition.sides(of: file, under: present) else { return nil }
    let version = sides.supposed.version
    let after = evaluator(sides.supposed.file, version)
    guard let now = sides.present else {
      let before = Evaluation(policy: version.number, outcome: .notApplicable)
      let empty = PolicyDifference(from: version, to: version)
      return ImpactRow(subject, file.lineOfBusiness, before: before, after: after, empty)
    }
    return ImpactRow(
      subject, file.lineOfBusiness, before: evaluator(now.file, now.version), after: after,
      difference(from: now.version, to: version))
  }

  private mutating func difference(from old: PolicyVersion, to new: PolicyVersion) -> PolicyDifference {
    let key = DifferenceKey(number: new.number, from: old.inForce.first, to: new.inForce.first)
    if let known = differences[key] { return known }
    let difference = PolicyDifference(from: old, to: new)
    differences[key] = difference
    return difference
  }
}
