import PriorAuth
import Testing

@testable import Commands

@Suite struct PageGatheringTests {
  /// A list of so many numbers, read as the desk reads lists.
  private func page(of count: Int, _ call: PageCall<Int>) -> Page<Int, Int> {
    let range =
      switch call.place {
      case .first: 0..<min(call.limit, count)
      case .last: max(0, count - call.limit)..<count
      case .after(let key): key + 1..<min(key + 1 + call.limit, count)
      case .before(let key): max(0, key - call.limit)..<key
      }
    return Page(
      rows: Array(range), previous: range.lowerBound > 0 ? range.first : nil,
      next: range.upperBound < count ? range.last : nil)
  }

  @Test(arguments: [0, 1, 999, 1000, 1001, 2500])
  func `without a limit all rows come, once and in their order`(count: Int) throws {
    let whole = try PageCall<Int>.gather(limit: nil) { page(of: count, $0) }
    #expect(whole.rows == Array(0..<count) && whole.next == nil)
    let fromTheEnd = try PageCall<Int>.gather(.last, limit: nil) { page(of: count, $0) }
    #expect(fromTheEnd.rows == Array(0..<count) && fromTheEnd.previous == nil)
  }

  @Test func `a limit is kept, and that there is more is told`() throws {
    let some = try PageCall<Int>.gather(limit: 10) { page(of: 25, $0) }
    #expect(some.rows == Array(0..<10) && some.next == 9)
    #expect(PageCall<Int>.complaint(hasMore: true, wantsCSV: true) != nil)
    #expect(PageCall<Int>.complaint(hasMore: true, wantsCSV: false) == nil)
    #expect(PageCall<Int>.complaint(hasMore: false, wantsCSV: true) == nil)
  }
}
