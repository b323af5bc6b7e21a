import PriorAuth

/// `document attach`: attaches a file to a request.
struct DocumentAttach {
  static let spec = CommandSpec(
    ["document", "attach"],
    purpose: "Attach a chart note, a laboratory report or another document to a request.",
    examples: [
      .init("priorauth document attach R12 note.txt --kind chart-note", "attaches a note"),
      .init(
        "priorauth document attach R12 lvef.txt --kind lab-report --date 2026-05-15",
        "with the day it is dated"),
      .init("priorauth document attach R12 scan.pdf --kind letter --json", "prints the document's number"),
    ],
    operands: [
      OperandSpec("REQUEST", "the request's number, R12"), OperandSpec("FILE", "the document, up to 25 MB"),
    ],
    options: [
      OptionSpec(
        "kind", value: "KIND", "what it is", choices: Document.Kind.allCases.map(\.rawValue), isRequired: true
      ),
      OptionSpec("date", value: "DATE", "the day it is dated"),
    ],
    notes: [
      "Plain text and Markdown can be cited from. The file's own name is kept, not its path."
    ])
}
