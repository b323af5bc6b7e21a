import Criteria
import PriorAuth

/// What is right of a case to learn on: what its note tells, and what the criteria lead to once that is on file.
public struct PracticeKey: Sendable, Hashable {
  /// A fact of the note, and the words that tell it.
  public struct Told: Sendable, Hashable {
    public var fact: Fact
    public var words: String

    /// A fact with its words.
    public init(fact: Fact, words: String) {
      self.fact = fact
      self.words = words
    }
  }

  public var leadsTo: Evaluation.Outcome
  public var facts: [Told]

  /// What a case leads to, and by which facts.
  public init(leadsTo: Evaluation.Outcome, facts: [Told]) {
    self.leadsTo = leadsTo
    self.facts = facts
  }
}

extension CaseView {
  /// What the note of a case to learn on tells and nobody has entered.
  var overlooked: [PracticeKey.Told] {
    let entered = evidence.compactMap { EvidenceKind(of: $0.fact) }
    return (practice?.facts ?? []).filter { told in
      EvidenceKind(of: told.fact).map { !entered.contains($0) } ?? false
    }
  }
}
