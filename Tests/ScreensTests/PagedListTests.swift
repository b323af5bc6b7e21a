import PriorAuth
import Testing
import TerminalUI

@testable import Screens

/// Long lists are read a page at a time, whichever way one goes.
@Suite struct PagedListTests {
  private func desk(_ count: Int) -> FakeDesk {
    var desk = FakeDesk(today: FakeDesk.today)
    desk.members = FakeDesk.sample.members
    desk.cases = (0..<count).map { index in
      var request = FakeDesk.request(1, "2026-05-01")
      request.received = Moment(seconds: request.received.seconds + Int64(index))
      return FakeDesk.Case(request: request)
    }
    return desk
  }

  static let walks: [(keys: [Key], row: Int64)] = [
    ([.end], 300), ([.end, .home], 1), ([.pageDown], 20), ([.end, .pageUp], 281), ([.end, .up, .up], 298),
    (many(.pageDown, 20), 300), ([.end] + many(.pageUp, 20), 1), (many(.down, 120), 121),
    ([.end] + many(.up, 150), 150),
  ]

  private static func many(_ key: Key, _ count: Int) -> [Key] { Array(repeating: key, count: count) }

  @Test(arguments: walks)
  func `keys lead to the row they would in a list held whole`(keys: [Key], row: Int64) {
    var session = Session(desk: desk(300))
    for key in keys { session.press(key) }
    session.press(.enter)
    #expect(session.performed.last == .loadCase(Identifier(row)))
  }

  @Test func `no question asks for more than the window and some`() {
    var session = Session(desk: desk(1000))
    for _ in 0..<30 { session.press(.pageDown) }
    for case .loadWorklist(let call, _) in session.performed { #expect(call.limit <= 120) }
  }

  static let returns: [(keys: [Key], row: Int64)] = [
    ([.end, .up], 299), ([.down], 2), (many(.pageDown, 7), 134),
  ]

  @Test(arguments: returns)
  func `coming back finds the same row chosen`(keys: [Key], row: Int64) {
    var session = Session(desk: desk(300))
    for key in keys { session.press(key) }
    session.press(.enter, .escape, .function(5), .enter)
    #expect(session.performed.last == .loadCase(Identifier(row)))
  }

  @Test func `a row that is gone leaves the cursor where it was`() {
    var session = Session(desk: desk(10))
    session.press(.down, .down)
    session.desk.cases[2].state = .approved
    session.press(.function(5), .enter)
    #expect(session.performed.last == .loadCase(Identifier(4)))
  }
}
