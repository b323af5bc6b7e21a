import PriorAuth

/// Kleene's three-valued logic over findings. What does not apply is left out; nothing left gives not applicable.
extension Combinator {
  /// The finding that the findings of the parts give.
  public func combine(_ findings: some Sequence<Finding>) -> Finding {
    var met = 0
    var notMet = 0
    var unknown = 0
    for finding in findings {
      switch finding {
      case .met: met += 1
      case .notMet: notMet += 1
      case .unknown: unknown += 1
      case .notApplicable: break
      }
    }
    guard met + notMet + unknown > 0 else { return .notApplicable }
    switch self {
    case .all: return notMet > 0 ? .notMet : unknown > 0 ? .unknown : .met
    case .any: return met > 0 ? .met : unknown > 0 ? .unknown : .notMet
    case .none: return met > 0 ? .notMet : unknown > 0 ? .unknown : .met
    case .atLeast(let count): return met >= count ? .met : met + unknown >= count ? .unknown : .notMet
    }
  }
}

extension Combinator {
  /// The same with some of the criteria fulfilled from outside, where a number of them is enough; nil when nothing
  /// more is needed.
  func lowered(by fulfilled: Int) -> Combinator? {
    guard fulfilled > 0 else { return self }
    switch self {
    case .all, .none: return self
    case .any: return nil
    case .atLeast(let count): return count > fulfilled ? .atLeast(count - fulfilled) : nil
    }
  }
}

extension Finding {
  /// The finding about the opposite statement.
  public var negated: Finding {
    switch self {
    case .met: .notMet
    case .notMet: .met
    case .unknown, .notApplicable: self
    }
  }
}
