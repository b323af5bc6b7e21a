import PriorAuth
import TerminalUI

/// Something that was done to a case at this desk, with the case as it was before.
struct Undoable: Sendable {
  let effect: Effect
  let before: CaseView
}

// Undoing until the decision is signed. What is undone stays on record as done and undone.
extension CaseScreen {
  /// Why nothing can be undone now; nil when something can.
  var notUndoable: String? {
    guard let view else { return "The case has not been read" }
    if !view.state.isOpen { return "The decision is signed; F2 on a fact, or m, records a correction" }
    return undoables.isEmpty
      ? "Nothing was done to this case since the desk was opened; F2 puts right what is on file" : nil
  }

  /// Asks whether what was done last is to be undone.
  mutating func undo() -> [Step] {
    guard let view, let last = undoables.last else { return [] }
    switch last.effect.undoing(from: last.before, to: view) {
    case .possible(let effect): return ask(toUndo: last.effect, by: effect)
    case .impossible(let reason): return passOver(reason)
    }
  }

  /// Leaves the newest step as it is and says why; the next one to be undone is the one before it.
  mutating func passOver(_ reason: String) -> [Step] {
    undoing = nil
    undoables.removeLast()
    let next = undoables.isEmpty ? "" : ". u again undoes the step before it"
    return [.say(.problem("Not undone: \(reason)\(next)"))]
  }

  private mutating func ask(toUndo step: Effect, by effect: Effect) -> [Step] {
    undoing = effect
    let dialog = Dialog.confirm(
      "Undo?", consequences: [step.undoWords(by: effect), "The record keeps that it was done and undone."],
      yes: "Undo it", no: "Leave it")
    return [.ask(dialog, then: [.perform(effect)])]
  }
}

extension Effect {
  /// What undoing it would take back, as a sentence.
  ///
  /// - Parameter undoing: what would be done.
  fileprivate func undoWords(by undoing: Effect) -> String {
    switch self {
    case .addEvidence(_, let evidence, nil): "Takes back: " + Wording.fact(evidence.fact)
    case .addEvidence(_, let corrected, _):
      if case .addEvidence(_, let old, _) = undoing {
        "Takes back: " + Wording.fact(corrected.fact) + ". Brings back: " + Wording.fact(old.fact)
      } else {
        "Takes back: " + Wording.fact(corrected.fact)
      }
    case .attachDocument: "Takes back the document that was attached."
    case .retractDocument: "Brings back the document that was taken back."
    case .retractEvidence:
      if case .addEvidence(_, let old, _) = undoing {
        "Brings back the evidence: " + Wording.fact(old.fact)
      } else {
        "Brings back the evidence that was taken back."
      }
    case .amendRequest: "Brings back what the request stated before."
    case .answerCriterion(_, let answer):
      if case .answerCriterion(_, let old) = undoing {
        "Takes back the answer on criterion \(answer.criterion): \(Wording.finding(answer.finding))."
          + " Its finding is then: \(Wording.finding(old.finding))."
      } else {
        "Takes back the answer on criterion \(answer.criterion)."
      }
    case .decide:
      "Takes back that facts were asked for, of which no letter has told anybody; its clocks go on."
    default: "Brings back the policy that was chosen before."
    }
  }
}

extension App {
  /// Remembers what was done to a case that is open here, so that it can be undone.
  mutating func remember(_ effect: Effect) {
    guard let id = effect.steppedCase else { return }
    for index in stack.indices {
      guard case .caseReview(var screen) = stack[index].screen, screen.id == id else { continue }
      screen.noteDone(effect)
      stack[index].screen = .caseReview(screen)
      steps[id] = screen.undoables
    }
  }

  /// Notes what can be undone of the uppermost case.
  mutating func noteSteps() {
    if case .caseReview(let screen) = top { steps[screen.id] = screen.undoables }
  }

  /// Gives a case that is opened again what was done to it before.
  mutating func recallSteps() {
    guard case .caseReview(var screen) = top, let taken = steps[screen.id] else { return }
    screen.undoables = taken
    stack[stack.count - 1].screen = .caseReview(screen)
  }
}
