import Criteria
import PriorAuth

/// A request to learn on: a note came with it, and nobody has entered what it tells.
public struct PracticeCase: Sendable {
  /// A fact of the note, and the words that tell it.
  public struct Told: Sendable {
    public let fact: Fact
    public let words: String
  }

  let story: DemoStory
  /// What the criteria lead to once everything the note tells is on file.
  public let leadsTo: Evaluation.Outcome

  /// The number of its member.
  public var member: String { story.member.number }

  /// What its note tells.
  public var facts: [Told] {
    story.events.flatMap { event -> [Told] in
      guard case .evidence(let facts) = event.deed else { return [] }
      return facts.map { Told(fact: $0.fact, words: $0.cited) }
    }
  }

  /// The request with its note, come in today.
  var untold: DemoStory {
    let events = story.events.filter { event in
      switch event.deed {
      case .request, .attach: true
      case .evidence, .decide, .renew, .deny, .withdraw, .terminate: false
      }
    }
    return DemoStory(
      member: story.member, coverage: coverage, events: events.map { DemoEvent(0, $0.deed) })
  }

  /// The first one is due before the others, so that it is the one a learner begins with.
  private var coverage: DemoCoverage {
    leadsTo == .meets
      ? DemoCoverage(.medicaid, "Lantern Medicaid")
      : DemoCoverage(.commercial, "Harbor Choice PPO", renewsIn: 200)
  }

  /// One for every decision that a reviewer makes, the plainest first.
  public static let all = [
    PracticeCase(story: .readyToApprove, leadsTo: .meets),
    PracticeCase(story: .inReview, leadsTo: .insufficient),
    PracticeCase(story: .withClinician, leadsTo: .notMet), PracticeCase(story: .routed, leadsTo: .route),
  ]
}

extension DemoStory {
  /// What a database to learn on tells: the practice cases as they came in, and approvals that were made before.
  static let training =
    PracticeCase.all.map(\.untold) + [active, expiring, expiringLater, lapsed, renewed]
}
