import PriorAuth

extension PageCall {
  /// The most rows that are read at once.
  private static var step: Int { 1000 }

  /// A page of at most so many rows, or without a limit the whole list, read page by page.
  static func gather<Row>(
    _ place: Place = .first, limit: Int?, _ read: (PageCall) throws -> Page<Row, Key>
  ) throws -> Page<Row, Key> {
    var whole = try read(PageCall(place, limit: limit ?? step))
    guard limit == nil else { return whole }
    if case .last = place {
      var parts = [whole.rows]
      while let key = whole.previous {
        whole = try read(PageCall(.before(key), limit: step))
        parts.append(whole.rows)
      }
      return Page(rows: parts.reversed().flatMap(\.self))
    }
    while let key = whole.next {
      let more = try read(PageCall(.after(key), limit: step))
      whole.rows += more.rows
      whole.next = more.next
    }
    return whole
  }

  /// What is said beside a list for a spreadsheet that was cut off where it was asked to.
  static func complaint(hasMore: Bool, wantsCSV: Bool) -> String? {
    hasMore && wantsCSV ? "there are more rows than --limit allows; leave it out for all of them" : nil
  }
}
