import Criteria
import PriorAuth
import Testing
import TerminalUI

@testable import Screens

/// The import of a policy while its document is read.
@Suite struct PolicyImportTests {
  private let question = Effect.importPolicy(PolicyFile(path: "next.md"))

  /// A session in which a document is being read.
  private func reading() -> Session {
    var session = Session()
    session.desk.policies.reading = WorkProgress(done: 100, total: 400, seconds: 2)
    session.press(.character("p"), .function(6))
    session.type("next.md")
    session.press(.function(10))
    return session
  }

  @Test func `progress has a rate and the time left`() {
    let session = reading()
    #expect(session.text.contains("Reading next.md"))
    #expect(session.text.contains("100 of 400 KB, 50 KB a second, 7 s left"))
  }

  @Test(arguments: [Key.escape, .control("c")])
  func `Esc and Ctrl-C stop it and keep what was typed`(key: Key) {
    var session = reading()
    session.press(key)
    #expect(!session.app.isWaiting(for: question))
    #expect(session.message == "Stopped; nothing was stored")
    #expect(session.text.contains("next.md"))
    #expect(session.text.contains("In force from"))
  }

  @Test func `nothing is typed meanwhile, and it does not begin twice`() {
    var session = reading()
    session.type("zz")
    session.press(.function(10))
    #expect(session.changes == [question])
    session.press(.escape)
    #expect(!session.text.contains("zz"))
  }

  @Test func `the worklist is used meanwhile, and its end is said there`() {
    var session = reading()
    session.press(.enter)
    #expect(session.text.contains("Worklist"))
    session.press(.down)
    #expect(session.app.isWaiting(for: question))
    let policy = Identifier<PolicyVersion>(1)
    _ = session.app.update(.answered(question, .policyImported(policy, isPublished: false)))
    #expect(session.message.hasPrefix("Imported."))
    #expect(session.text.contains("Worklist"))
    session.press(.escape)
    #expect(session.text.contains("To look at"))
  }

  @Test func `leaving asks first, because the reading ends with the form`() {
    var session = reading()
    session.press(.function(3))
    #expect(session.text.contains("is broken off; nothing is stored"))
    #expect(session.app.isWaiting(for: question))
    session.press(.right, .enter)
    #expect(!session.app.isWaiting(for: question))
  }

  @Test func `what is wrong with the document is said in the form`() {
    var session = reading()
    let problem = FieldProblem(field: "policyNumber", problem: "the number is missing")
    _ = session.app.update(.answered(question, .refused([problem])))
    #expect(session.text.contains("the number is missing"))
    #expect(session.text.contains("In force from"))
  }

  @Test(arguments: [(true, "published: you work here alone"), (false, "nothing is decided under it before")])
  func `the form says what becomes of the document`(isAlone: Bool, words: String) {
    var session = Session()
    session.desk.policies.publishesAtOnce = isAlone
    session.press(.character("p"), .function(6))
    #expect(session.text.contains(words))
    #expect(!session.text.contains("…"))
  }

  private let plan = ImportPlan(
    number: "TT.PHAR.9", title: "Testumab", inForce: DayRange(from: day("2026-07-01")), openCases: 12)

  @Test func `what would be in force at once is asked about, and only agreeing stores it`() {
    for (keys, changes) in [
      ([Key.enter], [question]), ([.escape], [question]),
      ([.right, .enter], [question, .publishImport(PolicyFile(path: "next.md"))]),
    ] {
      var session = Session()
      session.desk.policies.plan = plan
      session.press(.character("p"), .function(6))
      session.type("next.md")
      session.press(.function(10))
      for words in ["Publish TT.PHAR.9?", "Testumab", "in force from 2026-07-01", "none yet"] {
        #expect(session.text.contains(words), "\(session.text)")
      }
      for key in keys { session.press(key) }
      #expect(session.changes == changes)
    }
  }

  @Test(arguments: [(0, "none yet: 0."), (12, "none yet: 12."), (nil, "none yet: more than 1000.")])
  func `the question says how many open cases it concerns`(count: Int?, words: String) {
    var plan = plan
    plan.openCases = count
    #expect(plan.consequences.last?.contains(words) == true)
  }

  @Test func `while another screen lies over the form it is asked once that is left`() {
    var session = reading()
    session.press(.enter)
    _ = session.app.update(.answered(question, .importWaits(plan)))
    #expect(!session.text.contains("Publish TT.PHAR.9?"))
    session.press(.escape)
    #expect(session.text.contains("Publish TT.PHAR.9?"))
  }
}
