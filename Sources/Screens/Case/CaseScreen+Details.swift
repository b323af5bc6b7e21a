import Criteria
import PriorAuth
import TerminalUI

extension CaseScreen {
  /// Everything about the criterion under the cursor: the policy's words, what was found and why, what is missing.
  var detailParagraphs: [Paragraph] {
    guard let view else { return [] }
    guard let chosen else { return missing(view) + notes(view) }
    let sign = Wording.sign(chosen.sign)
    var parts = [
      Paragraph("\(chosen.id)  \(sign.text(charset)) \(Wording.finding(chosen))", role: sign.role),
      Paragraph(chosen.text),
    ]
    if let footnote = chosen.footnote {
      let state = chosen.footnoteFinding.map { " (" + Wording.finding($0) + ")" } ?? ""
      parts.append(Paragraph("Footnote\(state): \(footnote)", role: .dim))
    }
    if !chosen.reason.isEmpty { parts.append(Paragraph("Why: " + chosen.reason)) }
    parts += chosen.evidence.map { Paragraph(view.behind($0), role: .highlight, indent: 2) }
    parts += chart(for: chosen, in: view)
    parts += answerParagraphs(chosen, view) + missingParagraphs(chosen, view)
    parts += view.evaluation.ambiguities.filter { $0.criterion == chosen.id }.map {
      Paragraph("Read as: \($0.sentence). It could also be read: \($0.other)", role: .warning)
    }
    return parts + notes(view)
  }

  /// The values over time that a threshold is about, those of the last review among them.
  private func chart(for chosen: CriterionFinding, in view: CaseView) -> [Paragraph] {
    guard let rule = view.clauses[chosen.id]?.measurementRule,
      let chart = MeasurementChart(for: rule, in: view.earlierEvidence + view.evidence)
    else { return [] }
    return chart.paragraphs(width: places.details.columns)
  }

  private func answerParagraphs(_ chosen: CriterionFinding, _ view: CaseView) -> [Paragraph] {
    if let answer = view.file.answers.last(where: { $0.value.criterion == chosen.id })?.value {
      let replaced = answer.sourceReplaced ? ", cites a replaced document and counts no more" : ""
      let by = answer.by.map { " by " + $0 } ?? ""
      let cited = view.citation(answer.source, answer.span)
      return [
        Paragraph("Answered\(by): \(Wording.finding(answer.finding))\(cited)\(replaced)", role: .highlight)
      ]
    }
    guard chosen.isAttested, chosen.finding == .unknown else { return [] }
    return [Paragraph("A reviewer answers this criterion: F8 or a", role: .warning)]
  }

  private func missingParagraphs(_ chosen: CriterionFinding, _ view: CaseView) -> [Paragraph] {
    view.evaluation.missing.filter { $0.criterion == chosen.id || $0.criterion.hasPrefix(chosen.id + ".") }
      .map {
        Paragraph("Missing: \($0.fact). Ask for: \($0.ask)", role: .unknown)
      }
  }

  /// What is missing in the whole case, where no criterion is chosen.
  private func missing(_ view: CaseView) -> [Paragraph] {
    view.evaluation.missing.map { Paragraph("Missing: \($0.fact). Ask for: \($0.ask)", role: .unknown) }
  }

  /// What concerns the case as a whole; it stands below whatever criterion is chosen.
  private func notes(_ view: CaseView) -> [Paragraph] {
    let override = view.file.override.map {
      Paragraph(
        "OVERRIDE (\(Wording.reason($0.override.reason))) by \($0.by.stamp.by) on \(view.zone.day(of: $0.by.stamp.at)): \($0.override.words)",
        role: .warning)
    }
    return [override].compactMap { $0 }
      + view.evaluation.warnings.map { Paragraph("Note on the case: " + $0.text, role: .warning) }
  }

  /// What the last review rested on, beside what this one has: first what is otherwise, then what is as before, in a line
  /// each where it is the same to the word.
  var comparisonParagraphs: [Paragraph] {
    guard let view, let last = view.file.renewed else { return [] }
    let rows = ReviewComparison(now: view, last: last.value).rows
    return (rows.filter { $0.standing != .same } + rows.filter { $0.standing == .same }).flatMap { row in
      let isSame = row.standing == .same
      if isSame, row.then == row.now {
        return [Paragraph("\(row.what), \(row.standing.rawValue): \(row.now)")]
      }
      return [
        Paragraph(row.what + ": " + row.standing.rawValue, role: isSame ? .heading : .warning),
        Paragraph("then  " + row.then, indent: 2), Paragraph("now   " + row.now, indent: 2),
      ]
    }
  }
}
