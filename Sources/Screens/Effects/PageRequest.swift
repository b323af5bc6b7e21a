/// Which rows of a long list are asked for, by a place in its order rather than by a count of rows before it.
public struct PageRequest<Cursor: Sendable & Hashable>: Sendable, Hashable {
  /// Where the rows lie.
  public enum Part: Sendable, Hashable {
    case first
    case last
    /// The rows that follow a place, not including it.
    case after(Cursor)
    /// The rows that come before a place, not including it; still in the order of the list.
    case before(Cursor)
    /// The rows from a place on, including it.
    case from(Cursor)
  }

  public var part: Part
  /// The most rows wanted.
  public var limit: Int

  /// So many rows of a part of the list.
  public init(_ part: Part, limit: Int) {
    self.part = part
    self.limit = limit
  }
}

/// Rows of a long list, in its order.
public struct Page<Row: Sendable & Hashable>: Sendable, Hashable {
  public var rows: [Row]
  /// Whether there are more rows in the direction that was asked for: before the first one for `before` and
  /// `last`, after the last one otherwise.
  public var hasMore: Bool

  /// Rows.
  public init(_ rows: [Row], hasMore: Bool) {
    self.rows = rows
    self.hasMore = hasMore
  }
}
