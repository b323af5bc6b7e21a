import JSON
import Letters
import PriorAuth
import Workflow

/// `letter list`: the letters of a case.
struct LetterListing: Command {
  static let spec = CommandSpec(
    ["letter", "list"], purpose: "List the letters of a case, drafts and those that were sent.",
    examples: [
      .init("priorauth letter list R12", "with who sent them, to whom, when and how"),
      .init("priorauth letter list 12", "the same"),
      .init("priorauth letter list R12 --json", "for a script, with their words"),
    ],
    operands: [OperandSpec("REQUEST", "the request's number, R12")])

  private let request: Identifier<Request>

  init(_ arguments: Arguments) throws(UsageError) {
    request = try arguments.number(0, "REQUEST", letter: "R", of: "request")
  }

  func run(in session: Session) throws -> CommandResult {
    let desk = try session.desk()
    let letters = try desk.letters(of: request)
    try desk.noteShowing(of: .request(request), at: session.clock)
    var table = TextTable(
      ["letter", "kind", "to", "sent", "by", "how", "corrects"], display: session.display)
    for letter in letters {
      table.add([
        letter.id.shown, letter.kind.rawValue, letter.sent?.recipient ?? letter.recipient.rawValue,
        letter.sent.map { session.display.time($0.stamp.at) } ?? "draft", letter.sent?.stamp.by,
        letter.sent?.means,
        letter.corrects?.shown,
      ])
    }
    return CommandResult(
      text: table.text(empty: "No letter was written on request \(request.shown)."),
      json: .object([
        "request": .id(request), "letters": .array(letters.map { LetterAnswer(onFile: $0).json }),
      ]))
  }
}
