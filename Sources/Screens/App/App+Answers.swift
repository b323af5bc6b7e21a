import PriorAuth
import TerminalUI

extension App {
  /// Whether a screen still waits for the answer to a question; what nobody waits for need not be finished.
  public func isWaiting(for question: Effect) -> Bool { stack.contains { $0.awaited.contains(question) } }

  /// Gives an answer to the screen that waits for it. An answer nobody waits for any more is dropped.
  mutating func receive(_ reply: Reply, to question: Effect) -> [Effect] {
    if case .prove = question { return receiveProof(reply) }
    if case .signed(let signed, _) = question { return receive(reply, to: signed) }
    guard let index = stack.lastIndex(where: { $0.awaited.contains(question) }) else { return [] }
    if !reply.isFirstOfSeveral { stack[index].awaited.removeAll { $0 == question } }
    if case .signatureWanted(let problem) = reply {
      overlay = .signing(SecretBox(.sign(question), problem: problem))
      return []
    }
    if case .commandLine(let lines) = reply {
      let words = lines.isEmpty ? ["No command does that yet."] : lines
      overlay = .dialog(.message("The same at the command line", words), then: [])
      return []
    }
    if question.isChange, reply.isDone {
      lastDone = question
      remember(question)
    }
    if case .failed(let failure) = reply { notice = .failed(failure) }
    if case .conflict(let version, let theirs) = reply { showConflict(theirs, question, at: version) }
    if case .evidenceConflict(let conflict) = reply { showConflict(conflict, question) }
    guard index == stack.count - 1 else {
      // A covered screen asks again when it is returned to; it takes the answer, and only what it says is heard now.
      var desk = stack[index].screen.desk
      let steps = desk.receive(reply, to: question)
      stack[index].screen.desk = desk
      for case .say(let said) in steps { notice = said }
      return []
    }
    return inTopScreen { $0.receive(reply, to: question) }
  }

  /// Shows what became of an item of evidence beside what was to be stored; agreeing puts that in the place of theirs,
  /// which stays on record.
  private mutating func showConflict(_ conflict: EvidenceConflict, _ question: Effect) {
    let lines = [
      "Before: " + Wording.item(conflict.struck.item.evidence), "Theirs: " + Wording.theirs(conflict),
      "Yours: " + Wording.yours(question), "Nothing was saved yet; what you typed is kept.",
    ]
    guard let again = question.prepared(on: conflict) else {
      overlay = .dialog(.message("Changed while you worked", lines), then: [])
      return
    }
    let yes =
      if case .retractEvidence = question { "Take theirs back" } else {
        conflict.standing == nil ? "Save mine" : "Mine instead"
      }
    let dialog = Dialog.confirm("Changed while you worked", consequences: lines, yes: yes, no: "Look first")
    overlay = .dialog(dialog, then: [.perform(again)])
  }

  /// Shows what somebody else did meanwhile beside what was to be stored; agreeing stores it on top of theirs.
  private mutating func showConflict(_ theirs: [String], _ question: Effect, at version: Int) {
    guard let again = question.prepared(on: version) else { return }
    let yours = question.says.map { ["Yours: " + $0] } ?? []
    let dialog = Dialog.confirm(
      "Changed while you worked",
      consequences: theirs + yours + ["Nothing was saved yet; what you typed is kept."], yes: "Save mine too",
      no: "Look first")
    overlay = .dialog(dialog, then: [.perform(again)])
  }
}
