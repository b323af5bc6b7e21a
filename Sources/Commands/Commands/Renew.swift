/// `renew`: opens the continued-therapy request for an authorization.
struct Renew {
  static let spec = CommandSpec(
    ["renew"], purpose: "Open a request to renew an authorization under the continued-therapy criteria.",
    examples: [
      .init("priorauth renew A4", "member, drug, dose, prescriber and policy carry over"),
      .init("priorauth renew 4", "the same"),
      .init("priorauth renew A4 --json", "prints the new request's number"),
    ],
    operands: [OperandSpec("AUTHORIZATION", "the authorization's number, A4")])
}
