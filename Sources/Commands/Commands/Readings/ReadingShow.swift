import Criteria
import PriorAuth
import Workflow

/// `reading show`: one ambiguous point, where it arises and how it was read over time.
struct ReadingShow: Command {
  static let spec = CommandSpec(
    ["reading", "show"],
    purpose:
      "Show an ambiguous point: its readings, the criteria that raise it, and every choice with its reason.",
    examples: [
      .init("priorauth reading show stable-disease", "that point"),
      .init("priorauth reading show stable-disease --json", "the same for a script"),
      .init("priorauth reading show minimum-days --db demo.db", "as another database has it"),
    ],
    operands: Array(ReadingReference.operands.prefix(1)))

  private let subject: Subject

  private enum Subject {
    case point(Ambiguity)
    case fixed(FixedReading)
  }

  init(_ arguments: Arguments) throws(UsageError) {
    let word = try arguments.required(0, "POINT")
    if let fixed = FixedReading.register.first(where: { $0.id.rawValue == word }) {
      subject = .fixed(fixed)
    } else {
      subject = .point(try ReadingReference(arguments, withReading: false).point)
    }
  }

  func run(in session: Session) throws -> CommandResult {
    switch subject {
    case .point(let point): return try show(point, session)
    case .fixed(let fixed): return fixed.result(display: session.display)
    }
  }

  private func show(_ point: Ambiguity, _ session: Session) throws -> CommandResult {
    let desk = try session.desk()
    var places: [ReadingAnswer.Places] = []
    for row in try desk.policies() where row.state == .published {
      let version = try desk.policy(row.number, version: row.inForce.first, at: session.clock).version
      let criteria = version.places(of: point.id)
      if !criteria.isEmpty {
        places.append(ReadingAnswer.Places(policy: PolicyReference.text(version), criteria: criteria))
      }
    }
    return ReadingAnswer(point, try desk.readingChoices()).result(places, display: session.display)
  }
}
