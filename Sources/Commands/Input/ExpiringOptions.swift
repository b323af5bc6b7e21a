import PriorAuth

/// Which approvals a command is about: so many days ahead, and what they have in common.
struct ExpiringOptions {
  let days: Int
  let filter: ExpiringFilter

  static let options = [
    OptionSpec("within", value: "DAYS", "how many days ahead, the last one included", isRequired: true),
    OptionSpec("line", value: "LINE", "only this line of business"),
    OptionSpec("drug", value: "DRUG", "only this drug, by the name the list shows"),
    OptionSpec("plan", value: "PLAN", "only this plan"),
    OptionSpec("reviewer", value: "LOGIN", "only those this person granted"),
    OptionSpec("prescriber", value: "NPI", "only this prescriber, by number or by name"),
  ]

  init(_ arguments: Arguments) throws(UsageError) {
    days = try arguments.count("within", upTo: 36_525) ?? 0
    filter = ExpiringFilter(
      lineOfBusiness: arguments["line"].map { LineOfBusiness($0) }, drug: arguments["drug"],
      plan: arguments["plan"], reviewer: arguments["reviewer"], prescriber: arguments["prescriber"])
  }

  /// The filter in words, for the sentence about an empty list.
  var words: String {
    filter.parts.isEmpty
      ? "" : " with " + filter.parts.map { "\($0.name) '\($0.value)'" }.joined(separator: ", ")
  }
}
