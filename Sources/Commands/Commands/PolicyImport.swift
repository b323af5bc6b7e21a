import PriorAuth

/// `policy import`: reads a policy document and keeps it as a version.
struct PolicyImport {
  static let spec = CommandSpec(
    ["policy", "import"], purpose: "Read a published policy document and keep it as a version of the policy.",
    examples: [
      .init("priorauth policy import policy.md", "keeps it from the effective day it prints"),
      .init("priorauth policy import policy.md --dry-run", "shows what would be kept, and keeps nothing"),
      .init("priorauth policy import policy.md --effective 2026-05-19", "keeps it from that day on"),
    ],
    operands: [OperandSpec("DOC", "the document: Markdown or plain text, UTF-8, up to 25 MB")],
    options: [
      OptionSpec("effective", value: "DATE", "the first day it is in force"),
      OptionSpec("dry-run", "show what was read and keep nothing"),
    ],
    notes: [
      "An earlier version without an end is ended the day the new one starts. Requests decided under it stay as"
        + " they are. A clause that the program can't answer from evidence is kept as one that a reviewer answers.",
      "With --dry-run --json the outline of the document is printed: sections, criteria, durations, codes.",
    ])
}
