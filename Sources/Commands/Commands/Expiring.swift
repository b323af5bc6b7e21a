/// `expiring`: approvals that end soon.
struct Expiring {
  static let spec = CommandSpec(
    ["expiring"], purpose: "List the approvals that end within so many days, and those that have lapsed.",
    examples: [
      .init("priorauth expiring --within 30", "the ones that end in the next thirty days"),
      .init("priorauth expiring --within 60 --line Medicaid", "of one line of business"),
      .init("priorauth expiring --within 30 --csv", "for a spreadsheet"),
    ],
    options: [
      OptionSpec("within", value: "DAYS", "how many days ahead, the last one included", isRequired: true),
      OptionSpec("line", value: "LINE", "only this line of business"),
      OptionSpec("limit", value: "N", "at most so many (200)"),
      OptionSpec("csv", "comma-separated values instead of a table"),
    ])
}
