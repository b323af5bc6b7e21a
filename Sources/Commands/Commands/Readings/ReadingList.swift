import Criteria
import JSON
import PriorAuth
import Workflow

/// `reading list`: the ambiguous points with the reading in force.
struct ReadingList: Command {
  static let spec = CommandSpec(
    ["reading", "list"],
    purpose: "List the points that policies leave open, with the reading in force and who chose it.",
    examples: [
      .init("priorauth reading list", "every point"),
      .init("priorauth reading list --policy CP.PHAR.713", "those it raises, as they are read under it"),
      .init("priorauth reading list --json", "the same for a script"),
    ],
    options: [
      OptionSpec("policy", value: "NUMBER", "only points that this policy raises, as they are read for it")
    ],
    notes: [
      "Points that every policy is read by in one way stand below, without a choice; 'priorauth reading show' says why.",
      "A point that nobody chose a reading for is read as the program reads it by itself.",
    ])

  private let policy: String?

  init(_ arguments: Arguments) { policy = arguments["policy"] }

  func run(in session: Session) throws -> CommandResult {
    let desk = try session.desk()
    let choices = try desk.readingChoices()
    let readings = Readings(choices, for: policy)
    let points = try policy.map { try raised(by: $0, desk, session) } ?? Ambiguity.register
    var answer = ListAnswer<Ambiguity>(
      key: "points",
      columns: [
        ("point", { $0.id.rawValue }), ("reading", { ReadingAnswer.inForce($0, readings).id }),
        ("chosen by", { readings[choiceAt: $0.id]?.by }),
        ("on", { readings[choiceAt: $0.id]?.at.map { String($0.prefix(10)) } }),
        ("question", { $0.question }),
      ],
      json: { ReadingAnswer($0, choices).json(for: policy) },
      empty: "That policy raises none of the points that are read in more than one way."
    ).result(points, hasMore: false, display: session.display)
    guard policy == nil else { return answer }
    var fixed = TextTable(["read in one way only", "reading"], display: session.display)
    for point in FixedReading.register { fixed.add([point.id.rawValue, point.reading]) }
    answer.text += "\n" + fixed.text(empty: "")
    answer.json = answer.json?.setting(["fixed"], to: .array(FixedReading.register.map(\.json)))
    return answer
  }

  /// The points that the published versions of a policy raise.
  private func raised(by number: String, _ desk: CaseDesk, _ session: Session) throws -> [Ambiguity] {
    let versions = try desk.publishedVersions(of: number)
    guard !versions.isEmpty else { throw DeskError.notFound(.policy(number: number, version: nil)) }
    return Ambiguity.register.filter { point in versions.contains { !$0.places(of: point.id).isEmpty } }
  }
}
