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
    return undoables.isEmpty ? "Nothing was done to this case here yet" : nil
  }

  /// Asks whether what was done last is to be undone.
  mutating func undo() -> [Step] {
    guard let view, let last = undoables.last else { return [] }
    guard let effect = last.effect.undoing(from: last.before, to: view) else {
      undoables.removeLast()
      return [.say(.problem("That can't be undone any more; correct it with F2"))]
    }
    undoing = effect
    let dialog = Dialog.confirm(
      "Undo?", consequences: [last.effect.undoWords, "The record keeps that it was done and undone."],
      yes: "Undo it", no: "Leave it")
    return [.ask(dialog, then: [.perform(effect)])]
  }
}

extension Effect {
  /// What undoing it would take back, as a sentence.
  fileprivate var undoWords: String {
    switch self {
    case .addEvidence(_, let evidence, nil): "Takes back: " + Wording.fact(evidence.fact)
    case .addEvidence(_, let evidence, _): "Brings back what stood before: " + Wording.fact(evidence.fact)
    case .attachDocument: "Takes back the document that was attached."
    case .retractEvidence: "Brings back the evidence that was taken back."
    case .amendRequest: "Brings back what the request stated before."
    case .answerCriterion(_, let answer): "Takes back the answer on criterion \(answer.criterion)."
    default: "Brings back the policy that was chosen before."
    }
  }
}

extension App {
  /// Remembers what was done to a case that is open here, so that it can be undone.
  mutating func remember(_ effect: Effect) {
    guard let id = effect.undoableCase else { return }
    for index in stack.indices {
      guard case .caseReview(var screen) = stack[index].screen, screen.id == id else { continue }
      screen.noteDone(effect)
      stack[index].screen = .caseReview(screen)
    }
  }
}
