/// `request add`: enters a request for prior authorization.
struct RequestAdd {
  static let spec = CommandSpec(
    ["request", "add"], purpose: "Enter a request for prior authorization as it was received.",
    examples: [
      .init("priorauth request add", "asks for each field"),
      .init("priorauth request add --from request.json", "reads one JSON object from a file"),
      .init("priorauth request add < request.json", "reads it from standard input"),
    ],
    options: [OptionSpec("from", value: "FILE", "read the request from this file; - is standard input")],
    notes: [
      "The object has the form of a case file: request (reviewType, received, start, drug, dose, regimen and so on),"
        + " prescriber (name, npi, specialty, consultSpecialty), and member with the number on the card or the record's"
        + " id, beside weightKg and bsaM2. Further fields: policy, urgency. A request without received came in today."
    ])
}
