import TerminalUI

/// A row that knows its place in the order of its list.
protocol PagedRow: Sendable, Hashable {
  associatedtype Cursor: Sendable, Hashable
  var cursor: Cursor { get }
}

extension WorklistRow: PagedRow {}
extension MemberRow: PagedRow {}
extension ExpiringRow: PagedRow {}

/// A list that asks for its rows a page at a time, in both directions.
struct PagedList<Row: PagedRow>: Sendable {
  private(set) var list = ListView<Row>()
  /// Whether any answer has come yet.
  private(set) var isLoaded = false

  /// Some more rows than a window shows, so that a larger window or a few keys need no second question.
  private var limit: Int { max(40, 2 * list.page) }

  /// Asks for the rows shown now once more, or for the first ones when there are none.
  func reload() -> PageRequest<Row.Cursor> {
    guard let first = list.rows.first, list.hasEarlier else { return PageRequest(.first, limit: held) }
    return PageRequest(.from(first.cursor), limit: held)
  }

  private var held: Int { max(limit, list.rows.count) }

  /// Moves; answers what has to be asked for.
  mutating func move(_ key: Key) -> PageRequest<Row.Cursor>? { request(for: list.update(key)) }

  /// Takes rows; answers what is still needed for the keys pressed meanwhile.
  mutating func receive(_ page: Page<Row>, for part: PageRequest<Row.Cursor>.Part) -> PageRequest<Row.Cursor>?
  {
    isLoaded = true
    let chosen = list.selected?.cursor
    switch part {
    // Rows before the held ones were let go of: the first rows replace a part of the list that is elsewhere.
    case .first where list.hasEarlier: list.replaceWithFirst(page.rows, hasLater: page.hasMore)
    case .first:
      list.replace(page.rows, hasEarlier: false, hasLater: page.hasMore) { $0.cursor == chosen }
    case .last: list.replaceWithLast(page.rows, hasEarlier: page.hasMore)
    case .after: return request(for: list.append(page.rows, hasLater: page.hasMore))
    case .before: return request(for: list.prepend(page.rows, hasEarlier: page.hasMore))
    case .from:
      guard !page.rows.isEmpty else { return PageRequest(.last, limit: limit) }
      list.replace(page.rows, hasEarlier: list.hasEarlier, hasLater: page.hasMore) { $0.cursor == chosen }
    }
    return nil
  }

  /// A list of the same size without rows, for another question.
  var emptied: PagedList {
    var copy = self
    copy.list.replace([]) { _ in false }
    copy.isLoaded = false
    return copy
  }

  /// Says in which rectangle the list will be drawn.
  mutating func resize(to rect: Rect) { list.resize(to: rect) }

  private func request(for outcome: ListOutcome) -> PageRequest<Row.Cursor>? {
    switch outcome {
    case .needsLater: list.rows.last.map { PageRequest(.after($0.cursor), limit: limit) }
    case .needsEarlier: list.rows.first.map { PageRequest(.before($0.cursor), limit: limit) }
    case .needsFirst: PageRequest(.first, limit: limit)
    case .needsLast: PageRequest(.last, limit: limit)
    case .ignored, .moved, .opened: nil
    }
  }
}
