import PriorAuth
import Workflow

/// `person licence`: records a clinician's licence.
struct PersonLicence: Command {
  static let spec = CommandSpec(
    ["person", "licence"], purpose: "Record the licence of a pharmacist or a physician.",
    examples: [
      .init(
        "priorauth person licence mona physician M-4411 OH --expires 2027-12-31",
        "a medical director's"),
      .init(
        "priorauth person licence pia pharmacist R-208 KY --expires 2027-06-30",
        "a pharmacist's"),
      .init(
        "priorauth person licence mona physician 17 PA --expires 2028-01-31 --json", "one of another state"),
    ],
    operands: [
      OperandSpec("LOGIN", "the person"), OperandSpec("KIND", "physician or pharmacist"),
      OperandSpec("NUMBER", "as the board printed it"),
      OperandSpec("STATE", "the board's, by its letters or its name"),
    ],
    options: [
      OptionSpec("expires", value: "DATE", "the last day on which it is good", isRequired: true),
      OptionSpec("specialty", value: "TEXT", "the field, such as oncology"),
    ],
    notes: [
      "The roles pharmacist and medical-director decide what takes a clinician only with a licence that is good on the"
        + " day, and only with a specialty. A licence of the same kind and state takes the place of the one before; that"
        + " one stays on record."
    ])

  private let login: String
  private let licence: Licence

  init(_ arguments: Arguments) throws(UsageError) {
    login = try arguments.required(0, "LOGIN")
    let word = try arguments.required(1, "KIND")
    guard let kind = Licence.Kind(rawValue: word) else {
      throw UsageError(
        .notAChoice(option: "KIND", value: word, choices: Licence.Kind.allCases.map(\.rawValue)),
        in: arguments.command)
    }
    guard let expires = try arguments.day("expires") else {
      throw UsageError(.optionMissing("--expires", choices: []), in: arguments.command)
    }
    licence = Licence(
      kind: kind, number: try arguments.required(2, "NUMBER"),
      state: try arguments.required(3, "STATE"), specialty: arguments["specialty"],
      lastDay: expires)
  }

  func run(in session: Session) throws -> CommandResult {
    let desk = try session.desk()
    try desk.recordLicence(licence, of: login, at: session.clock)
    let standing = licence.isCurrent(on: session.today) ? "" : " It has expired."
    return try PersonAnswer(desk.person(login), on: session.today).result(
      "The licence of \(login) is on record, good through \(licence.lastDay).\(standing)", session)
  }
}
