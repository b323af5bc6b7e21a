import Workflow

/// `harness batch`: saves the tokens of standard input, each in a transaction of its own.
struct HarnessBatch: Command {
  static let spec = CommandSpec(
    ["harness", "batch"], purpose: "Save a token for each line of standard input.",
    examples: [
      .init("priorauth harness batch --db test.db", "prints ACK after each commit, NAK for a refusal")
    ])

  /// The longest line that is read.
  private static let limit = 4096

  init(_ arguments: Arguments) {}

  func run(in session: Session) throws -> CommandResult {
    let desk = try session.unsignedDesk()
    while let line = try next(session) {
      let token = String(decoding: line, as: UTF8.self)
      guard session.surroundings.print(answer(to: token, at: desk, session)) else {
        var result = CommandResult(text: "", json: nil, exit: .ioError)
        result.complaint = "the answer can't be written to standard output; what was saved is on record"
        return result
      }
    }
    return CommandResult(text: "", json: nil)
  }

  private func next(_ session: Session) throws(Refusal) -> [UInt8]? {
    do throws(InputProblem) {
      return try session.surroundings.standardInputLine(limit: Self.limit)
    } catch { throw error.refusal(in: Self.spec.name) }
  }

  /// The acknowledgement, which is made only after the commit, or the refusal.
  private func answer(to token: String, at desk: CaseDesk, _ session: Session) -> String {
    let shown = session.display.text(token)
    do {
      try HarnessMember.save(token, at: desk, on: session.clock)
      return "ACK \(shown)\n"
    } catch {
      return "NAK \(shown) \(session.display.text(Refusal(error).sentence))\n"
    }
  }
}
