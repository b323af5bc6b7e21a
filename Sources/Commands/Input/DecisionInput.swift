import JSON
import PriorAuth
import Workflow

/// What every command that decides takes beside the decision itself.
struct DecisionInput {
  /// The options, for a command's table.
  static let options = [
    OptionSpec(
      "criterion", value: "ID", "a criterion that is not met and that it rests on; may be repeated",
      isRepeatable: true),
    OptionSpec(
      "override", value: "WHY", "decide otherwise than the criteria lead to",
      choices: Override.Reason.allCases.map(\.rawValue)),
    OptionSpec("start", value: "DATE", "the first day that is granted"),
    OptionSpec("through", value: "DATE", "the last day that is granted"),
    OptionSpec("dose", value: "AMOUNT", "the dose that is granted, in the unit asked for"),
    OptionSpec("units", value: "N", "the billing units that are granted"),
  ]

  private let cited: [String]
  private let override: Override.Reason?
  private let start: Day?
  private let through: Day?
  private let dose: Decimal?
  private let units: Int?

  init(_ arguments: Arguments) throws(UsageError) {
    cited = arguments.all("criterion")
    override = arguments["override"].flatMap(Override.Reason.init(rawValue:))
    start = try arguments.day("start")
    through = try arguments.day("through")
    units = try arguments.count("units", upTo: 1_000_000_000)
    dose = try arguments["dose"].map { text throws(UsageError) in
      guard let amount = Decimal(text), amount > .zero else {
        throw UsageError(
          .notAChoice(option: "--dose", value: text, choices: ["a number above zero"]), in: arguments.command)
      }
      return amount
    }
  }

  /// The decision with what the options say of it.
  func decision(
    _ outcome: Determination.Outcome, reason: String, on onFile: CaseOnFile, for command: String
  ) throws(Refusal) -> Decision {
    Decision(
      outcome, reason: reason, citing: cited, override: override.map { Override($0, words: reason) },
      terms: GrantedTerms(
        dose: try granted(onFile.request.request.therapy.dose, command), start: start, through: through,
        units: units))
  }

  /// The dose asked for, with another amount.
  private func granted(_ asked: Dose?, _ command: String) throws(Refusal) -> Dose? {
    guard let dose else { return nil }
    guard var granted = asked else {
      throw Refusal(
        code: "no-dose",
        "the request states no dose, so --dose has no unit; amend the request first. Nothing was saved",
        exit: .badInput, command: command)
    }
    granted.amount = dose
    return granted
  }
}
