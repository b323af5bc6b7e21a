import TerminalUI

/// A part of the policy screen that can have the keyboard.
enum PolicyPane: Hashable, Sendable, CaseIterable {
  /// The criteria as a tree.
  case criteria
  /// The document.
  case text
  /// All about the clause under the cursor.
  case clause
  /// What the import could not use, guessed or found odd.
  case findings
}

/// Where the parts of the policy screen are drawn; empty rectangles are not shown.
struct PolicyPlaces: Hashable {
  static let headerRows = 2

  var header: Rect
  /// The line that names the parts when only one is shown.
  var bar: Rect
  var text: Rect
  var criteria: Rect
  var clause: Rect
  var findings: Rect
  var isWide: Bool

  /// The places in a rectangle while a part has the keyboard.
  init(in rect: Rect, pane: PolicyPane) {
    let none = Rect(row: rect.row, column: rect.column, rows: 0, columns: 0)
    isWide = WideLayout.holds(rect.columns)
    header = rect.top(Self.headerRows)
    (bar, text, criteria, clause, findings) = (none, none, none, none, none)
    let below = rect.below(Self.headerRows)
    if isWide {
      // The first line of each part is its frame with its name.
      let columns = below.columns([.share(1), .share(1)], gap: 2)
      let right = columns[1].rows(.share(3), .share(2))
      text = columns[0].below(1)
      if pane == .findings { findings = right[0].below(1) } else { criteria = right[0].below(1) }
      clause = right[1].below(1)
      return
    }
    bar = below.top(1)
    let page = below.below(1)
    switch pane {
    case .criteria:
      let parts = page.rows(.share(3), .cells(1), .share(2))
      criteria = parts[0]
      clause = parts[2]
    case .text:
      let parts = page.rows(.share(1), .cells(1), .cells(3))
      text = parts[0]
      clause = parts[2]
    case .clause: clause = page
    case .findings: findings = page
    }
  }

  /// Whether the rule above the clause is drawn: beside a part that has the keyboard, in a narrow window.
  var dividesClause: Bool { !isWide && (!criteria.isEmpty || !text.isEmpty) }
}
