import PriorAuth

/// `evaluate`: a request or a case file against the criteria of a policy; nothing is stored.
struct Evaluate {
  static let spec = CommandSpec(
    ["evaluate"], purpose: "Show how a request or a case file stands against the criteria; keeps nothing.",
    examples: [
      .init("priorauth evaluate R12", "the criteria tree with a finding and a reason for each"),
      .init(
        "priorauth evaluate case.json --policy-file policy.md", "a case file against a document, no database"),
      .init("priorauth evaluate R12 --with LVEF=48", "what that value would change"),
    ],
    operands: [OperandSpec("CASE", "a request's number (R12), a case file, or - for standard input")],
    options: [
      OptionSpec(
        "policy-file", value: "DOC", "use this policy document instead of the database's", isRepeatable: true),
      OptionSpec("policy", value: "NUMBER", "evaluate under this policy"),
      OptionSpec("version", value: "DATE", "under the version in force on this day"),
      OptionSpec("lines", "one case file a line in, one evaluation a line out"),
      OptionSpec(
        "with", value: "NAME=VALUE", "suppose a measurement or a field of the case", isRepeatable: true),
    ],
    notes: [
      "Ends with 0 when the criteria are met, 1 for any other outcome, 65 when the input can't be read. An evaluation"
        + " never denies anything.",
      "A NAME with a dot is a field of the case file (request.start, member.weightKg); any other NAME is a"
        + " measurement.",
    ])
}
