/// How many of the clauses below a head must hold, as the head and the connectives say it.
public enum OutlineCombinator: Sendable, Hashable {
  /// Every clause.
  case all
  /// One clause is enough.
  case any
  /// That many of the clauses.
  case atLeast(Int)
  /// None of the clauses.
  case none
  /// AND and OR stand on one level, so the text does not say.
  case mixed
}

extension OutlineCombinator: CustomStringConvertible {
  /// The name used in the printed outline: `all`, `any`, `atLeast(2)`, `none` or `mixed`.
  public var description: String {
    switch self {
    case .all: "all"
    case .any: "any"
    case .atLeast(let count): "atLeast(\(count))"
    case .none: "none"
    case .mixed: "mixed"
    }
  }
}
