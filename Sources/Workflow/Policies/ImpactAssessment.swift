import Criteria
import JSON
import PriorAuth

/// An assessment under way: the version that is assessed, those it stands beside, and the counts so far.
struct ImpactAssessment {
  let version: PolicyVersion
  private(set) var summary: ImpactSummary
  private let others: [PolicyOnFile]
  private let evaluator: CaseDesk.Evaluator
  private let total: Int
  /// From each present version to the assessed one, by the present version's first day.
  private var differences: [Day: PolicyDifference] = [:]

  init(
    _ version: PolicyVersion, beside others: [PolicyOnFile], _ evaluator: @escaping CaseDesk.Evaluator,
    total: Int
  ) {
    self.version = version
    self.others = others
    self.evaluator = evaluator
    self.total = total
    summary = ImpactSummary(number: version.number, version: version.inForce.first)
  }

  /// What changes for an open request; one without a policy of its own counts when the version governs its drug.
  mutating func row(of onFile: CaseOnFile) -> ImpactRow? {
    let request = onFile.request.request
    guard request.policyNumber != nil || version.governs(request.therapy.drug) else { return nil }
    let present = others.first { $0.decidedDays?.contains(request.received.day) == true }
    let row = row(
      .request(onFile.request.id), CaseFile(onFile, policy: version.number), under: present?.version)
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

  /// Reports how far it has come; notes when it is to stop.
  mutating func goesOn(_ progress: (ImpactProgress) -> Bool) -> Bool {
    let done = summary.requests.examined + summary.authorizations.examined
    summary.isComplete = progress(ImpactProgress(done: done, total: max(done, total)))
    return summary.isComplete
  }

  private mutating func row(
    _ subject: ImpactRow.Subject, _ file: CaseFile, under present: PolicyVersion?
  ) -> ImpactRow? {
    let after = evaluator(file, version)
    guard let present else {
      let before = Evaluation(policy: version.number, outcome: .notApplicable)
      let empty = PolicyDifference(from: version, to: version)
      return ImpactRow(subject, file.lineOfBusiness, before: before, after: after, empty)
    }
    return ImpactRow(
      subject, file.lineOfBusiness, before: evaluator(file, present), after: after, difference(from: present))
  }

  private mutating func difference(from present: PolicyVersion) -> PolicyDifference {
    if let known = differences[present.inForce.first] { return known }
    let difference = PolicyDifference(from: present, to: version)
    differences[present.inForce.first] = difference
    return difference
  }
}
