import JSON
import PriorAuth
import Workflow

/// `quality draw`: draws decided cases by lot.
struct QualityDraw: Command {
  static let spec = CommandSpec(
    ["quality", "draw"], purpose: "Draw decided cases by lot, to be judged a second time (a supervisor).",
    examples: [
      .init(
        "priorauth quality draw --size 20 --from 2026-01-01 --through 2026-03-31", "20 cases of a quarter"),
      .init("priorauth quality draw --size 20 --seed 7", "the same seed draws the same cases"),
      .init("priorauth quality draw --size 5 --json", "for a script"),
    ],
    options: [
      OptionSpec("size", value: "N", "how many cases", isRequired: true),
      OptionSpec(
        "from", value: "DATE", "the first day of the decisions; the first day of this year if left out"),
      OptionSpec("through", value: "DATE", "the last day of the decisions; today if left out"),
      OptionSpec("seed", value: "N", "what the lot starts from; the day's number if left out"),
    ])

  private let size: Int
  private let from: Day?
  private let through: Day?
  private let seed: Int?

  init(_ arguments: Arguments) throws(UsageError) {
    size = try arguments.count("size", upTo: 1000) ?? 0
    from = try arguments.day("from")
    through = try arguments.day("through")
    seed = try arguments.count("seed", upTo: Int(Int32.max))
  }

  func run(in session: Session) throws -> CommandResult {
    let days = try Period.days(from, through, today: session.today)
    let wish = ReviewSample(seed: Int64(seed ?? Int(session.today.number)), from: days, size: size)
    let desk = try session.desk()
    let drawn = try desk.drawSample(wish, at: session.clock)
    let count = try desk.cases(of: drawn.id).count
    return CommandResult(
      text:
        "Sample S\(drawn.id): \(count) cases with seed \(wish.seed); 'priorauth quality show S\(drawn.id)' lists them.\n",
      json: .object(["sample": .id(drawn.id), "seed": .number(wish.seed), "cases": .number(count)]))
  }
}

/// `quality list`: the samples.
struct QualityList: Command {
  static let spec = CommandSpec(
    ["quality", "list"], purpose: "List the samples of decided cases that are judged a second time.",
    examples: [
      .init("priorauth quality list", "with how many are judged"),
      .init("priorauth quality list --json", "for a script"),
      .init("priorauth quality list --db other.db", "of another database"),
    ])

  init(_ arguments: Arguments) {}

  func run(in session: Session) throws -> CommandResult {
    let desk = try session.desk()
    let rows = try desk.samples().map { ($0, try desk.cases(of: $0.id)) }
    let list = ListAnswer<(OnFile<ReviewSample>, [SampledCase])>(
      key: "samples",
      columns: [
        ("sample", { "S\($0.0.id)" }), ("drawn", { "\($0.0.stamp.at.day)" }), ("by", { $0.0.stamp.by }),
        ("from", { "\($0.0.value.days.lowerBound)" }), ("through", { "\($0.0.value.days.upperBound)" }),
        ("seed", { "\($0.0.value.seed)" }), ("cases", { "\($0.1.count)" }),
        ("judged", { "\($0.1.count { $0.second != nil })" }),
      ],
      json: { row in
        .object([
          "sample": .id(row.0.id), "seed": .number(row.0.value.seed),
          "from": .words(row.0.value.days.lowerBound),
          "through": .words(row.0.value.days.upperBound), "cases": .number(row.1.count),
          "judged": .number(row.1.count { $0.second != nil }),
        ])
      },
      empty: "No sample was drawn yet.")
    return list.result(rows, hasMore: false, display: session.display)
  }
}

/// `quality show`: the cases of a sample, or one of them without its decision.
struct QualityShow: Command {
  static let spec = CommandSpec(
    ["quality", "show"], purpose: "Show the cases of a sample, or one of them without what was decided.",
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
    number = try arguments.count("case", upTo: 1000)
  }

