import Criteria
import TerminalUI

// The cursor in one part, and the places in the others that follow it.
extension PolicyScreen {
  /// Moves in the part that has the keyboard; the others follow.
  mutating func move(_ key: Key) {
    switch pane {
    case .criteria:
      if tree.update(key) == .moved { showClause() }
    case .text:
      _ = text.update(key)
      followText()
    case .clause:
      let rect = places.clause
      let count = ParagraphView.lines(of: clauseParagraphs, width: rect.columns, charset: charset).count
      _ = details.move(key, page: max(1, rect.rows), count: count)
    case .findings:
      _ = findings.update(key)
      showFinding()
    }
  }

  /// Looks for words from the cursor in the text on; answers how many places there are.
  mutating func search(for wanted: String) -> Int {
    let found = text.search(for: wanted)
    if found > 0 { show(.text) }
    followText()
    return found
  }

  mutating func findNext(forward: Bool) {
    if forward { text.findNext() } else { text.findPrevious() }
    show(.text)
    followText()
  }

  /// Highlights the words of the chosen criterion in the text and goes there.
  mutating func showClause() {
    details.goToTop()
    isOnClause = true
    text.showHighlight(place(of: chosen))
  }

  /// Chooses the criterion in the tree whose words stand on the line with the cursor.
  private mutating func followText() {
    guard let path = criteria?.path(in: text.lineRange) else {
      isOnClause = false
      text.markHighlight(nil)
      return
    }
    isOnClause = true
    if tree.selected?.id != path { details.goToTop() }
    tree.select(path)
    text.markHighlight(place(of: chosen))
  }

  /// Goes to the line that the chosen finding is about.
  mutating func showFinding() {
    guard let line = findings.selected?.line, let range = lineRange(line) else { return }
    text.showHighlight(range)
    guard let path = criteria?.path(in: range) else {
      isOnClause = false
      return
    }
    isOnClause = true
    tree.select(path)
  }

  private func place(of criterion: Criterion?) -> Range<Int>? {
    guard let place = criterion?.place, place.first >= 0, place.last >= place.first else { return nil }
    return place.first..<place.last + 1
  }

  /// The bytes of a line of the document, counted from 1.
  func lineRange(_ line: Int) -> Range<Int>? {
    guard lineStarts.indices.contains(line - 1) else { return nil }
    let start = lineStarts[line - 1]
    return
      start..<(lineStarts.indices.contains(line) ? max(start, lineStarts[line] - 1) : text.text.utf8.count)
  }
}
