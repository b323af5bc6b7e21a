import JSON
import PriorAuth
import Workflow

/// `quality show`: the cases of a sample, or one of them without its decision.
struct QualityShow: Command {
  static let spec = CommandSpec(
    ["quality", "show"], purpose: "Show the cases of a sample, or one of them: undecided until it is judged.",
    examples: [
      .init("priorauth quality show S1", "who is to judge what"),
      .init("priorauth quality show S1 --case 3", "the facts and the criteria of the third case"),
      .init("priorauth quality show S1 --case 3 --json", "for a script"),
    ],
    operands: [OperandSpec("SAMPLE", "the sample's number, S1")],
    options: [OptionSpec("case", value: "N", "the case with that number in the sample")])

  private let sample: Identifier<ReviewSample>
  private let number: Int?

  init(_ arguments: Arguments) throws(UsageError) {
    sample = try arguments.number(0, "SAMPLE", letter: "S", of: "sample")
    number = try arguments.count("case", from: 1, upTo: 1000)
  }

  func run(in session: Session) throws -> CommandResult {
    let desk = try session.desk()
    if let number { return blind(try desk.blindCase(number, of: sample), session.display) }
    let list = ListAnswer<SampledCase>(
      key: "cases",
      columns: [
        ("case", { "\($0.number)" }), ("judged by", { $0.second?.stamp.by }),
        ("on", { $0.second.map { session.display.day($0.stamp.at) } }),
        ("second", { $0.second?.value.outcome.rawValue }),
        // What was decided is shown once nobody can be led by it any more.
        ("first", { $0.second == nil ? nil : $0.outcome }),
        ("same", { row in row.second.map { $0.value.outcome.rawValue == row.outcome ? "yes" : "no" } }),
      ],
      json: { row in
        .object([
          "case": .number(row.number), "judgedBy": .text(row.second?.stamp.by),
          "second": .text(row.second?.value.outcome.rawValue),
          "first": row.second == nil ? nil : .string(row.outcome),
        ])
      },
      empty: "The sample is empty.")
    return list.result(try desk.cases(of: sample), hasMore: false, display: session.display)
  }

  private static func json(_ judged: JudgedTwice) -> JSONValue {
    .object([
      "decidedBy": .string(judged.decidedBy), "first": .string(judged.first),
      "by": .string(judged.second.stamp.by), "second": .string(judged.second.value.outcome.rawValue),
      "reason": .string(judged.second.value.reason),
      "findings": .object(
        judged.second.value.findings.sorted { $0.key < $1.key }.map { JSONMember($0, .string($1)) }),
      "differing": .array(
        judged.differing.map {
          .object([
            "criterion": .string($0.criterion), "first": .string($0.first), "second": .string($0.second),
          ])
        }),
    ])
  }

  private func blind(_ blind: BlindCase, _ display: Display) -> CommandResult {
    let heading = "Case \(blind.number), \(blind.policyNumber) of \(blind.policyVersion)"
    let lines =
      [heading + (blind.section.map { ", section \($0)" } ?? ""), "", "Facts:"]
      + blind.lines.map { "  " + $0 }
      + ["", "Criteria:"] + blind.criteria.map { "  \($0.id)  \($0.text)" }
      + (blind.judged.map { [""] + $0.lines(in: display.zone) } ?? [])
    return CommandResult(
      text: lines.map { display.text($0) + "\n" }.joined(),
      json: .object([
        "case": .number(blind.number), "policy": .string(blind.policyNumber), "facts": blind.facts,
        "criteria": .array(blind.criteria.map { .object(["id": .string($0.id), "text": .string($0.text)]) }),
        "judged": blind.judged.map(Self.json),
      ]))
  }
}
