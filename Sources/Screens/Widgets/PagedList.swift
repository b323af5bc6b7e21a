import PriorAuth
import TerminalUI

/// A row that knows its place in the order of its list.
protocol KeyedRow: Sendable, Hashable {
  associatedtype Key: Sendable, Hashable
  var key: Key { get }
}

extension WorklistLine: KeyedRow {
  var key: WorklistKey { row.key(by: column) }
}

extension MemberRow: KeyedRow {}
extension ExpiringRow: KeyedRow {}
extension WorklistRow: KeyedRow {}
extension LateRow: KeyedRow {}

/// A list that asks for its rows a page at a time, in both directions.
struct PagedList<Row: KeyedRow>: Sendable {
  private(set) var list = ListView<Row>()
  /// Whether any answer has come yet.
  private(set) var isLoaded = false
  /// The question that reads the held rows once more, while it waits for its answer.
  private var reloading: PageCall<Row.Key>?

  /// Some more rows than a window shows, so that a larger window or a few keys need no second question.
  private var limit: Int { max(40, 2 * list.page) }

  /// Asks for the rows held now once more, or for the first ones when there are none.
  mutating func reload() -> PageCall<Row.Key> {
    let held = max(limit, list.rows.count)
    let call: PageCall<Row.Key>
    switch list.rows.last {
    case let last? where list.hasEarlier && list.hasLater:
      // In the middle of a long list the last held row is far below the window: it can be let go of.
      call = PageCall(.before(last.key), limit: max(1, list.rows.count - 1))
    case _? where list.hasEarlier: call = PageCall(.last, limit: held)
    default: call = PageCall(.first, limit: held)
    }
    reloading = call
    return call
  }

  /// Moves; answers what has to be asked for.
  mutating func move(_ key: Key) -> PageCall<Row.Key>? { call(for: list.update(key)) }

  /// Takes rows; answers what is still needed for the keys pressed meanwhile.
  mutating func receive(_ page: Page<Row, Row.Key>, for call: PageCall<Row.Key>) -> PageCall<Row.Key>? {
    isLoaded = true
    if call == reloading {
      reloading = nil
      let chosen = list.selected?.key
      list.replace(page.rows, hasEarlier: page.previous != nil, hasLater: page.next != nil) {
        $0.key == chosen
      }
      return nil
    }
    switch call.place {
    case .first: list.replaceWithFirst(page.rows, hasLater: page.next != nil)
    case .last: list.replaceWithLast(page.rows, hasEarlier: page.previous != nil)
    case .after: return self.call(for: list.append(page.rows, hasLater: page.next != nil))
    case .before: return self.call(for: list.prepend(page.rows, hasEarlier: page.previous != nil))
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

  /// Puts the cursor on a row that is held.
  mutating func select(_ index: Int) { list.select(index) }

  /// Says how many lines a row takes.
  mutating func setLinesPerRow(_ count: Int) { list.linesPerRow = count }

  /// Says in which rectangle the list will be drawn.
  mutating func resize(to rect: Rect) { list.resize(to: rect) }

  private func call(for outcome: ListOutcome) -> PageCall<Row.Key>? {
    switch outcome {
    case .needsLater: list.rows.last.map { PageCall(.after($0.key), limit: limit) }
    case .needsEarlier: list.rows.first.map { PageCall(.before($0.key), limit: limit) }
    case .needsFirst: PageCall(.first, limit: limit)
    case .needsLast: PageCall(.last, limit: limit)
    case .ignored, .moved, .opened: nil
    }
  }
}
