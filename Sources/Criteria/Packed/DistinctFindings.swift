/// The findings of parts, each kept once: thousands of parts have one of a few dozen.
struct DistinctFindings {
  private var all: [PartFindings] = []
  private var places: [PartFindings: UInt16] = [:]

  private let limit: Int

  /// - Parameter limit: as many as are kept.
  init(limit: Int) { self.limit = limit }

  /// The place of findings, new ones behind the others; nil when there is no room.
  mutating func place(of found: PartFindings) -> UInt16? {
    if let place = places[found] { return place }
    guard all.count < limit else { return nil }
    let place = UInt16(all.count)
    all.append(found)
    places[found] = place
    return place
  }

  @inline(__always)
  subscript(place: Int) -> PartFindings { _read { yield all[place] } }
}
