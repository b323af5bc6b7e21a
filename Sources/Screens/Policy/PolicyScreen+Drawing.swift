import Criteria
import PriorAuth
import TerminalUI

extension PolicyScreen {
  func draw(on canvas: inout Canvas, in rect: Rect) {
    guard let view else {
      canvas.draw("Reading the policy …", at: rect.at(0, 0), role: .dim)
      return
    }
    let places = self.places
    drawHeader(view, on: &canvas, in: places.header)
    if places.isWide { drawFrames(places, on: &canvas) } else { drawBar(on: &canvas, in: places.bar) }
    drawDetails(places, on: &canvas)
    if !places.criteria.isEmpty { tree.draw(on: &canvas, in: places.criteria, isFocused: pane == .criteria) }
    if !places.findings.isEmpty { drawFindings(on: &canvas, in: places.findings) }
    if !places.text.isEmpty { drawText(on: &canvas, in: places.text) }
    drawSearch(on: &canvas, in: rect)
  }

  private func drawHeader(_ view: PolicyView, on canvas: inout Canvas, in rect: Rect) {
    let row = view.row
    let stale = Wording.stale(row, on: today).map { "! " + $0 }
    let pending = nextStep(view) ?? Wording.pending(row, on: today)
    let parts = [Wording.life(row, on: today), pending, stale, "in force " + Wording.span(row.inForce)]
    canvas.draw(
      parts.compactMap { $0 }.joined(separator: "; "), at: rect.at(0, 0), width: rect.columns,
      role: stale == nil && pending == nil ? .text : .warning, overflow: .ellipsis)
    guard let counts = criteria?.counts else { return }
    let line =
      "\(Wording.count(counts.all, "clause")), \(counts.attested) for a reviewer, \(counts.bound) bound by hand; "
      + (view.report.findings.isEmpty
        ? "nothing to look at" : Wording.count(view.report.findings.count, "thing") + " to look at (f)")
    canvas.draw(line, at: rect.at(1, 0), width: rect.columns, overflow: .ellipsis)
  }

  /// What has to be done before a draft is in force, with its keys; nil for any other version.
  private func nextStep(_ view: PolicyView) -> String? {
    switch view.row.state {
    case .draft:
      let unbound = criteria?.counts.unbound ?? 0
      if view.report.missingPart != nil {
        return "! its document seems to break off (f); waits for review (r)"
      }
      let clauses = unbound == 0 ? "" : "\(unbound) for a reviewer (c); "
      return clauses + "waits for review (r), then another person (p)"
    case .reviewed:
      return "waits to be published" + (view.refusals[.publishing] == nil ? " (p)" : " by somebody else")
    case .published, .withdrawn: return nil
    }
  }

  private func name(_ pane: PolicyPane) -> String {
    switch pane {
    case .text: "Text"
    case .criteria: "Criteria"
    case .clause: "Clause"
    case .findings: "To look at (\(findings.rows.count))"
    }
  }

  private func drawBar(on canvas: inout Canvas, in rect: Rect) {
    canvas.rule(at: rect.at(0, 0), width: rect.columns)
    var column = 1
    for pane in PolicyPane.allCases {
      let isOpen = pane == self.pane
      let text = isOpen ? "[ \(name(pane)) ]" : "  \(name(pane))  "
      column += canvas.draw(text, at: rect.at(0, column), role: isOpen ? .heading : .dim) + 1
    }
  }

  private func drawFrames(_ places: PolicyPlaces, on canvas: inout Canvas) {
    let frames = [
      (places.text, PolicyPane.text), (places.criteria, .criteria), (places.findings, .findings),
      (places.clause, .clause),
    ]
    for (place, pane) in frames where !place.isEmpty {
      let isFocused = pane == self.pane
      let title = isFocused ? "[ \(name(pane)) ] has the keys" : name(pane)
      canvas.rule(
        at: Position(row: place.row - 1, column: place.column), width: place.columns, title: title,
        isFocused: isFocused)
    }
  }

  private func drawDetails(_ places: PolicyPlaces, on canvas: inout Canvas) {
    guard !places.clause.isEmpty else { return }
    if places.dividesClause {
      canvas.rule(
        at: Position(row: places.clause.row - 1, column: places.clause.column), width: places.clause.columns,
        title: "Clause")
    }
    details.draw(clauseParagraphs, on: &canvas, in: places.clause, isFocused: pane == .clause)
  }

  private func drawText(on canvas: inout Canvas, in rect: Rect) {
    text.draw(on: &canvas, in: rect, isFocused: pane == .text && words == nil)
    if text.text.isEmpty {
      canvas.draw("The document holds no readable text.", at: rect.at(0, 0), role: .dim)
    }
  }

  private func drawFindings(on canvas: inout Canvas, in rect: Rect) {
    let head = reportLines(width: rect.columns)
    for (row, line) in head.prefix(rect.rows).enumerated() {
      canvas.draw(line.text, at: rect.at(row, 0), width: rect.columns)
    }
    let below = rect.below(head.count)
    guard !findings.rows.isEmpty else {
      canvas.drawWrapped("The import found nothing odd in the document.", in: below, role: .dim)
      if pane == .findings, !below.isEmpty { canvas.cursor = below.at(0, 0) }
      return
    }
    let columns = [
      ListColumn("Line", .cells(6), isRightAligned: true), ListColumn("Severity", .cells(8)),
      ListColumn("What", .share(1)),
    ]
    findings.draw(on: &canvas, in: below, columns: columns, isFocused: pane == .findings) { finding in
      ListLine(
        ["\(finding.line)", finding.severity, Wording.finding(finding)],
        roles: [.dim, finding.severity == "note" ? .text : .warning], note: finding.shownDetail)
    }
  }

  private func drawSearch(on canvas: inout Canvas, in rect: Rect) {
    guard let words else { return }
    let line = rect.bottom(1)
    canvas.fill(line)
    let used = canvas.draw("Search: ", at: line.at(0, 0), role: .heading)
    words.drawLine(on: &canvas, in: line.columns(.cells(used), .share(1))[1], isFocused: true)
  }
}
