import Criteria
import PriorAuth
import Testing
import TerminalUI

@testable import Screens

/// What a decision on a case to learn on teaches.
@Suite struct LessonTests {
  /// The second case of the sample, which lacks the LVEF, as one whose note tells it.
  private func view(leadingTo answer: Evaluation.Outcome, telling fact: Fact? = nil) throws -> CaseView {
    var desk = FakeDesk.sample
    guard case .caseView(var view)? = desk.reply(to: .loadCase(Identifier(2))) else {
      throw TestProblem.noCase
    }
    view.practice = PracticeKey(
      leadsTo: answer, facts: fact.map { [ToldFact($0, words: "EF 62 percent")] } ?? [])
    return view
  }

  private enum TestProblem: Error { case noCase }

  private let lvef = Fact.measurement(.init(name: "LVEF", low: 62, high: 62, unit: "%"))

  @Test func `a right answer says by which rule and which facts`() throws {
    let lesson = Lesson(.pended, on: try view(leadingTo: .insufficient), wasTaken: true)
    #expect(lesson.title == "Right")
    #expect(lesson.lines.first?.contains("Unknown is neither met nor failed") == true)
    #expect(lesson.lines.contains { $0.contains("Ask for: ") }, "\(lesson.lines)")
    #expect(!lesson.lines.contains { $0.contains("wrong") })
  }

  @Test(arguments: [
    (Determination.Outcome.approved, "Not approving", "what nobody knows is not met"),
    (.referredToClinician, "Not referring", "no criterion failed"),
    (.routed(to: "X"), "Not sending it on", "so it is decided here"),
    (.denied, "Not denying", "can't decide on what nobody knows"),
  ])
  func `a wrong answer says why it is wrong, and what is right`(
    outcome: Determination.Outcome, title: String, why: String
  ) throws {
    let lesson = Lesson(outcome, on: try view(leadingTo: .insufficient), wasTaken: false)
    #expect(lesson.title == title)
    #expect(lesson.lines[0].contains("is wrong here") && lesson.lines[0].contains(why), "\(lesson.lines)")
    #expect(lesson.lines[1].hasPrefix("Right is to ask for information: "))
  }

  @Test func `what the note tells and nobody has entered is quoted, and asking for it is wrong`() throws {
    let told = try view(leadingTo: .meets, telling: lvef)
    let asking = Lesson(.pended, on: told, wasTaken: false)
    #expect(asking.title == "Not asking")
    #expect(
      asking.lines.contains { $0.contains("\u{201C}EF 62 percent\u{201D}, that is LVEF") }, "\(asking.lines)")
    let early = Lesson(.approved, on: told, wasTaken: false)
    #expect(early.title == "Not yet" && early.lines[0].contains("the criteria go by what is on file"))
  }

  @Test func `the lesson of a renewal says what is otherwise than at the last review`() throws {
    var session = Session()
    session.press(.character("x"), .character("r"), .right, .enter)
    guard case .caseReview(let screen) = session.app.top, var view = screen.view else {
      throw TestProblem.noCase
    }
    view.practice = PracticeKey(leadsTo: .insufficient, facts: [])
    for (outcome, title) in [(Determination.Outcome.pended, "Right"), (.approved, "Not approving")] {
      let lesson = Lesson(outcome, on: view, wasTaken: outcome == .pended)
      #expect(lesson.title == title)
      #expect(lesson.lines.contains("Since the last review:"), "\(lesson.lines)")
      #expect(lesson.lines.contains { $0.hasPrefix("  Diagnosis, not carried over: then ") })
      #expect(!lesson.lines.contains { $0.contains("as before") })
    }
    view.file.renewed = nil
    #expect(!Lesson(.pended, on: view, wasTaken: true).lines.contains("Since the last review:"))
  }

  @Test func `a denial where a criterion fails is right, and where they are met wrong`() throws {
    var view = try view(leadingTo: .notMet)
    view.practice = nil
    view.evaluation = Evaluation(policy: "P", outcome: .notMet)
    #expect(Lesson(.denied, on: view, wasTaken: true).title == "Right")
    view.evaluation.outcome = .meets
    #expect(Lesson(.denied, on: view, wasTaken: true).title == "Not denying")
  }

  @Test func `who learns may choose any decision, and is told before anything is stored`() throws {
    var screen = DecisionScreen(view: try view(leadingTo: .insufficient), today: day("2026-06-15"))
    #expect(screen.choice == nil && screen.form.value(of: .reason).isEmpty, "nothing is chosen for them")
    screen.form.setValue("approve", of: .decision)
    screen.left(.decision)
    var reader = FormReader(screen.form, today: screen.today)
    guard case .teach(let lesson)? = screen.read(&reader).first else {
      Issue.record("a wrong choice teaches")
      return
    }
    #expect(lesson.title == "Not approving" && reader.problems.isEmpty)
    screen.form.setValue("ask", of: .decision)
    screen.left(.decision)
    guard case .ask? = screen.read(&reader).first else {
      Issue.record("a right one asks before it is stored")
      return
    }
  }
}
