import PriorAuth
import Testing
import TerminalUI

@testable import Screens

/// Rows of the plan's lists and tables of codes that count no more.
@Suite struct TakingOffTests {
  private let today = Day(iso: "2026-06-15") ?? .earliest

  private func changes(_ steps: [Step]) -> [OfficeChange] {
    steps.compactMap { if case .perform(.change(let change)) = $0 { change } else { nil } }
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
