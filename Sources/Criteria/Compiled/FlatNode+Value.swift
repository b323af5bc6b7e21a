extension FlatNode {
  /// The bits of all nodes it depends on.
  var needs: UInt64 {
    switch operation {
    case .atLeast, .atMost, .equal, .isOneOf, .finding: 0
    case .all, .any, .none, .atLeastMet, .someUnknown, .inTurn: kids
    case .not, .isMet, .unlessSkipped: kids | bit(limit)
    case .onCondition, .onKnownCondition: bit(limit) | bit(Int32(slot))
    }
  }

  private func bit(_ place: Int32) -> UInt64 { UInt64(1) &<< UInt64(truncatingIfNeeded: place) }

  /// The node's value as two bits: met, not met, neither for unknown, both for not applicable.
  ///
  /// Nothing but the operation is branched on: which way a finding goes can't be foreseen, and a wrong guess costs more than
  /// all the rest. Shifts are the masking ones; the ordinary ones test for overflow.
  @inline(__always)
  func value(
    of facts: UnsafeBufferPointer<Int32>, from start: Int, _ all: NodeValues
  ) -> NodeValues {
    switch operation {
    case .atLeast:
      let fact = facts[start &+ Int(slot)]
      return test(fact, fact >= limit)
    case .atMost:
      let fact = facts[start &+ Int(slot)]
      return test(fact, fact <= limit)
    case .equal:
      let fact = facts[start &+ Int(slot)]
      return test(fact, fact == limit)
    case .isOneOf:
      let fact = facts[start &+ Int(slot)]
      return test(fact, (limit &>> fact) & 1 == 1)
    case .finding:
      let fact = facts[start &+ Int(slot)]
      return NodeValues(met: one(fact == 1) | one(fact == 2), notMet: one(fact == 0) | one(fact == 2))
    case .all:
      let own = applicable(all)
      return NodeValues(met: one(all.met & own == own), notMet: one(all.notMet & own != 0) | one(own == 0))
    case .any:
      let own = applicable(all)
      return NodeValues(met: one(all.met & own != 0) | one(own == 0), notMet: one(all.notMet & own == own))
    default:
      let found = rare(all)
      return NodeValues(met: one(found.met), notMet: one(found.notMet))
    }
  }

  @inline(__always)
  private func test(_ fact: Int32, _ holds: Bool) -> NodeValues {
    let known = one(fact != PackedFact.unknown)
    return NodeValues(met: known & one(holds), notMet: known & one(!holds))
  }

  @inline(__always)
  private func one(_ holds: Bool) -> UInt64 { holds ? 1 : 0 }

  @inline(__always)
  private func applicable(_ all: NodeValues) -> UInt64 { kids & ~(all.met & all.notMet) }

  /// The operations that few trees have.
  private func rare(_ all: NodeValues) -> (met: Bool, notMet: Bool) {
    let own = applicable(all)
    switch operation {
    case .none: return (all.notMet & own == own, all.met & own != 0 || own == 0)
    case .atLeastMet:
      guard own != 0 else { return (true, true) }
      let met = (all.met & own).nonzeroBitCount
      let possible = met &+ (own & all.unknown).nonzeroBitCount
      return (met >= Int(limit), possible < Int(limit))
    case .not: return (has(limit, in: all.notMet), has(limit, in: all.met))
    case .unlessSkipped:
      if isSkipped(limit, all) { return (true, true) }
      return (all.met & own == own, all.notMet & own != 0)
    case .onCondition: return conditioned(all, whileOpen: isMet(limit, all))
    case .onKnownCondition: return conditioned(all, whileOpen: false)
    case .someUnknown: return (true, kids & all.unknown == 0)
    case .isMet: return (isMet(limit, all), !isMet(limit, all))
    case .inTurn:
      let open = kids & ~all.met
      let first = open & (~open &+ 1)
      return (open == 0, all.notMet & first != 0)
    case .atLeast, .atMost, .equal, .isOneOf, .finding, .all, .any: return (false, false)
    }
  }

  /// - Parameter isMet: Whether it is met while it is open whether the condition holds.
  private func conditioned(_ all: NodeValues, whileOpen isMet: Bool) -> (met: Bool, notMet: Bool) {
    if has(Int32(slot), in: all.met) { return (has(limit, in: all.met), has(limit, in: all.notMet)) }
    return has(Int32(slot), in: all.notMet) ? (true, true) : (isMet, false)
  }

  private func has(_ place: Int32, in bits: UInt64) -> Bool { bits & bit(place) != 0 }

  private func isMet(_ place: Int32, _ all: NodeValues) -> Bool {
    has(place, in: all.met) && !has(place, in: all.notMet)
  }

  private func isSkipped(_ place: Int32, _ all: NodeValues) -> Bool {
    has(place, in: all.met) && has(place, in: all.notMet)
  }
}
