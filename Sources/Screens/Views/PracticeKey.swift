import Criteria
import PriorAuth

/// What is right of a case to learn on: what its note tells, and what the criteria lead to once that is on file.
public struct PracticeKey: Sendable, Hashable {
  public var leadsTo: Evaluation.Outcome
  public var facts: [ToldFact]

  /// What a case leads to, and by which facts.
  public init(leadsTo: Evaluation.Outcome, facts: [ToldFact]) {
    self.leadsTo = leadsTo
    self.facts = facts
  }
}

extension CaseView {
  /// What the note of a case to learn on tells and nobody has entered.
  var overlooked: [ToldFact] {
    let entered = evidence.compactMap { EvidenceKind(of: $0.fact) }
    return (practice?.facts ?? []).filter { told in
      EvidenceKind(of: told.fact).map { !entered.contains($0) } ?? false
    }
  }
}