  func run(in session: Session) throws -> CommandResult {
    let desk = try session.desk()
    if let number { return blind(try desk.blindCase(number, of: sample), session.display) }
    let list = ListAnswer<SampledCase>(
      key: "cases",
      columns: [
        ("case", { "\($0.number)" }), ("judged by", { $0.second?.stamp.by }),
        ("on", { $0.second.map { "\($0.stamp.at.day)" } }), ("second", { $0.second?.value.outcome.rawValue }),
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

  private func blind(_ blind: BlindCase, _ display: Display) -> CommandResult {
    let heading = "Case \(blind.number), \(blind.policyNumber) of \(blind.policyVersion)"
    let lines =
      [heading + (blind.section.map { ", section \($0)" } ?? ""), "", "Facts:"]
      + blind.lines.map { "  " + $0 }
      + ["", "Criteria:"] + blind.criteria.map { "  \($0.id)  \($0.text)" }
    return CommandResult(
      text: lines.map { display.text($0) + "\n" }.joined(),
      json: .object([
        "case": .number(blind.number), "policy": .string(blind.policyNumber), "facts": blind.facts,
        "criteria": .array(blind.criteria.map { .object(["id": .string($0.id), "text": .string($0.text)]) }),
      ]))
  }
}

/// `quality review`: judges a case a second time.
struct QualityReview: Command {
  static let spec = CommandSpec(
    ["quality", "review"], purpose: "Judge a case of a sample a second time.",
    examples: [
      .init(
        "priorauth quality review S1 --case 3 --outcome approved --reason \"all shown\"", "the outcome only"),
      .init(
        "priorauth quality review 1 --case 3 --outcome denied --find A=met --reason x",
        "with a criterion"),
      .init("priorauth quality review S1 --case 3 --outcome pended --reason - --json", "for a script"),
    ],
    operands: [OperandSpec("SAMPLE", "the sample's number, S1")],
    options: [
      OptionSpec("case", value: "N", "the case with that number in the sample", isRequired: true),
      OptionSpec(
        "outcome", value: "OUTCOME", "what you would have decided",
        choices: SecondReview.Outcome.allCases.map(\.rawValue), isRequired: true),
      OptionSpec(
        "find", value: "ID=FINDING", "what you find about a criterion: met, not_met, unknown or n/a",
        isRepeatable: true),
      OptionSpec("reason", value: "TEXT", "why; - reads it from standard input", isRequired: true),
    ],
    notes: ["Whoever decided the case does not judge it, and nobody judges a case twice."])

  private let sample: Identifier<ReviewSample>
  private let number: Int
  private let outcome: SecondReview.Outcome
  private let findings: [String: String]
  private let reason: String

  init(_ arguments: Arguments) throws(UsageError) {
    sample = try arguments.number(0, "SAMPLE", letter: "S", of: "sample")
    number = try arguments.count("case", upTo: 1000) ?? 0
    outcome = arguments["outcome"].flatMap(SecondReview.Outcome.init(rawValue:)) ?? .pended
    reason = arguments["reason"] ?? ""
    var findings: [String: String] = [:]
    for word in arguments.all("find") {
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2, ["met", "not_met", "unknown", "n/a"].contains(parts[1]) else {
        throw UsageError(
          .notAChoice(option: "--find", value: word, choices: ["ID=met, not_met, unknown or n/a"]),
          in: arguments.command)
      }
      findings[parts[0]] = parts[1]
    }
    self.findings = findings
  }

  func run(in session: Session) throws -> CommandResult {
    let words = try RecordInput(session, for: Self.spec.name).reason(reason)
    let review = SecondReview(outcome, findings: findings, reason: words)
    let desk = try session.desk()
    try desk.review(number, of: sample, as: review, at: session.clock)
    let first = try desk.cases(of: sample).first { $0.number == number }
    return CommandResult(
      text: "Kept. It was decided: \(first?.outcome ?? "-").\n",
      json: .object([
        "case": .number(number), "second": .string(outcome.rawValue), "first": .text(first?.outcome),
      ]))
  }
}

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

/// `quality appeals`: how appeals ended, by criterion.
struct QualityAppeals: Command {
  static let spec = CommandSpec(
    ["quality", "appeals"], purpose: "Show how appeals ended, by the criteria the decisions rest on.",
    examples: [
      .init("priorauth quality appeals", "of this year"),
      .init("priorauth quality appeals --from 2026-01-01 --through 2026-06-30 --csv", "for a spreadsheet"),
      .init("priorauth quality appeals --json", "for a script"),
    ],
    options: [
      OptionSpec("from", value: "DATE", "the first day; the first day of this year if left out"),
      OptionSpec("through", value: "DATE", "the last day; today if left out"),
      OptionSpec("csv", "comma-separated values instead of a table"),
    ])

  private let from: Day?
  private let through: Day?
  private let wantsCSV: Bool

  init(_ arguments: Arguments) throws(UsageError) {
    from = try arguments.day("from")
    through = try arguments.day("through")
    wantsCSV = arguments.has("csv")
  }

  func run(in session: Session) throws -> CommandResult {
    let sheet = try session.desk().appealsByCriterion(
      try Period.days(from, through, today: session.today))
    return SheetAnswer(sheet: sheet, display: session.display).result("criteria", wantsCSV: wantsCSV)
  }
}
