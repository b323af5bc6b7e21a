/// `request show`: everything on file for one request.
struct RequestShow {
  static let spec = CommandSpec(
    ["request", "show"], purpose: "Show a request with its documents, evidence and decisions.",
    examples: [
      .init("priorauth request show R12", "everything on file"),
      .init("priorauth request show 12", "the same"),
      .init("priorauth request show 12 --json", "for a script"),
    ],
    operands: [OperandSpec("REQUEST", "the request's number, R12")])
}
