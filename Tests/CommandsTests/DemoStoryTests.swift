import Criteria
import PriorAuth
import Testing

@testable import Commands

@Suite struct DemoStoryTests {
  @Test(arguments: DemoStory.all.indices)
  func `every fact is cited from words that stand in the note before it`(index: Int) {
    var note = ""
    for event in DemoStory.all[index].events {
      switch event.deed {
      case .attach(_, _, let text):
        note = text
        #expect(text.contains("(invented)"))
      case .evidence(let facts):
        for fact in facts {
          #expect(note.contains(fact.cited), "\(fact.cited)")
          #expect(fact.day <= event.day, "\(fact.cited) is read before it is written")
        }
      case .request, .decide, .renew, .deny, .withdraw, .terminate: break
      }
    }
  }

  @Test func `what one learns on came in today with its note, and nothing of it is entered`() {
    #expect(Set(PracticeCase.all.map(\.leadsTo)) == [.meets, .insufficient, .notMet, .route])
    for practice in PracticeCase.all {
      #expect(!practice.facts.isEmpty)
      let open = practice.untold.events.suffix(2)
      #expect(open.allSatisfy { $0.day == 0 })
      for event in open {
        switch event.deed {
        case .request(let asked): #expect(asked.reviewType == .initial && !practice.isRenewal)
        case .renew: #expect(practice.isRenewal)
        case .attach(_, _, let text): #expect(practice.facts.allSatisfy { text.contains($0.words) })
        default: Issue.record("nothing else has happened")
        }
      }
      let before = practice.untold.events.dropLast(2)
      #expect(before.isEmpty == !practice.isRenewal && before.allSatisfy { $0.day < 0 })
      if practice.isRenewal {
        guard case .decide(.approve, _)? = before.last?.deed else {
          Issue.record("what is renewed was approved")
          continue
        }
      }
    }
    #expect(PracticeCase.all.count(where: \.isRenewal) == 1)
    let numbers = DemoStory.training.map(\.member.number)
    #expect(Set(numbers).count == numbers.count)
  }

  @Test func `members are told apart and plainly invented`() {
    let numbers = DemoStory.all.map(\.member.number)
    #expect(Set(numbers).count == numbers.count)
    #expect(numbers.allSatisfy { $0.hasPrefix("DEMO-") })
    #expect(numbers == numbers.sorted())
  }

  @Test(arguments: DemoStory.all.indices)
  func `a story begins with a request, goes on in order of time and ends by today`(index: Int) {
    let events = DemoStory.all[index].events
    guard case .request? = events.first?.deed else {
      Issue.record("a story begins with a request")
      return
    }
    #expect(events.map(\.day) == events.map(\.day).sorted())
    #expect(events.allSatisfy { $0.day <= 0 })
  }
}
