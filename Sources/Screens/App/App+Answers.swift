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
    if case .failed(let failure) = reply { notice = .failed(failure) }
    guard index == stack.count - 1 else {
      // A covered screen asks again when it is returned to; it takes the answer but does nothing else now.
      var desk = stack[index].screen.desk
      _ = desk.receive(reply, to: question)
      stack[index].screen.desk = desk
      return []
    }
    return inTopScreen { $0.receive(reply, to: question) }
  }
}
