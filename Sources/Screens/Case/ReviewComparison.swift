import Criteria
import PriorAuth

/// The facts of a renewal beside those of the review before it.
struct ReviewComparison {
  /// One fact, then and now.
  struct Row: Hashable {
    var what: String
    var then: String
    var now: String
    var hasChanged: Bool
  }

  let now: CaseView
  let last: Authorization

  /// The approval itself, the dose, the policy, and the newest evidence of each kind.
  var rows: [Row] { [approval, dose, line, policy] + facts }

  private var approval: Row {
    let prior = last
    let next = now.evaluation.authorization.map { Wording.span($0.days) } ?? "no span yet"
    let gap = now.evaluation.authorization.map { $0.days.first } != prior.days.firstDayAfter
    return Row(
      what: "Approval", then: "\(Wording.span(prior.days)) (\(prior.basis))", now: next, hasChanged: gap)
  }

  private var dose: Row {
    // The dose stated with the request counts before the one the authorization carries.
    row(
      "Dose", (now.request.therapy.previousDose ?? last.dose).map { "\($0)" },
      now.request.therapy.dose.map { "\($0)" })
  }

  private var line: Row {
    row("Line of business", last.lineOfBusiness.name, now.request.lineOfBusiness.name)
  }

  private var policy: Row {
    row(
      "Policy", "\(last.policyNumber), version of \(last.policyVersion)",
      now.evaluation.version.map { "\(now.evaluation.policy), version of \($0)" })
  }

  private var facts: [Row] {
    let past = newest(now.earlierEvidence)
    let present = newest(now.evidence)
    let subjects = (now.earlierEvidence + now.evidence).map { subject($0.fact) }
    var seen: Set<String> = []
    return subjects.filter { seen.insert($0).inserted }.map { row($0, past[$0], present[$0]) }
  }

  /// The newest statement about each subject, with its date.
  private func newest(_ evidence: [Evidence]) -> [String: String] {
    let ordered = evidence.sorted { ($0.date ?? .earliest) < ($1.date ?? .earliest) }
    return Dictionary(
      ordered.map { (subject($0.fact), Wording.fact($0.fact) + ($0.date.map { ", \($0)" } ?? "")) }
    ) { _, later in later }
  }

  /// What a fact is about: measurements and markers by their name, the rest by their kind.
  private func subject(_ fact: Fact) -> String {
    switch fact {
    case .measurement(let value): value.name
    case .biomarker(let marker): marker.name
    default: Wording.kind(fact)
    }
  }

  private func row(_ what: String, _ then: String?, _ now: String?) -> Row {
    Row(what: what, then: then ?? "not on file", now: now ?? "not on file", hasChanged: then != now)
  }
}
