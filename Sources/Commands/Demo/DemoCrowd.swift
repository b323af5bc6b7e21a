import PriorAuth
import Workflow

/// The large demonstration: the stories, told of many days, and the people it is made of.
struct DemoCrowd {
  let size: Int
  let seed: UInt64
  let today: Day

  /// A story of the sample, how many days before today it is told of, and its share.
  struct Telling {
    let story: DemoStory
    let back: Int
    let weight: Int
  }

  /// Every telling; a smaller demonstration makes do with fewer days.
  var tellings: [Telling] {
    let step = size < 20_000 ? 8 : 1
    var all: [Telling] = []
    func tell(
      _ stories: [DemoStory], _ days: some Sequence<Int>, _ weight: Int, then events: [DemoEvent] = []
    ) {
      for back in days {
        for story in stories {
          let number = "S-\(all.count + 1)"
          all.append(Telling(story: story.told(of: number, then: events), back: back, weight: weight))
        }
      }
    }
    // As far back as the policy of the drug was in force.
    tell([.active, .expiring, .expiringLater], stride(from: 0, to: 290, by: 7 * step), 36)
    tell([.lapsed, .renewed], stride(from: 0, to: 900, by: 15 * step), 18)
    tell(
      [.received, .inReview, .readyToApprove, .pended, .withClinician, .stepTherapy, .renewalOpen],
      stride(from: 0, to: 10, by: min(step, 3)), 2)
    tell([.routed], stride(from: 0, to: 60, by: 10 * min(step, 3)), 4)
    // Only the newest version of the policy asks for more than the heart of this story gives.
    tell(
      [.withClinician], stride(from: 0, to: 22, by: min(step, 7)), 12,
      then: [DemoEvent(-1, .deny(reason: "The ejection fraction is below what the policy asks for"))])
    tell(
      [.inReview], stride(from: 5, to: 200, by: 20 * step), 6,
      then: [DemoEvent(0, .withdraw(words: "The clinic took the request back"))])
    tell(
      [.active], stride(from: 5, to: 200, by: 20 * step), 6,
      then: [DemoEvent(0, .terminate(words: "The therapy was stopped"))])
    return all
  }

  /// What is to be made of the sample.
  var crowd: Crowd {
    Crowd(
      size: size, seed: seed,
      weights: Dictionary(
        tellings.map { ($0.story.member.number, $0.weight) }, uniquingKeysWith: { first, _ in first }),
      reviewers: Self.reviewers.map(\.login), clinician: Self.clinician.login,
      familyNames: DemoNames.families, givenNames: DemoNames.given)
  }

  /// Takes in those who did the work, before it is copied.
  func enrolStaff(_ desk: CaseDesk, at clock: WallClock) throws {
    for person in Self.reviewers + [Self.clinician] { try desk.enrol(person, at: clock) }
    try desk.recordLicence(Self.licence(today: today), of: Self.clinician.login, at: clock)
  }

  /// Tells every story at a desk of its own, whose record has policies and clocks already.
  ///
  /// - Parameter each: called before every story.
  func play(_ desk: CaseDesk, founding: WallClock, each: () throws -> Void) throws {
    try desk.grant(.medicalDirector, to: Self.clinician.login, at: founding)
    try desk.recordLicence(Self.licence(today: today), of: Self.clinician.login, at: founding)
    for telling in tellings.sorted(by: { $0.back > $1.back }) {
      try each()
      try DemoPlay(desk: desk, today: today.adding(days: -telling.back), withNotes: false)
        .perform([telling.story])
    }
  }

  private static func licence(today: Day) -> Licence {
    Licence(
      kind: .physician, number: "INVENTED-1", state: "GA", specialty: "oncology",
      lastDay: today.adding(days: 3650))
  }

  static let clinician = Reviewer(
    login: "demo-director", name: "Robin Tally (invented)", roles: [.medicalDirector])
  static let reviewers = (1...24).map { number in
    Reviewer(
      login: "demo-nurse-" + (number < 10 ? "0" : "") + String(number),
      name: "\(DemoNames.given[number]) \(DemoNames.families[number]) (invented)", roles: [.reviewer])
  }
}
