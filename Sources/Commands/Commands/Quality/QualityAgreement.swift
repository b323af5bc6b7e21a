import JSON
import PriorAuth
import Workflow

/// `quality agreement`: how far second judgements agree with the first.
struct QualityAgreement: Command {
  static let spec = CommandSpec(
    ["quality", "agreement"], purpose: "Show how far second judgements agree, by person and by criterion.",
    examples: [
      .init("priorauth quality agreement", "all samples together, the least agreement first"),
      .init("priorauth quality agreement --sample S1 --csv", "one sample, by criterion, for a spreadsheet"),
      .init("priorauth quality agreement --json", "for a script"),
    ],
    options: [
      OptionSpec("sample", value: "SAMPLE", "only this sample, S1"),
      OptionSpec("csv", "comma-separated values by criterion instead of tables"),
    ],
    notes: ["A criterion on which people often disagree is badly worded, or read in two ways."])

  private let sample: Identifier<ReviewSample>?
  private let wantsCSV: Bool

  init(_ arguments: Arguments) throws(UsageError) {
    sample = try arguments.optionalNumber(of: "sample", letter: "S", kind: "sample")
    wantsCSV = arguments.has("csv")
  }

  func run(in session: Session) throws -> CommandResult {
    let found = try session.desk().agreement(in: sample)
    let people = SheetAnswer(sheet: found.people, display: session.display)
    let criteria = SheetAnswer(sheet: found.criteria, display: session.display)
    return CommandResult(
      text: wantsCSV ? criteria.csv : people.text + "\n" + criteria.text,
      json: .object(["people": people.json, "criteria": criteria.json]))
  }
}
