/// What a key did to a list.
public enum ListOutcome: Hashable, Sendable {
  /// The key is not one for a list.
  case ignored
  /// The choice moved, or tried to beyond the end.
  case moved
  /// The chosen row was opened.
  case opened
  /// Rows before the first held one are needed: fetch and `prepend` them.
  case needsEarlier
  /// Rows after the last held one are needed: fetch and `append` them.
  case needsLater
  /// The very first rows are needed: fetch and `replace`.
  case needsFirst
  /// The very last rows are needed: fetch and `replace`.
  case needsLast
}

/// A scrolling list that holds a window of its rows, however many there are.
///
/// Movement beyond the held rows is remembered and done when the rows come, so keys typed ahead of a slow
/// answer land where they would have. Rows are asked for once; the next question waits for the answer.
public struct ListView<Row: Sendable>: Sendable {
  /// The rows held now, in order.
  public private(set) var rows: [Row]
  /// Whether there are rows before the first held one.
  public private(set) var hasEarlier: Bool
  /// Whether there are rows after the last held one.
  public private(set) var hasLater: Bool
  /// How many screen lines a row takes: 2 when each row has a note under it.
  public var linesPerRow = 1 {
    didSet { resize(to: viewport) }
  }
  private(set) var scroll = Scroll()
  private var owed = 0
  private var isWaiting = false
  private var viewport = Rect(row: 0, column: 0, rows: 1, columns: 1)

  /// A list of rows; the flags say whether there is more in either direction.
  public init(_ rows: [Row] = [], hasEarlier: Bool = false, hasLater: Bool = false) {
    self.rows = rows
    self.hasEarlier = hasEarlier
    self.hasLater = hasLater
  }

  /// The index of the chosen row among the held ones.
  public var selection: Int { scroll.selection }
  /// The chosen row; nil when the list is empty.
  public var selected: Row? { rows.indices.contains(scroll.selection) ? rows[scroll.selection] : nil }
  /// How many rows fit into the rectangle the list is drawn in.
  public var page: Int { scroll.page }
  /// The index of the first row shown.
  public var top: Int { scroll.top }

  /// Says in which rectangle the list will be drawn; its first line is the head.
  public mutating func resize(to rect: Rect) {
    viewport = rect
    scroll.page = max(1, (rect.rows - 1) / max(1, linesPerRow))
    scroll.select(scroll.selection, of: rows.count)
  }

  /// Chooses a held row.
  public mutating func select(_ index: Int) { scroll.select(index, of: rows.count) }

  /// Takes a key. The arrow keys, j and k, page keys, Space, Home, End and Enter mean something.
  public mutating func update(_ key: Key) -> ListOutcome {
    switch key {
    case .enter: return rows.isEmpty ? .moved : .opened
    case .home, .character("g"):
      if hasEarlier { return .needsFirst }
      return move(to: 0)
    case .end, .character("G"):
      if hasLater { return .needsLast }
      return move(to: rows.count - 1)
    case .character("j"): return move(to: scroll.selection + 1)
    case .character("k"): return move(to: scroll.selection - 1)
    case .pageDown, .character(" "): return move(to: scroll.selection + scroll.page, turning: true)
    case .pageUp: return move(to: scroll.selection - scroll.page, turning: true)
    default:
      guard let target = scroll.target(of: key, count: rows.count) else { return .ignored }
      return move(to: target)
    }
  }

  /// Replaces all held rows and chooses one of them: the first that `isSelected` accepts, else the nearest
  /// to the old place.
  public mutating func replace(
    _ rows: [Row], hasEarlier: Bool = false, hasLater: Bool = false, selecting isSelected: (Row) -> Bool
  ) {
    self.rows = rows
    self.hasEarlier = hasEarlier
    self.hasLater = hasLater
    owed = 0
    isWaiting = false
    scroll.select(rows.firstIndex(where: isSelected) ?? scroll.selection, of: rows.count)
  }

  /// Replaces all held rows with the first ones there are.
  public mutating func replaceWithFirst(_ rows: [Row], hasLater: Bool) {
    replace(rows, hasEarlier: false, hasLater: hasLater) { _ in false }
    scroll.select(0, of: rows.count)
  }

  /// Replaces all held rows with the last ones there are.
  public mutating func replaceWithLast(_ rows: [Row], hasEarlier: Bool) {
    replace(rows, hasEarlier: hasEarlier, hasLater: false) { _ in false }
    scroll.select(rows.count - 1, of: rows.count)
  }

  /// Adds the rows that follow the last held one and lets go of rows far above the choice. The outcome says
  /// whether even more are needed for the keys pressed so far.
  @discardableResult
  public mutating func append(_ more: [Row], hasLater: Bool) -> ListOutcome {
    rows += more
    self.hasLater = hasLater
    let outcome = settle()
    let spare = min(scroll.top - scroll.page, rows.count)
    if spare > 0 {
      rows.removeFirst(spare)
      hasEarlier = true
      scroll.top -= spare
      scroll.selection -= spare
    }
    return outcome
  }

  /// Adds the rows that come before the first held one and lets go of rows far below the choice. The outcome
  /// says whether even more are needed for the keys pressed so far.
  @discardableResult
  public mutating func prepend(_ more: [Row], hasEarlier: Bool) -> ListOutcome {
    rows.insert(contentsOf: more, at: 0)
    self.hasEarlier = hasEarlier
    scroll.top += more.count
    scroll.selection += more.count
    let outcome = settle()
    let keep = scroll.top + 2 * scroll.page
    if keep < rows.count {
      rows.removeLast(rows.count - keep)
      hasLater = true
    }
    return outcome
  }

  /// Does the movement that waited for rows.
  private mutating func settle() -> ListOutcome {
    isWaiting = false
    guard owed != 0 else { return .moved }
    let target = scroll.selection + owed
    owed = 0
    return move(to: target)
  }

  private mutating func move(to target: Int, turning: Bool = false) -> ListOutcome {
    if turning { scroll.turn(to: target, of: rows.count) } else { scroll.select(target, of: rows.count) }
    if target >= rows.count, hasLater { owed += target - (rows.count - 1) }
    if target < 0, hasEarlier { owed += target }
    guard !isWaiting else { return .moved }
    let nearEnd = hasLater && owed >= 0 && scroll.selection + scroll.page >= rows.count
    let nearStart = hasEarlier && owed <= 0 && scroll.selection < scroll.page
    isWaiting = nearEnd || nearStart
    if nearEnd { return .needsLater }
    return nearStart ? .needsEarlier : .moved
  }
}
