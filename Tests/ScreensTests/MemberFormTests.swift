import PriorAuth
import Testing
import TerminalUI

@testable import Screens

/// What is asked about and refused where a member is enrolled.
@Suite struct MemberFormTests {
  /// A session at the form, everything but state and plan filled in; the plan has the keyboard.
  private func form(state: String, plans hasPlans: Bool = true) -> Session {
    var session = Session()
    session.desk.hasPlans = hasPlans
    session.press(.character("m"), .function(6))
    session.fill("M-9", "Oakes", "Rowan", "3/4/1961", "", state, "commercial")
    return session
  }

  private func finish(_ session: inout Session) {
    session.fill("2026-01-01")
    session.press(.function(10))
  }

  private func member(_ session: Session) -> Member? {
    if case .createMember(let member, _)? = session.changes.first { member } else { nil }
  }

  @Test(arguments: [
    ("Testerby", "Testerby", ""), ("O'Dell, Anne-Marie", "O'Dell", "Anne-Marie"), ("M-12", "", ""),
    ("zorn 1975", "", ""),
  ])
  func `a name that was looked for stands in the form`(sought: String, family: String, given: String) {
    var session = Session()
    session.press(.character("m"))
    session.type(sought)
    session.press(.function(6))
    let screen = MemberFormScreen(purpose: .look, sought: sought, today: session.desk.today)
    #expect(screen.form.value(of: .familyName) == family && screen.form.value(of: .givenName) == given)
    #expect(!screen.form.isDirty)
    #expect(family.isEmpty || session.text.contains(family))
  }

  @Test(arguments: ["ZZ", "Ohioo"])
  func `a state that is none is said on leaving the field and refused at save`(state: String) {
    var session = form(state: state)
    #expect(session.text.contains("is no state or territory; write two letters or its name"))
    session.fill("Harbor Choice PPO")
    finish(&session)
    #expect(session.message.contains("Not saved: State is no state"))
    #expect(session.changes.isEmpty)
  }

  @Test(arguments: [("oh", "OH"), ("Ohio", "OH"), ("new york", "NY")])
  func `a state stands there by its letters`(typed: String, code: String) {
    var session = form(state: typed)
    #expect(session.app.top.desk.typed["residence"] == code)
    session.fill("Harbor Choice PPO")
    finish(&session)
    #expect(member(session)?.state == code)
  }

  @Test(arguments: ["Harbour Choice", "Harbor Care"])
  func `a plan that the register has not for the line of business is asked about`(plan: String) {
    var session = form(state: "OH")
    session.fill(plan)
    #expect(session.message.contains("The register of plans has no '\(plan)' for Commercial"))
    finish(&session)
    #expect(session.text.contains("Enrol under this plan?") && session.changes.isEmpty)
    session.press(.right, .enter)
    #expect(member(session) != nil)
  }

  @Test(arguments: [("harbor choice ppo", true), ("Any Plan", false)])
  func `a plan on record is stored at once, and any where no plan is`(plan: String, hasPlans: Bool) {
    var session = form(state: "OH", plans: hasPlans)
    session.fill(plan)
    finish(&session)
    #expect(member(session) != nil, "\(session.text)")
  }
}
