/// `authorization show`: one approval with the arithmetic of its end.
struct AuthorizationShow {
  static let spec = CommandSpec(
    ["authorization", "show"],
    purpose: "Show an authorization: what was granted, until when, and why until then.",
    examples: [
      .init("priorauth authorization show A4", "its days, units, policy version and predecessor"),
      .init("priorauth authorization show 4", "the same"),
      .init("priorauth authorization show A4 --json", "for a script"),
    ],
    operands: [OperandSpec("AUTHORIZATION", "the authorization's number, A4")])
}
