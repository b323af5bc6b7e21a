import Letters
import PriorAuth
import Workflow

/// The files a command writes a letter to: as text, as PDF, or both.
struct LetterFiles {
  static let options = [
    OptionSpec("to", value: "FILE", "write it as text to a new file; - is standard output"),
    OptionSpec("pdf", value: "FILE", "write it as PDF to a new file; - is standard output; needs groff"),
  ]

  private let text: ByteTarget?
  private let pdf: ByteTarget?

  init(_ arguments: Arguments) throws(UsageError) {
    text = arguments["to"].map(ByteTarget.init)
    pdf = arguments["pdf"].map(ByteTarget.init)
    if text?.isOutput == true, pdf?.isOutput == true {
      throw UsageError(.choiceConflict(["--to -", "--pdf -"]), in: arguments.command)
    }
  }

  /// Whether standard output is the letter itself.
  var takeOutput: Bool { text?.isOutput == true || pdf?.isOutput == true }

  /// Whether the letter is wanted as PDF.
  var wantsPDF: Bool { pdf != nil }

  /// Refuses targets that can't take a letter, before anything is put on record.
  func check(_ session: Session, for command: String) throws(Refusal) {
    for target in [text, pdf].compactMap({ $0 }) { try target.check(session, for: command) }
  }

  /// The letter as PDF, where one is asked for.
  func typeset(_ letter: Letter, _ session: Session, for command: String) throws(Refusal) -> [UInt8]? {
    guard wantsPDF else { return nil }
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
      try text.write(Array(letter.utf8), session, for: command)
      said.append("Wrote it as text to \(text.shown).")
    }
    if let pdf, let bytes {
      try pdf.write(bytes, session, for: command)
      said.append("Wrote it as PDF to \(pdf.shown).")
    }
    return said
  }
}
