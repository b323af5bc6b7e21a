import Letters
import PriorAuth
import Workflow

/// The files a command writes a letter to: as text, as PDF, or both.
struct LetterFiles {
  static let options = [
    OptionSpec("to", value: "FILE", "write it as text to a new file"),
    OptionSpec("pdf", value: "FILE", "write it as PDF to a new file; needs groff"),
  ]

  let text: String?
  let pdf: String?

  init(_ arguments: Arguments) {
    text = arguments["to"]
    pdf = arguments["pdf"]
  }

  /// Refuses paths at which nothing can be written, before anything is put on record.
  func check(_ session: Session, for command: String) throws(Refusal) {
    for path in [text, pdf].compactMap({ $0 }) { try session.checkTarget(path, for: command) }
  }

  /// The letter as PDF, where one is asked for.
  func typeset(_ letter: Letter, _ session: Session, for command: String) throws(Refusal) -> [UInt8]? {
    guard pdf != nil else { return nil }
    do throws(TypesettingProblem) { return try session.surroundings.pdf(fromGroff: letter.groff) } catch {
      throw error.refusal(in: command)
    }
  }

  /// Writes what is asked for; answers the sentences that say so.
  func write(
    _ letter: String, _ bytes: [UInt8]?, _ session: Session, for command: String
  ) throws(Refusal) -> [String] {
    var said: [String] = []
    if let text {
      try session.write(Array(letter.utf8), to: text, for: command)
      said.append("Wrote it as text to \(text).")
    }
    if let pdf, let bytes {
      try session.write(bytes, to: pdf, for: command)
      said.append("Wrote it as PDF to \(pdf).")
    }
    return said
  }
}
