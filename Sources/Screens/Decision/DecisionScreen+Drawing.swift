import Criteria
import Letters
import PriorAuth
import TerminalUI

extension DecisionScreen {
  func draw(on canvas: inout Canvas, in rect: Rect) {
    let sign = Wording.sign(view.evaluation.outcome)
    canvas.draw(
      sign.text(canvas.charset) + " " + heading, at: rect.at(0, 0), width: rect.columns, role: sign.role,
      overflow: .ellipsis)
    let parts = parts(of: rect)
    canvas.rule(at: parts[1].at(0, 0), width: rect.columns, title: "What will happen")
    preview.draw(consequences, on: &canvas, in: parts[2], isFocused: false)
    // The form comes last: its cursor is the terminal's, and its list covers what is under it.
    form.draw(on: &canvas, in: parts[0], listsIn: rect.below(1))
  }

  /// The form, the line below it, and what will happen.
  func parts(of rect: Rect) -> [Rect] { rect.below(1).rows(.cells(7), .cells(1), .share(1)) }

  /// What the decision in the field leads to, in full.
  var consequences: [Paragraph] {
    guard let choice else { return [Paragraph("Choose a decision: F4", role: .dim)] }
    if view.practice != nil { return [Paragraph("F10 tells whether that is right here, and why.")] }
    if let obstacle = choice.obstacle(in: view) {
      return [Paragraph("\(choice.title) is not possible now: \(obstacle).", role: .warning)]
        + [CaseAct.offered(in: view).map { Paragraph($0 + ".") }].compactMap { $0 } + asked
    }
    return summary(of: choice).map { Paragraph($0) } + grounds(of: choice)
  }

  /// What a decision rests on: how its days are reckoned, what is asked for, and what is to be noted.
  func grounds(of choice: DecisionChoice) -> [Paragraph] {
    switch choice {
    case .approve: arithmetic + notes
    case .ask: asked
    case .refer, .route: notes
    }
  }

  /// What a decision leads to, in a few lines, for the question that is asked before it.
  func summary(of choice: DecisionChoice) -> [String] {
    let what = "Case \(view.id), \(view.member.listName): \(Wording.drug(view.request.therapy.drug))"
    switch choice {
    case .approve:
      return [what] + view.granted()
        + [view.ofSomebodyElse, view.late, view.letterDue(.approval)].compactMap { $0 }
    case .ask:
      return [
        what, view.ofSomebodyElse, view.asked.map { askedBefore($0) },
        "The case waits for \(Wording.count(view.evaluation.missing.count, "fact")) from the prescriber"
          + (view.wait.map { ", through \($0.until)" } ?? "") + ".",
        view.wait?.decisionDue.map { due in
          let day = view.zone.words(for: due)
          return due < view.now
            ? "LATE: the decision was due \(day), and the clock does not stop. The answer is asked for by today."
            : "The clock does not stop meanwhile: the decision is due \(day)."
        } ?? view.late,
        view.letterDue(.informationRequest),
      ].compactMap { $0 }
    case .refer:
      return [what, view.ofSomebodyElse, view.late, "A licensed clinician takes the case over and decides."]
        .compactMap { $0 }
    case .route:
      let route = view.evaluation.route
      return [
        what, "The case goes to \(route?.to ?? "another policy"), because of \(route?.because ?? "its use").",
        view.ofSomebodyElse, view.late, view.letterDue(.routing),
      ].compactMap { $0 }
    }
  }

  /// That facts were asked for already, and which are new.
  private func askedBefore(_ asked: AskedFacts) -> String {
    let new = Self.unasked(in: view).map(\.fact)
    return "ASKED ALREADY on \(asked.since): \(prose(asked.facts.map(\.fact), "and")); "
      + (asked.sent.map { "the letter went out on \($0). " } ?? "the letter is still to be sent (l). ")
      + (new.isEmpty ? "Nothing new would be asked for." : "New: \(prose(new, "and")).")
  }

  /// The missing facts that nobody has asked for.
  static func unasked(in view: CaseView) -> [MissingFact] {
    let asked = view.asked?.facts ?? []
    return view.evaluation.missing.filter {
      !asked.contains(AskedFacts.Fact(criterion: $0.criterion, fact: $0.fact))
    }
  }

  private var arithmetic: [Paragraph] {
    let lines = view.reckoned()
    return lines.prefix(1).map { Paragraph($0) }
      + lines.dropFirst().map { Paragraph($0, role: .highlight, indent: 2) }
  }

  private var asked: [Paragraph] {
    let new = Self.unasked(in: view)
    return view.evaluation.missing.map {
      let mark = view.asked == nil ? "" : new.contains($0) ? " (new)" : " (asked already)"
      return Paragraph("\($0.criterion)  \($0.fact): \($0.ask)\(mark)", role: .unknown, indent: 2)
    }
  }

  private var notes: [Paragraph] {
    view.evaluation.warnings.map { Paragraph("Note: " + $0.text, role: .warning) }
      + view.evaluation.ambiguities.map {
        Paragraph("\($0.criterion) is read as: \($0.sentence)", role: .warning)
      }
  }

  /// Words to start from, out of what the evaluation found.
  static func suggestion(for choice: DecisionChoice, _ view: CaseView) -> String {
    let evaluation = view.evaluation
    let section = [evaluation.policy, evaluation.section].compactMap { $0 }.joined(separator: " section ")
    switch choice {
    case .approve: return "Every criterion of \(section) that applies is met."
    case .ask:
      let new = unasked(in: view)
      return "Needed to decide under \(section): "
        + (new.isEmpty ? evaluation.missing : new).map(\.ask).joined(separator: "; ") + "."
    case .refer:
      let failed = evaluation.criteria.filter { $0.finding == .notMet }.map { "\($0.id) (\($0.reason))" }
      let why = failed.isEmpty ? "" : ": not met " + failed.joined(separator: "; ")
      return "For review by a clinician under \(section)\(why)."
    case .route:
      return
        "The requested use is not one of \(section)\(evaluation.route.map { "; \($0.because) applies" } ?? "")."
    }
  }
}
