/// `policy show`: the criteria of one policy version.
struct PolicyShow {
  static let spec = CommandSpec(
    ["policy", "show"], purpose: "Show the criteria tree of a policy, with the numbers it prints.",
    examples: [
      .init("priorauth policy show CP.PHAR.713", "the version in force today"),
      .init("priorauth policy show CP.PHAR.713 --version 2025-03-01", "the version in force on that day"),
      .init("priorauth policy show CP.PHAR.713 --json", "the whole tree for a script"),
    ],
    operands: [OperandSpec("NUMBER", "the policy's reference number")],
    options: [OptionSpec("version", value: "DATE", "the version in force on this day")])
}
