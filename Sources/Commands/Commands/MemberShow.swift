/// `member show`: one member with coverage.
struct MemberShow {
  static let spec = CommandSpec(
    ["member", "show"], purpose: "Show a member with coverage and requests.",
    examples: [
      .init("priorauth member show M7", "by the record's number, as lists print it"),
      .init("priorauth member show 7", "the same"),
      .init("priorauth member show M7 --json", "for a script"),
    ],
    operands: [OperandSpec("MEMBER", "the record's number, M7")])
}
