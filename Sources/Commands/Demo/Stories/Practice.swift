import Criteria
import PriorAuth

/// A request to learn on: a note came with it, and nobody has entered what it tells.
public struct PracticeCase: Sendable {
  let story: DemoStory
  /// What the criteria lead to once everything the note tells is on file.
  public let leadsTo: Evaluation.Outcome

  /// The number of its member.
  public var member: String { story.member.number }

  /// Whether it is asked for to go on with what was approved before.
  public var isRenewal: Bool {
    story.events.contains { event in if case .renew = event.deed { true } else { false } }
  }

  /// What its note tells.
  public var facts: [ToldFact] {
    story.events[beginning...].flatMap { event -> [ToldFact] in
      guard case .evidence(let facts) = event.deed else { return [] }
      return facts.map { ToldFact($0.fact, words: $0.cited) }
    }
  }

  /// Where the request begins: with the renewal, or with the story.
  private var beginning: Int {
    story.events.lastIndex { event in
      switch event.deed {
      case .request, .renew: true
      case .attach, .evidence, .decide, .deny, .withdraw, .terminate: false
      }
    } ?? story.events.startIndex
  }

  /// What came before, and the request with its note, come in today.
  var untold: DemoStory {
    let events = story.events[beginning...].filter { event in
      switch event.deed {
      case .request, .attach, .renew: true
      case .evidence, .decide, .deny, .withdraw, .terminate: false
      }
    }
    return DemoStory(
      member: story.member, coverage: coverage,
      events: story.events[..<beginning] + events.map { DemoEvent(0, $0.deed) })
  }

  /// The first one is due before the others, so that it is the one a learner begins with.
  private var coverage: DemoCoverage {
    leadsTo == .meets
      ? DemoCoverage(.medicaid, "Lantern Medicaid")
      : DemoCoverage(.commercial, "Harbor Choice PPO", renewsIn: 200)
  }

  /// One for every decision that a reviewer makes, the plainest first, and a renewal.
  public static let all = [
    PracticeCase(story: .readyToApprove, leadsTo: .meets),
    PracticeCase(story: .inReview, leadsTo: .insufficient),
    PracticeCase(story: .withClinician, leadsTo: .notMet), PracticeCase(story: .routed, leadsTo: .route),
    PracticeCase(story: .renewalOpen, leadsTo: .insufficient),
  ]
}

extension DemoStory {
  /// What a database to learn on tells: the practice cases as they came in, and approvals that were made before.
  static let training =
    PracticeCase.all.map(\.untold) + [active, expiring, expiringLater, lapsed, renewed]
}
