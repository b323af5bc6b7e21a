/// Which part of a list to read: so many rows from one end, or next to a row that is known.
///
/// A page is asked for by the key of its neighbour, never by its distance from the start: reading on costs the
/// same at any depth, and rows that come or go in between shift nothing.
///
/// What its key conforms to is asked for by the conformances alone: a bound on the type is looked up anew in every run, among
/// all there are, before the first screen can be drawn.
public struct PageCall<Key: Sendable>: Sendable {
  /// Where the page lies.
  public enum Place: Sendable {
    case first
    case last
    /// The rows that follow the row of that key.
    case after(Key)
    /// The rows that come just before the row of that key.
    case before(Key)
  }

  public var place: Place
  /// The most rows to answer.
  public var limit: Int

  /// A part of a list.
  public init(_ place: Place = .first, limit: Int) {
    self.place = place
    self.limit = limit
  }
}

extension PageCall: Equatable where Key: Equatable {}
extension PageCall: Hashable where Key: Hashable {}
extension PageCall.Place: Equatable where Key: Equatable {}
extension PageCall.Place: Hashable where Key: Hashable {}

/// A part of a list in the list's order, with the keys to read on from.
public struct Page<Row: Sendable, Key: Sendable>: Sendable {
  public var rows: [Row]
  /// The key to ask for the rows before these with; nil at the beginning.
  public var previous: Key?
  /// The key to ask for the rows after these with; nil at the end.
  public var next: Key?

  /// A part of a list.
  public init(rows: [Row], previous: Key? = nil, next: Key? = nil) {
    self.rows = rows
    self.previous = previous
    self.next = next
  }
}

extension Page: Equatable where Row: Equatable, Key: Equatable {}
extension Page: Hashable where Row: Hashable, Key: Hashable {}
