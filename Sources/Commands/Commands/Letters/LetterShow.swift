import JSON
import Letters
import PriorAuth
import Workflow

/// `letter show`: a letter as it was sent, or a draft as it is today.
struct LetterShow: Command {
  static let spec = CommandSpec(
    ["letter", "show"], purpose: "Show a letter as it was sent, or a draft as it would be today.",
    examples: [
      .init("priorauth letter show L3", "its words"),
      .init("priorauth letter show L3 --to letter.txt", "its words in a new file"),
      .init("priorauth letter show L3 --pdf -", "the very PDF that was sent to a pipe, or with > FILE"),
    ],
    operands: [OperandSpec("LETTER", "the letter's number, L3")], options: LetterFiles.options)

  private let letter: Identifier<LetterOnFile>
  private let files: LetterFiles

  init(_ arguments: Arguments) throws(UsageError) {
    letter = try arguments.number(0, "LETTER", letter: "L", of: "letter")
    files = try LetterFiles(arguments)
  }

  func run(in session: Session) throws -> CommandResult {
    try files.check(session, for: Self.spec.name)
    let desk = try session.desk()
    let seen = try desk.letter(letter, on: session.today)
    try desk.noteShowing(of: .request(seen.onFile.request), at: session.clock)
    if let draft = seen.draft { return try show(draft, session) }
    guard let sent = seen.onFile.sent else { throw DeskError.notFound(.letter(letter)) }
    guard !files.wantsPDF || sent.form == .pdf else {
      throw Refusal(
        code: "letter-sent-as-text",
        "letter \(letter.shown) was sent as text, so there is no PDF of it; use --to",
        exit: .badInput, command: Self.spec.name)
    }
    let said = try files.write(sent.text, try desk.content(of: letter), session, for: Self.spec.name)
    if files.takeOutput { return .printed }
    let answer = LetterAnswer(onFile: seen.onFile)
    let head =
      [answer.line(session.display), "template version \(sent.templateVersion), SHA-256 \(sent.digest)"]
      + said
    return CommandResult(
      text: head.map { session.display.text($0) + "\n" }.joined() + "\n"
        + session.display.lines(of: sent.text),
      json: answer.json)
  }

  private func show(_ draft: LetterDraft, _ session: Session) throws -> CommandResult {
    let pdf = try files.typeset(draft.letter, session, for: Self.spec.name)
    let said = try files.write(draft.letter.text, pdf, session, for: Self.spec.name)
    if files.takeOutput { return .printed }
    let answer = LetterDraftAnswer(draft: draft)
    return CommandResult(
      text: answer.text(display: session.display) + said.map { session.display.text($0) + "\n" }.joined(),
      json: answer.json)
  }
}
