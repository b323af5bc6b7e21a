import Criteria
import PriorAuth
import TerminalUI

extension CaseScreen {
  func draw(on canvas: inout Canvas, in rect: Rect) {
    guard let view else {
      canvas.draw("Reading case \(id) …", at: rect.at(0, 0), role: .dim)
      return
    }
    let places = self.places
    drawHeader(view, on: &canvas, in: places.header)
    if places.isWide {
      drawFrames(view, places, on: &canvas)
    } else {
      drawBar(view, on: &canvas, in: places.bar)
    }
    if !places.criteria.isEmpty { tree.draw(on: &canvas, in: places.criteria, isFocused: pane == .criteria) }
    if !places.evidence.isEmpty { drawEvidence(view, on: &canvas, in: places.evidence) }
    if !places.details.isEmpty {
      if !places.isWide, pane == .criteria {
        canvas.rule(
          at: Position(row: places.details.row - 1, column: places.details.column),
          width: places.details.columns, title: "Criterion")
      }
      details.draw(detailParagraphs, on: &canvas, in: places.details, isFocused: pane == .details)
    }
    if !places.lastReview.isEmpty {
      comparison.draw(
        comparisonParagraphs, on: &canvas, in: places.lastReview, isFocused: pane == .lastReview)
    }
  }

  private func drawHeader(_ view: CaseView, on canvas: inout Canvas, in rect: Rect) {
    let received = view.zone.day(of: view.request.received)
    let age = received.yearsOfAge(bornOn: view.member.birthDate)
    let who = [
      view.member.number, "born \(view.member.birthDate) (\(age))",
      view.request.lineOfBusiness.name,
      "\(view.request.reviewType.rawValue), received \(received)",
    ]
    let what = [
      Wording.drug(view.request.therapy.drug), view.request.therapy.dose.map { "\($0)" } ?? "dose not stated",
      view.coverage?.plan,
    ]
    let version = view.evaluation.version.map { ", version of \($0)" } ?? ""
    let section = view.evaluation.section.map { ", section " + $0 } ?? ""
    canvas.draw(join(who), at: rect.at(0, 0), width: rect.columns, overflow: .ellipsis)
    let end = canvas.draw(join(what), at: rect.at(1, 0), width: rect.columns, overflow: .ellipsis)
    // In full it stands among the details.
    if let note = view.evaluation.warnings.first(where: { Self.notesInHead.contains($0.code) }) {
      canvas.draw(
        "  ! " + note.text, at: rect.at(1, end), width: rect.columns - end, role: .warning,
        overflow: .ellipsis)
    }
    // What has to be done by when comes first: the policy's name may be cut.
    let state = Wording.state(view.state) + Wording.marks(of: view) + "  "
    var column = canvas.draw(state, at: rect.at(2, 0), width: rect.columns)
    if let clock = Wording.clocks(view.file.clocks, at: view.now) {
      let isMissed = !view.file.clocks.missed(at: view.now).isEmpty
      let leading = view.file.clocks.leading.map { Wording.role($0.standing, at: view.now) } ?? .text
      let role = view.file.clocks.unruled == nil ? leading : .warning
      column += canvas.draw(
        clock + "  ", at: rect.at(2, column), width: rect.columns - column, role: isMissed ? .error : role,
        overflow: .ellipsis)
    }
    canvas.draw(
      "\(view.evaluation.policy)\(version)\(section)", at: rect.at(2, column), width: rect.columns - column,
      overflow: .ellipsis)
    let sign = view.file.course.closing == nil ? Wording.sign(view.evaluation.outcome) : .notApplicable
    // That the policy is old stands at the end of the line, whole.
    let stale = view.policy.flatMap { Wording.stale($0, on: today) }.map { "  ! policy " + $0 } ?? ""
    let room = max(0, rect.columns - displayWidth(stale, charset: canvas.charset))
    canvas.draw(
      sign.text(canvas.charset) + " " + Wording.outcome(of: view), at: rect.at(3, 0),
      width: room, role: sign.role, overflow: .ellipsis)
    canvas.draw(stale, at: rect.at(3, room), width: rect.columns - room, role: .warning)
  }

  /// What is wrong with the request itself and not with a criterion.
  private static let notesInHead: Set<String> = ["code", "probable-duplicate"]

  private func join(_ parts: [String?]) -> String { parts.compactMap { $0 }.joined(separator: "  ") }

  private func name(_ pane: CasePane, _ view: CaseView) -> String {
    switch pane {
    case .criteria: "Criteria"
    case .evidence: "On file (\(view.evidence.count + view.file.documents.count))"
    case .details: "Criterion"
    case .lastReview: "Last review"
    }
  }

  private func drawBar(_ view: CaseView, on canvas: inout Canvas, in rect: Rect) {
    canvas.rule(at: rect.at(0, 0), width: rect.columns)
    var column = 1
    for pane in panes {
      let isOpen = pane == self.pane
      let text = isOpen ? "[ \(name(pane, view)) ]" : "  \(name(pane, view))  "
      column += canvas.draw(text, at: rect.at(0, column), role: isOpen ? .heading : .dim) + 1
    }
  }

  private func drawFrames(_ view: CaseView, _ places: CasePlaces, on canvas: inout Canvas) {
    let frames = [
      (places.criteria, CasePane.criteria), (places.evidence, .evidence), (places.details, .details),
      (places.lastReview, .lastReview),
    ]
    for (place, pane) in frames where !place.isEmpty {
      let isFocused = pane == self.pane
      let title = isFocused ? "[ \(name(pane, view)) ] has the keys" : name(pane, view)
      canvas.rule(
        at: Position(row: place.row - 1, column: place.column), width: place.columns, title: title,
        isFocused: isFocused)
    }
  }

  private func drawEvidence(_ view: CaseView, on canvas: inout Canvas, in rect: Rect) {
    let behind = Set(chosen?.evidence ?? [])
    let lines = EvidenceLines(view: view, behind: behind)
    items.draw(
      on: &canvas, in: rect, columns: lines.columns(isWide: places.isWide), isFocused: pane == .evidence
    ) {
      lines.line($0, isWide: places.isWide)
    }
  }
}
