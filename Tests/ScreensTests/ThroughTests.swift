import Criteria
import PriorAuth
import Testing
import TerminalUI

@testable import Screens

/// The ends of rules: a form asks for the last day on which something counts, as every list shows it.
@Suite struct ThroughTests {
  private let today = Day(iso: "2026-06-15") ?? .earliest
  private let after = Day(iso: "2027-01-01")

  private func change(
    _ act: AdminAct, _ values: [AdminFormScreen.Field: String]
  ) -> AdminChange? {
    var screen = AdminFormScreen(act, about: "", today: today)
    for (field, value) in values { screen.form.setValue(value, of: field) }
    var reader = FormReader(screen.form, today: today)
    for case .perform(.ask(.touched(let change))) in screen.read(&reader) { return change }
    return nil
  }

  @Test func `a time limit and a rule of state law end with the day that is typed`() {
    let limit = change(
      .addClock,
      [
        .ruleName: "x", .step: "decision", .amount: "5", .unit: "days", .source: "contract",
        .lastDay: "2026-12-31",
      ])
    guard case .addClockRule(let rule)? = limit else {
      Issue.record("no time limit")
      return
    }
    #expect(rule.days.firstDayAfter == after)
    let law = change(
      .addOverlay,
      [
        .residence: "OH", .kind: "minimum-months", .amount: "12", .citation: "ORC", .lastDay: "2026-12-31",
      ])
    guard case .addOverlay(let overlay)? = law else {
      Issue.record("no rule of state law")
      return
    }
    #expect(overlay.days.firstDayAfter == after)
  }

  @Test func `a report keeps line and urgency in sight, whatever is shown beside them`() {
    var session = Session()
    session.press(.function(10), .character("r"))
    for _ in 0..<6 { session.press(.right) }
    #expect(session.text.contains("Line") && session.text.contains("Urgency"), "\(session.text)")
    #expect(!session.text.contains("Decided "))
  }
}
