import Criteria
import PriorAuth
import TerminalUI

extension PolicyImpactScreen {
  static let headerRows = 3

  /// Where the list and what lies under the cursor are drawn.
  var places: (list: Rect, details: Rect) {
    let body = area.below(Self.headerRows)
    if WideLayout.holds(area.columns) {
      let parts = body.columns([.share(6), .share(5)], gap: 2)
      return (parts[0], parts[1].below(1))
    }
    let parts = body.rows(.share(3), .cells(1), .share(2))
    return (parts[0], parts[2])
  }

  func draw(on canvas: inout Canvas, in rect: Rect) {
    drawProgress(on: &canvas, in: rect.top(Self.headerRows))
    let places = self.places
    if !rows.rows.isEmpty {
      canvas.rule(
        at: Position(row: places.details.row - 1, column: places.details.column),
        width: places.details.columns,
        title: "What changes and why")
      details.draw(caseParagraphs, on: &canvas, in: places.details, isFocused: false)
      drawList(on: &canvas, in: places.list)
    } else {
      let text =
        stage == .running ? "No case that would change so far …" : "No case was found that would change."
      canvas.drawWrapped(text, in: places.list, role: .dim)
    }
  }

  private func drawProgress(on canvas: inout Canvas, in rect: Rect) {
    canvas.draw(statusLine, at: rect.at(0, 0), width: rect.columns, overflow: .ellipsis)
    let isDone = if case .finished = stage { true } else { false }
    let work = WorkProgress(done: progress.done, total: progress.total, seconds: seconds)
    work.draw(
      isRunning: stage == .running, isDone: isDone, on: &canvas, in: rect.below(1).top(1), charset: charset)
    canvas.draw(countLine, at: rect.at(2, 0), width: rect.columns, role: .dim, overflow: .ellipsis)
    canvas.cursor = rect.at(0, 0)
  }

  private var statusLine: String {
    switch stage {
    case .waiting, .running:
      "Evaluating every open case and every active approval under both versions …"
    case .stopped: "Stopped before the end: \(Wording.count(changed, "case")) found that would change"
    case .finished(let summary):
      "\(Self.words("open case", summary.requests)), \(Self.words("active approval", summary.authorizations))"
    }
  }

  private var countLine: String {
    let more = changed - rows.rows.count
    let hidden = more > 0 ? "; \(more) more are not listed, 'priorauth policy impact --lines' prints all" : ""
    let counted = "\(Wording.count(changed, "case")) would change\(hidden)."
    return counted + " What was received before \(policy.first) stays as it is."
  }

  private static func words(_ noun: String, _ count: ImpactSummary.Count) -> String {
    let unreadable = count.unreadable > 0 ? ", \(count.unreadable) could not be read" : ""
    return "\(count.changed) of \(Wording.count(count.examined, noun)) would change\(unreadable)"
  }

  private func drawList(on canvas: inout Canvas, in rect: Rect) {
    let columns = [
      ListColumn("Case", .cells(9)), ListColumn("Line", .cells(10)), ListColumn("Now", .share(1)),
      ListColumn("Then", .share(1)),
    ]
    rows.draw(on: &canvas, in: rect, columns: columns) { row in
      ListLine(
        [
          Self.name(row.subject), row.lineOfBusiness?.name ?? "", Self.side(row.before, beside: row.after),
          Self.side(row.after, beside: row.before),
        ],
        roles: [.text, .dim, .text, row.after.outcome == .meets ? .met : .notMet], note: Self.summary(row))
    }
  }

  private static func name(_ subject: ImpactRow.Subject) -> String {
    switch subject {
    case .request(let id): "R\(id)"
    case .authorization(let id, _): "A\(id)"
    }
  }

  /// The outcome of one side, with its last day where only that differs.
  private static func side(_ side: ImpactSide, beside other: ImpactSide) -> String {
    let outcome = Wording.shortOutcome(side)
    guard side.outcome == other.outcome, side.through != other.through, let last = side.through else {
      return outcome
    }
    return "\(outcome) to \(last)"
  }

  /// The first reason, for the line under a case.
  private static func summary(_ row: ImpactRow) -> String {
    if row.before.outcome == row.after.outcome, row.before.through != row.after.through {
      return "would end \(Wording.end(row.after))"
    }
    if let change = row.findings.first { return "\(change.id): \(change.reason)" }
    return row.after.missing.first.map { "missing: " + $0.ask } ?? ""
  }

  /// Everything that changes for the case under the cursor.
  var caseParagraphs: [Paragraph] {
    guard let row = rows.selected else { return [] }
    var parts = [Paragraph(heading(of: row), role: .heading)]
    parts.append(Paragraph("now   \(Wording.outcome(row.before))", indent: 2))
    parts.append(Paragraph("then  \(Wording.outcome(row.after))", role: .highlight, indent: 2))
    if row.before.through != row.after.through {
      parts.append(Paragraph("ends now   \(Wording.end(row.before))", indent: 2))
      parts.append(Paragraph("ends then  \(Wording.end(row.after))", role: .highlight, indent: 2))
    }
    let known = Set(row.before.missing.map(\.ask))
    parts += row.after.missing.filter { !known.contains($0.ask) }.map {
      Paragraph("Newly missing, \($0.criterion): \($0.ask)", role: .unknown)
    }
    return parts
      + row.findings.flatMap { change in
        [
          Paragraph(
            "\(change.id)  \(Wording.finding(change.before, in: change)) -> \(Wording.finding(change.after, in: change))",
            role: .warning),
          Paragraph(change.text, role: .dim, indent: 2), Paragraph("Why: " + change.reason, indent: 2),
        ]
      }
  }

  private func heading(of row: ImpactRow) -> String {
    switch row.subject {
    case .request(let id): "Open case \(id)"
    case .authorization(let id, let request): "Active approval \(id), granted on case \(request)"
    }
  }
}
