/// `decide`: records a decision on a request.
struct Decide {
  static let spec = CommandSpec(
    ["decide"], purpose: "Record a decision on a request: approve, pend, refer to a clinician, or route.",
    examples: [
      .init(
        "priorauth decide R12 --approve --reason \"all criteria met\"", "approves, with the policy's end date"
      ),
      .init("priorauth decide R12 --pend --reason \"LVEF is not on file\"", "asks for what is missing"),
      .init(
        "priorauth decide R12 --refer --reason \"criterion 6 not met\"", "hands it to a licensed clinician"),
    ],
    operands: [OperandSpec("REQUEST", "the request's number, R12")],
    options: [
      OptionSpec("approve", "approve; only where every applicable criterion is met"),
      OptionSpec("pend", "ask for the facts that are missing"),
      OptionSpec("refer", "hand it to a licensed clinician"),
      OptionSpec("route", "send it to the policy that the evaluation names"),
      OptionSpec("reason", value: "TEXT", "why; - reads it from standard input", isRequired: true),
    ],
    notes: [
      "Other users can see a command line: a reason that says something about a person belongs on standard input."
    ])
}
