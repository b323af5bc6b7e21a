import JSON
import PriorAuth

extension [Evidence] {
  /// The places of the items in an order that depends on what they say and not on how they were entered: by kind,
  /// oldest first, what has no date last, and by their text where that leaves them equal.
  var ownOrder: [Int] {
    var order = Array<Int>(indices)
    guard count > 1 else { return order }
    order.sort { self[$0].rank < self[$1].rank }
    var start = 0
    while start < order.count {
      let rank = self[order[start]].rank
      var end = start + 1
      while end < order.count, self[order[end]].rank == rank { end += 1 }
      // Most items stand alone; only the others are worth their text.
      if end - start > 1 { order[start..<end].sort(by: texts(of: order[start..<end])) }
      start = end
    }
    return order
  }

  private func texts(of places: ArraySlice<Int>) -> (Int, Int) -> Bool {
    let texts = Dictionary(uniqueKeysWithValues: places.map { ($0, self[$0].json.compact) })
    return { (texts[$0] ?? "", $0) < (texts[$1] ?? "", $1) }
  }
}

extension Evidence {
  fileprivate var rank: Rank { Rank(kind: fact.kind, day: date?.number ?? .max) }

  fileprivate struct Rank: Comparable {
    var kind: String
    var day: Int32

    static func < (one: Rank, other: Rank) -> Bool {
      one.kind == other.kind ? one.day < other.day : one.kind < other.kind
    }
  }
}

extension CaseFile {
  /// The same case with its evidence in the order that depends on nothing but what it says.
  var inOwnOrder: CaseFile {
    var copy = self
    copy.evidence = evidence.ownOrder.map { evidence[$0] }
    return copy
  }
}
