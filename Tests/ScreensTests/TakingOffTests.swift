import PriorAuth
import Testing
import TerminalUI

@testable import Screens

/// Rows of the plan's lists and tables of codes that count no more.
@Suite struct TakingOffTests {
  private let today = Day(iso: "2026-06-15") ?? .earliest

  private func changes(_ steps: [Step]) -> [AdminChange] {
    steps.compactMap { if case .perform(.ask(.touched(let change))) = $0 { change } else { nil } }
  }

  @Test(arguments: [
    (Register.formulary, "HIM: bizengri"), (.plan, "Sample Plan"), (.prescriber, "1245319599"),
  ])
  func `a row is taken off the list by what it is of`(register: Register, key: String) {
    var screen = RegisterFormScreen(takingOff: key, register, today: today)
    screen.form.setValue("Left", of: .reason)
    var reader = FormReader(screen.form, today: today)
    let entry = RegisterEntry(register, key, from: today, nil, reason: "Left")
    #expect(changes(screen.read(&reader)) == [.register(entry)])
    #expect(reader.problems.isEmpty)
  }

  @Test(arguments: [
    (Register.formulary, ["registerKey", "line", "status", "reason"]),
    (.plan, ["registerKey", "line", "reason"]), (.prescriber, ["registerKey", "name", "reason"]),
  ])
  func `a row that says nothing is not kept`(register: Register, missing: [String]) {
    let screen = RegisterFormScreen(register, today: today)
    var reader = FormReader(screen.form, today: today)
    _ = screen.read(&reader)
    #expect(Set(reader.problems.keys.map(\.rawValue)) == Set(missing))
  }

  @Test func `a row is kept once somebody has seen which open cases it touches`() throws {
    var screen = RegisterFormScreen(.plan, today: today)
    let entry = RegisterEntry(
      .plan, "Sample Plan", from: today, .plan(line: .medicaid, name: "Sample Plan"), reason: "New")
    let touched = ["It may touch one open case: R7."]
    let steps = screen.receive(
      .office(.touched(.register(entry), touched)), to: .ask(.touched(.register(entry))))
    guard case .ask(let dialog, let then)? = steps.first, case .perform(let effect)? = then.first else {
      Issue.record("it is kept without a question")
      return
    }
    #expect(dialog.lines.contains(touched[0]))
    #expect(effect == .change(.admin(.register(entry))))
  }

  @Test func `a table of codes is withdrawn with a reason`() {
    var screen = CodeWithdrawFormScreen([.text("HCPCS"), .day(today), .number(2)], today: today)
    var lacking = FormReader(screen.form, today: today)
    _ = screen.read(&lacking)
    #expect(lacking.problems.keys.map(\.rawValue) == ["reason"])
    screen.form.setValue("Another quarter", of: .reason)
    var reader = FormReader(screen.form, today: today)
    #expect(
      changes(screen.read(&reader)) == [.withdrawCodes(.hcpcs, from: today, reason: "Another quarter")])
  }
}
