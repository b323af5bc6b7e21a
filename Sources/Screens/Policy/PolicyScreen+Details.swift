import Criteria
import PriorAuth
import TerminalUI

extension PolicyScreen {
  /// All about the clause under the cursor: its words, what it asks for, who answers it, what failing it means.
  var clauseParagraphs: [Paragraph] {
    guard let view, let chosen else { return [] }
    guard isOnClause else {
      return [Paragraph("No clause stands on this line of the document.", role: .warning)]
        + notes(on: cursorLines)
    }
    var parts = [
      Paragraph("\(chosen.id)  \(origin(of: chosen, in: view))", role: .heading), Paragraph(chosen.text),
    ]
    parts += conditions(of: chosen, in: view)
    switch chosen.body {
    case .clause(let clause): parts += Wording.clause(clause)
    case .group(let combinator, let children):
      parts.append(Paragraph("Together: \(combinator.phrase) the \(children.count) below"))
    case .reserved: parts.append(Paragraph("A number kept free; nothing is asked", role: .dim))
    }
    if let footnote = chosen.footnote {
      parts.append(Paragraph("Footnote: \(footnote.text)" + by(.footnote, of: chosen, in: view), role: .dim))
      parts += footnote.clause.map { Wording.clause($0, indent: 2) } ?? []
    }
    parts.append(failing(chosen, in: view))
    if tree.selected?.id.count == 1, let path = tree.selected?.id { parts += durations(of: path) }
    return parts + notes(on: chosen.place.map { $0.first..<$0.last + 1 })
  }

  /// What the import said beside its findings, in lines of a width.
  func reportLines(width: Int) -> [Paragraph] {
    guard let view, width > 0 else { return [] }
    let report = view.report
    let parts = [
      "Read from \(view.row.sourceName); " + Wording.history(view.row, in: view.zone).joined(separator: "; ")
        + ".",
      report.basis.map { "First day in force: \($0)." },
      report.carried.isEmpty
        ? nil : "Bound by hand before and carried over: \(report.carried.joined(separator: ", ")).",
      report.notCarried.isEmpty
        ? nil
        : "Bound by hand before, words changed, left behind: \(report.notCarried.joined(separator: ", ")).",
    ]
    return ParagraphView.lines(
      of: parts.compactMap { $0 }.map { Paragraph($0) }, width: width, charset: charset)
  }

  /// Whether a recognizer read it, an administrator bound it, or a reviewer answers it.
  private func origin(of criterion: Criterion, in view: PolicyView) -> String {
    let aspect: PolicyBinding.Aspect
    let asRead: String
    switch criterion.body {
    case .group: (aspect, asRead) = (.combinator, "a list, as the program read it")
    case .reserved: return "kept free"
    case .clause(.attested): (aspect, asRead) = (.clause, "no recognizer read it: a reviewer answers it")
    case .clause(let clause):
      (aspect, asRead) = (
        .clause, clause.needsAnswer ? "read in part; a reviewer answers the rest" : "read by a recognizer"
      )
    }
    guard let binding = view.binding(of: criterion.id, aspect) else { return asRead }
    let what = criterion.body.isAttestedWhole ? "marked for a reviewer" : "bound by hand"
    let carried = binding.carriedFrom == nil ? "" : ", carried over from the version before"
    return "\(what) by \(binding.stamp.by) on \(view.zone.day(of: binding.stamp.at))\(carried)"
  }

  private func conditions(of criterion: Criterion, in view: PolicyView) -> [Paragraph] {
    let parts = [
      ("Only where" + by(.condition, of: criterion, in: view), criterion.condition),
      ("Beside the list" + by(.lead, of: criterion, in: view), criterion.lead),
    ]
    return parts.flatMap { head, clause in
      clause.map { [Paragraph(head + ":")] + Wording.clause($0, indent: 2) } ?? []
    }
  }

  /// Who set a side of a criterion, and when; empty where nobody did.
  private func by(
    _ aspect: PolicyBinding.Aspect, of criterion: Criterion, in view: PolicyView
  ) -> String {
    view.binding(of: criterion.id, aspect).map {
      ", set by \($0.stamp.by) on \(view.zone.day(of: $0.stamp.at))"
    } ?? ""
  }

  private func failing(_ criterion: Criterion, in view: PolicyView) -> Paragraph {
    let by = by(.use, of: criterion, in: view)
    guard let isOther = criterion.failureIsOtherUse else {
      return Paragraph("Failing it: means another use where the rule's kind says so" + by, role: .dim)
    }
    return Paragraph("Failing it: " + (isOther ? "means another use" : "leaves the use as it is") + by)
  }

  private func durations(of path: CriterionPath) -> [Paragraph] {
    (criteria?.section(of: path)?.durations ?? []).map { duration in
      let line = duration.lineOfBusiness?.name ?? "every line of business"
      let special = duration.reserved.map { ", in a \($0.rawValue)" } ?? ""
      return Paragraph("Approval, \(line)\(special): \(duration.length.phrase)")
    }
  }

  private var cursorLines: Range<Int>? { text.lineRange }

  /// What the import had to say about the lines of a part of the text.
  private func notes(on range: Range<Int>?) -> [Paragraph] {
    guard let range else { return [] }
    return (view?.report.findings ?? []).filter { finding in
      lineRange(finding.line).map { $0.lowerBound < range.upperBound && $0.upperBound > range.lowerBound }
        ?? false
    }.map { Paragraph("\($0.severity) \(Wording.finding($0)): \($0.shownDetail)", role: .warning) }
  }
}

extension Criterion.Body {
  /// Whether nothing but a reviewer answers it.
  fileprivate var isAttestedWhole: Bool { if case .clause(.attested) = self { true } else { false } }
}
