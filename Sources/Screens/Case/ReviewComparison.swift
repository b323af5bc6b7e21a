import Criteria
import PriorAuth

/// The facts of a renewal beside those of the review before it.
struct ReviewComparison {
  /// One fact, then and now.
  struct Row: Hashable {
    var what: String
    var then: String
    var now: String
    var standing: Standing
  }

  /// How a fact stands to the same one of the last review.
  enum Standing: String, Hashable {
    case same = "as before"
    case changed
    case new
    /// It was on file then and is not now; whether it is needed is what the criteria say.
    case open = "not carried over"
  }

  let now: CaseView
  let last: Authorization

  /// The approval itself, the dose, the policy, and the newest evidence of each kind.
  var rows: [Row] { [approval, dose, line, policy] + facts }

  private var approval: Row {
    let then = "\(Wording.span(last.days)) (\(last.basis))"
    guard let next = now.evaluation.authorization else {
      return Row(what: "Approval", then: then, now: "no span before the criteria are met", standing: .open)
    }
    // The same term again, begun where the last one ended, is nothing new; another length is.
    let follows = next.days.first == last.days.firstDayAfter
    let isAsLong = next.basis == last.basis || next.days.length == last.days.length
    return Row(
      what: "Approval", then: then, now: "\(Wording.span(next.days)) (\(next.basis))",
      standing: follows && isAsLong ? .same : .changed)
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
    default: Wording.kind(fact).prefix(1).uppercased() + Wording.kind(fact).dropFirst()
    }
  }

  private func row(_ what: String, _ then: String?, _ now: String?) -> Row {
    let standing: Standing = then == now ? .same : now == nil ? .open : then == nil ? .new : .changed
    return Row(what: what, then: then ?? "not on file", now: now ?? "not on file", standing: standing)
  }
}
