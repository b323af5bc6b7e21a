import Criteria
import TerminalUI

/// A part of a criterion that a rule can be bound to.
enum ClausePart: String, Hashable, Sendable, CaseIterable {
  /// What the criterion itself asks for.
  case criterion
  case condition, lead, footnote

  /// The parts beside its own words that a criterion has, or can be given; one that has a rule comes first.
  static func beside(_ criterion: Criterion) -> [ClausePart] {
    let possible: [ClausePart] = [.condition, .lead, .footnote].filter { part in
      switch part {
      case .lead: !criterion.children.isEmpty
      case .footnote: criterion.footnote != nil
      default: true
      }
    }
    return possible.filter { $0.clause(of: criterion) != nil }
      + possible.filter { $0.clause(of: criterion) == nil }
  }

  var choice: Choice {
    switch self {
    case .criterion: Choice(rawValue, title: "what it asks for")
    case .condition: Choice(rawValue, title: "the condition under which it applies")
    case .lead: Choice(rawValue, title: "what is asked for beside its list")
    case .footnote: Choice(rawValue, title: "what its footnote asks for")
    }
  }

  /// The rule there is now.
  func clause(of criterion: Criterion) -> Clause? {
    switch self {
    case .criterion: if case .clause(let clause) = criterion.body { clause } else { nil }
    case .condition: criterion.condition
    case .lead: criterion.lead
    case .footnote: criterion.footnote?.clause
    }
  }

  /// The words of the document that the rule is about.
  func words(of criterion: Criterion) -> String {
    self == .footnote ? criterion.footnote?.text ?? criterion.text : criterion.text
  }

  /// The setting that puts a rule there; nil for no rule where there has to be one.
  func setting(_ clause: Clause?) -> PolicyBinding.Setting? {
    switch self {
    case .criterion: clause.map { .clause($0) }
    case .condition: .beside(.condition, clause)
    case .lead: .beside(.lead, clause)
    case .footnote: .beside(.footnote, clause)
    }
  }
}
