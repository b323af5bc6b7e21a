import JSON
import Letters
import PriorAuth
import Workflow

/// `letter draft`: begins a letter on a case, or changes one that was begun.
struct LetterDrafting: Command {
  static let spec = CommandSpec(
    ["letter", "draft"], purpose: "Prepare a letter on a case and show what it says.",
    examples: [
      .init("priorauth letter draft R12", "the letter that is due, to the practitioner"),
      .init("priorauth letter draft R12 --for member --pdf letter.pdf", "to the member, also as PDF"),
      .init("priorauth letter draft R12 --corrects L3", "in place of a letter that was sent"),
    ],
    operands: [OperandSpec("REQUEST", "the request's number, R12")],
    options: [
      OptionSpec(
        "kind", value: "KIND", "what it is about; the one that is due unless given",
        choices: LetterKind.allCases.map(\.rawValue)),
      OptionSpec(
        "for", value: "WHO", "whom it is written to", choices: LetterRecipient.allCases.map(\.rawValue)),
      OptionSpec("words", value: "FILE", "words of your own to put in; - reads standard input"),
      OptionSpec("corrects", value: "LETTER", "the letter it takes the place of, L3"),
    ] + LetterFiles.options,
    notes: [
      "A draft says what the case and the template say now; it can be changed until it is sent. What a draft lacks is"
        + " listed under it."
    ])

  private let request: Identifier<Request>
  private let kind: LetterKind?
  private let recipient: LetterRecipient?
  private let words: String?
  private let corrected: Identifier<LetterOnFile>?
  private let files: LetterFiles

  init(_ arguments: Arguments) throws(UsageError) {
    request = try arguments.number(0, "REQUEST", letter: "R", of: "request")
    kind = arguments["kind"].flatMap(LetterKind.init(rawValue:))
    recipient = arguments["for"].flatMap(LetterRecipient.init(rawValue:))
    words = arguments["words"]
    corrected = try arguments.optionalNumber(of: "corrects", letter: "L", kind: "letter")
    files = try LetterFiles(arguments)
  }

  func run(in session: Session) throws -> CommandResult {
    try files.check(session, for: Self.spec.name)
    let note = try words.map { try RecordInput(session, for: Self.spec.name).text(from: $0) }
    let draft = try session.desk().prepareLetter(
      on: request, kind, to: recipient, note: note, correcting: corrected, at: session.clock)
    let pdf = try files.typeset(draft.letter, session, for: Self.spec.name)
    let said = try files.write(draft.letter.text, pdf, session, for: Self.spec.name)
    if files.takeOutput { return .printed }
    let answer = LetterDraftAnswer(draft: draft)
    return CommandResult(
      text: answer.text(display: session.display) + said.map { session.display.text($0) + "\n" }.joined(),
      json: answer.json)
  }
}
