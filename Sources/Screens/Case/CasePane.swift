import TerminalUI

/// A part of the case screen that can have the keyboard.
enum CasePane: Hashable, Sendable, CaseIterable {
  /// The tree of criteria.
  case criteria
  /// What is on file.
  case evidence
  /// What the policy says about the chosen criterion, and what was found.
  case details
  /// The facts of the last review beside those of this one; only in a renewal.
  case lastReview
}

/// Where the parts of the case screen are drawn; empty rectangles are not shown.
struct CasePlaces: Hashable {
  static let headerRows = 4

  var header: Rect
  /// The line that names the panes when only one is shown.
  var bar: Rect
  var criteria: Rect
  var evidence: Rect
  var details: Rect
  var lastReview: Rect
  var isWide: Bool

  /// The places in a rectangle while a pane has the keyboard.
  init(in rect: Rect, pane: CasePane, isRenewal: Bool) {
    let none = Rect(row: rect.row, column: rect.column, rows: 0, columns: 0)
    isWide = WideLayout.holds(rect.columns)
    header = rect.top(Self.headerRows)
    bar = none
    criteria = none
    evidence = none
    details = none
    lastReview = none
    let below = rect.below(Self.headerRows)
    if isWide {
      // The first line of each part is its frame with its name.
      let parts = below.rows(.share(3), .share(2))
      let upper = parts[0].columns([.share(6), .share(5)], gap: 2)
      criteria = upper[0].below(1)
      evidence = upper[1].below(1)
      let lower = isRenewal ? parts[1].columns([.share(6), .share(5)], gap: 2) : [parts[1]]
      details = lower[0].below(1)
      lastReview = lower.count > 1 ? lower[1].below(1) : none
      return
    }
    bar = below.top(1)
    let pages = below.below(1)
    switch pane {
    case .criteria:
      let parts = pages.rows(.share(3), .cells(1), .share(2))
      criteria = parts[0]
      details = parts[2]
    case .evidence: evidence = pages
    case .details: details = pages
    case .lastReview: lastReview = pages
    }
  }
}
