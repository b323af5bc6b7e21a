import JSON
import Letters
import PriorAuth
import Workflow

/// `letter send`: puts on record that a letter goes out, and keeps it as it is.
struct LetterSend: Command {
  static let spec = CommandSpec(
    ["letter", "send"], purpose: "Send a letter: keep it just as it goes out, with the time and to whom.",
    examples: [
      .init("priorauth letter send L3 --by fax", "keeps the letter as text"),
      .init("priorauth letter send L3 --by mail --pdf letter.pdf", "keeps the PDF, and writes it to print"),
      .init("priorauth letter send L3 --by portal --to letter.txt --json", "for a script that passes it on"),
    ],
    operands: [OperandSpec("LETTER", "the letter's number, L3")],
    options: [OptionSpec("by", value: "MEANS", "how it goes out: mail, fax, portal", isRequired: true)]
      + LetterFiles.options,
    notes: [
      "The program hands nothing to a printer or a network; print, fax or pass on the file it writes.",
      "A letter that cites no unmet criterion in a denial, has an empty field, an unexplained abbreviation or an"
        + " invisible character is not sent. A letter that was sent is never changed; 'letter draft --corrects' writes"
        + " one that takes its place.",
    ])

  private let letter: Identifier<LetterOnFile>
  private let means: String
  private let files: LetterFiles

  init(_ arguments: Arguments) throws(UsageError) {
    letter = try arguments.number(0, "LETTER", letter: "L", of: "letter")
    means = arguments["by"] ?? ""
    files = try LetterFiles(arguments)
  }

  func run(in session: Session) throws -> CommandResult {
    try files.check(session, for: Self.spec.name)
    let desk = try session.desk()
    let seen = try desk.letter(letter, on: session.today)
    if let sent = seen.onFile.sent { throw DeskError.letter(.sentBefore(letter, sent.stamp)) }
    guard let draft = seen.draft else { throw DeskError.notFound(.letter(letter)) }
    // What is not fit to send is refused before a PDF is made of it.
    let problems = draft.letter.problems
    if !problems.isEmpty { throw DeskError.letter(.withheld(letter, problems)) }
    let pdf = try files.typeset(draft.letter, session, for: Self.spec.name)
    let kept = try desk.sendLetter(
      letter, by: means, asSeen: draft.letter.text, pdf: pdf, at: session.clock)
    let said = try files.write(draft.letter.text, pdf, session, for: Self.spec.name)
    if files.takeOutput { return .printed }
    let answer = LetterAnswer(onFile: kept)
    let lines = [answer.line(session.display) + ".", "SHA-256 \(kept.sent?.digest ?? "")."] + said
    return CommandResult(
      text: lines.map { session.display.text($0) + "\n" }.joined(), json: answer.json)
  }
}
