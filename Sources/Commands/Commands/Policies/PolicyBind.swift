import Criteria
import JSON
import PriorAuth
import Workflow

/// `policy bind`: sets what a criterion of a draft asks for.
struct PolicyBind: Command {
  static let spec = CommandSpec(
    ["policy", "bind"],
    purpose: "Set what a criterion of a draft asks for, or how those below it go together.",
    examples: [
      .init("priorauth policy bind CP.PHAR.713 I.A.4 --attested", "a reviewer answers it"),
      .init("priorauth policy bind CP.PHAR.713 I.A.5 --combinator any", "one of those below is enough"),
      .init("priorauth policy bind CP.PHAR.713 I.B --section none", "a table that is no criteria"),
    ],
    operands: [
      OperandSpec("NUMBER[@DATE]", "the draft"), OperandSpec("CRITERION", "the printed id, I.A.6"),
    ],
    options: [
      OptionSpec("attested", "a reviewer answers it, and what is below it as one, with a citation"),
      OptionSpec("from", value: "FILE", "the rule as JSON; - is standard input"),
      OptionSpec("remove", "no rule any more; with --part"),
      OptionSpec(
        "part", value: "PART", "the rule is for this part beside the criterion's own words",
        choices: PolicyBinding.Place.allCases.map(\.rawValue)),
      OptionSpec("combinator", value: "WORD", "all, any, none, or a number: at least so many"),
      OptionSpec(
        "other-use", value: "ANSWER",
        "whether failing it means that the use is another one; kind: its kind knows",
        choices: ["yes", "no", "kind"]),
      OptionSpec(
        "section", value: "KIND", "what the section that CRITERION heads is for; none: no criteria",
        choices: sectionKinds.map(\.rawValue)),
      OptionSpec(
        "approval", value: "TEXT", "how long its approvals hold: 'Medicaid: 6 months; 12 months'"),
    ],
    notes: [
      "A rule is an object with one key, such as {\"age\": {\"atLeastMonths\": 216}} or {\"measurement\": {\"names\":"
        + " [\"LVEF\"], \"comparison\": \">=\", \"threshold\": \"50\", \"unit\": \"%\"}}; \"all\", \"any\" and"
        + " \"not\" join rules. 'priorauth policy show NUMBER --json' prints the rules of a version."
    ])

  private static let choices = [
    "attested", "from", "remove", "combinator", "other-use", "section", "approval",
  ]
  private static let sectionKinds: [Section.Kind] = [.initial, .continued, .other, .excluded, .noCriteria]

  private let reference: PolicyReference
  private let criterion: String
  private let choice: String
  private let value: String
  private let combinator: Combinator
  private let place: PolicyBinding.Place?
  private let section: SectionSetting

  init(_ arguments: Arguments) throws(UsageError) {
    reference = try PolicyReference(arguments, at: 0, "NUMBER[@DATE]")
    criterion = try arguments.required(1, "CRITERION")
    section = try Self.section(arguments)
    // Both are about the section as a whole.
    let isWholeSection = Self.choices.filter(arguments.has) == ["section", "approval"]
    choice = isWholeSection ? "section" : try arguments.choice(of: Self.choices)
    value = arguments[choice] ?? ""
    place = arguments["part"].flatMap { PolicyBinding.Place(rawValue: $0) }
    if place != nil, ["combinator", "other-use", "section", "approval"].contains(choice) {
      throw UsageError(.choiceConflict(["--part", "--" + choice]), in: arguments.command)
    }
    if place == nil, choice == "remove" {
      throw UsageError(.choiceMissing(["--part"]), in: arguments.command)
    }
    combinator = choice == "combinator" ? try Self.combinator(value, arguments) : .all
  }

  func run(in session: Session) throws -> CommandResult {
    let desk = try session.desk()
    let policy = try desk.bindClause(
      criterion, to: try setting(desk, session), in: reference.number, from: reference.version,
      at: session.clock)
    return PolicyMoved(policy).result("\(criterion) is bound.", session)
  }

  private func setting(_ desk: CaseDesk, _ session: Session) throws -> PolicyBinding.Setting {
    if choice == "remove", let place { return .beside(place, nil) }
    switch choice {
    case "attested": return rule(.attested(try words(desk, session)))
    case "combinator": return .combinator(combinator)
    case "other-use": return .otherUse(value == "kind" ? nil : value == "yes")
    case "section", "approval": return .section(section)
    default:
      let input = RecordInput(session, for: Self.spec.name)
      let json = try input.json(try input.bytes(from: value, limit: InputLimit.record))
      return rule(try ClauseForm(for: Self.spec.name).clause(json))
    }
  }

  private func rule(_ clause: Clause) -> PolicyBinding.Setting {
    place.map { .beside($0, clause) } ?? .clause(clause)
  }

  /// The words of the criterion or its footnote, which a reviewer is asked.
  private func words(_ desk: CaseDesk, _ session: Session) throws -> String {
    let policy = try desk.draftPolicy(reference.number, from: reference.version)
    let found = policy.version.sections.lazy.compactMap { $0.root.criterion(criterion) }.first
    return found?.words(for: place == .footnote ? .footnote : .clause) ?? found?.text ?? ""
  }

  private static func section(_ arguments: Arguments) throws(UsageError) -> SectionSetting {
    var setting = SectionSetting(kind: arguments["section"].flatMap { Section.Kind(rawValue: $0) })
    guard let stated = arguments["approval"] else { return setting }
    setting.durations = ApprovalDuration.stated(stated)
    guard setting.durations != nil else {
      throw UsageError(
        .notAChoice(
          option: "--approval", value: stated,
          choices: [
            "12 months", "up to 6 months", "Medicaid: 6 months; 12 months", "3 doses", "length of benefit",
            "6 months or to the renewal date, whichever is longer",
          ]), in: arguments.command)
    }
    return setting
  }

  private static func combinator(_ word: String, _ arguments: Arguments) throws(UsageError) -> Combinator {
    switch word {
    case "all": return .all
    case "any": return .any
    case "none": return .none
    default:
      guard let count = RecordNumber.digits(word), count > 0 else {
        throw UsageError(
          .notAChoice(option: "--combinator", value: word, choices: ["all", "any", "none", "a number"]),
          in: arguments.command)
      }
      return .atLeast(Int(count))
    }
  }
}

extension Criterion {
  /// The criterion of that id, here or below.
  fileprivate func criterion(_ id: String) -> Criterion? {
    self.id == id ? self : children.lazy.compactMap { $0.criterion(id) }.first
  }
}
