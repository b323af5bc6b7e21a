import Criteria
import PriorAuth
import TerminalUI
import Testing

@testable import Screens

@Suite struct ExpiringViewTests {
  @Test func `a filter keeps the window of the list`() {
    let today = Day(iso: "2026-06-15") ?? .earliest
    let form = ExpiringFilterScreen(today: today, filter: .all, days: 120)
    var reader = FormReader(form.form, today: today)
    guard case .replace(.expiring(let list))? = form.read(&reader).first else {
      Issue.record("no list")
      return
    }
    #expect(list.days == 120 && list.window == .within(days: 120, of: today, .all))
  }

  @Test(arguments: [(3, 3, [String]()), (4, 3, ["… 2 more"]), (9, 4, ["… 6 more"])])
  func `a chart says how many bars it leaves out`(bars: Int, rows: Int, words: [String]) {
    var canvas = Canvas(rows: rows, columns: 40, charset: .unicode)
    let all = (1...bars).map { Bar("bar \($0)", $0, "\($0)") }
    canvas.draw(all, in: Rect(row: 0, column: 0, rows: rows, columns: 40))
    let lines = canvas.text.split(separator: "\n").map { $0.trimmingPrefix(while: { $0 == " " }) }
    #expect(lines.filter { $0.contains("more") }.map { String($0).trimmed } == words)
    #expect(lines.count { $0.hasPrefix("bar") } == min(bars, words.isEmpty ? rows : rows - 1))
  }

  @Test(arguments: [("code", true), ("stale-policy", false)])
  func `what is wrong with the request stands in the head of its case`(code: String, isShown: Bool) throws {
    var session = Session()
    guard case .caseView(var view)? = session.desk.reply(to: .loadCase(Identifier(1))) else {
      Issue.record("no case")
      return
    }
    view.evaluation.warnings = [Warning(code: code, text: "HCPCS J9382 is retired")]
    var screen = CaseScreen(id: view.id, today: view.request.received.day)
    let place = Rect(row: 0, column: 0, rows: 22, columns: 120)
    screen.layout(in: place, charset: .unicode)
    _ = screen.receive(.caseView(view), to: .loadCase(view.id))
    var canvas = Canvas(rows: 22, columns: 120, charset: .unicode)
    screen.draw(on: &canvas, in: place)
    let head = canvas.text.split(separator: "\n", omittingEmptySubsequences: false).prefix(4).joined()
    #expect(head.contains("! HCPCS J9382 is retired") == isShown, "\(head)")
  }
}

extension String {
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
