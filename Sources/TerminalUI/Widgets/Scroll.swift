/// The arithmetic of a chosen line in a window of lines.
struct Scroll: Hashable, Sendable {
  /// The chosen line.
  var selection = 0
  /// The first line shown.
  var top = 0
  /// How many lines fit.
  var page = 1
  /// Whether a text is read here, which goes on by one line at the edge of the window; a list goes on by half a window, so
  /// that one sees what comes and a key at the edge is not answered by a whole new screen each time.
  var goesByLine = false

  /// Chooses a line of `count` and scrolls where it is not in the window.
  mutating func select(_ line: Int, of count: Int) {
    selection = min(max(0, line), max(0, count - 1))
    top = top(ofPage: page, count: count)
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

  /// The first line to show in a window of so many lines, so that the chosen one is seen; blank lines at the end only
  /// when there are too few.
  func top(ofPage page: Int, count: Int) -> Int {
    let page = max(1, page)
    let last = max(0, count - page)
    let top = min(max(0, top), last)
    let ahead = goesByLine ? 0 : page / 2
    if selection < top { return max(0, selection - ahead) }
    if selection >= top + page { return min(selection - page + 1 + ahead, last) }
    return top
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
