/// The arithmetic of a chosen line in a window of lines.
struct Scroll: Hashable, Sendable {
  /// The chosen line.
  var selection = 0
  /// The first line shown.
  var top = 0
  /// How many lines fit.
  var page = 1

  /// Chooses a line of `count` and scrolls as little as needed to show it.
  mutating func select(_ line: Int, of count: Int) {
    selection = min(max(0, line), max(0, count - 1))
    top = Self.top(showing: selection, from: top, page: page, count: count)
  }

  /// Chooses a line a page away and scrolls by as much, so that the choice stays where it is on the screen.
  mutating func turn(to line: Int, of count: Int) {
    top += line - selection
    select(line, of: count)
  }

  /// Does a movement key; false for other keys.
  mutating func move(by key: Key, count: Int) -> Bool {
    guard let target = target(of: key, count: count) else { return false }
    if key == .pageUp || key == .pageDown { turn(to: target, of: count) } else { select(target, of: count) }
    return true
  }

  /// The first line to show so that `line` is seen; blank lines at the end only when there are too few.
  static func top(showing line: Int, from top: Int, page: Int, count: Int) -> Int {
    let page = max(1, page)
    var top = min(top, max(0, count - page))
    if line < top { top = line }
    if line >= top + page { top = line - page + 1 }
    return max(0, top)
  }

  /// The line a movement key leads to, or nil for other keys.
  func target(of key: Key, count: Int) -> Int? {
    switch key {
    case .up: selection - 1
    case .down: selection + 1
    case .pageUp: selection - max(1, page)
    case .pageDown: selection + max(1, page)
    case .home: 0
    case .end: count - 1
    default: nil
    }
  }
}
