import PriorAuth
import TerminalUI

/// How many approvals end on which day of a month, and in which week.
struct ExpiringCalendarScreen: DeskScreen {
  enum Message: Hashable, Sendable {
    case days(Int)
    case months(Int)
    case today, open, otherFace
  }

  let today: Day
  let filter: ExpiringFilter
  private(set) var chosen: Day
  private(set) var showsWeeks = false
  private(set) var counts: [Day: Int] = [:]
  /// The days whose counts are held.
  private var loaded: ExpiringWindow?

  /// How many weeks the chart looks ahead.
  private static let weeks = 26

  /// The month of a day.
  init(today: Day, filter: ExpiringFilter) {
    self.today = today
    self.filter = filter
    chosen = today
  }

  var title: String { showsWeeks ? "Approvals that end, by week" : "Approvals that end, by day" }

  var bindings: [Binding<Message>] {
    let step = showsWeeks ? 7 : 1
    let none = counts[chosen] == nil ? "No approval ends on that day" : nil
    return [
      Binding(
        .enter, label: "List", help: "List the approvals that end on the chosen day", message: .open,
        unavailable: showsWeeks ? "The chart is of weeks; Tab shows the days" : none),
      Binding(
        .tab, twin: .character("v"), label: showsWeeks ? "Days" : "Weeks",
        help: "Change between the calendar and the chart by week", message: .otherFace),
      Binding(
        .pageDown, twin: .character("n"), label: "Next month", help: "Go to the next month",
        message: .months(1)),
      Binding(
        .pageUp, twin: .character("b"), label: "Before", help: "Go to the month before", message: .months(-1)),
      Binding(.home, twin: .character("t"), label: "Today", help: "Go to today", message: .today),
      Binding(.left, twin: .character("h"), label: "", help: "Go back a day", message: .days(-step)),
      Binding(.right, twin: .character("l"), label: "", help: "Go on a day", message: .days(step)),
      Binding(.up, twin: .character("k"), label: "", help: "Go back a week", message: .days(-7)),
      Binding(.down, twin: .character("j"), label: "", help: "Go on a week", message: .days(7)),
    ]
  }

  /// The days that are shown: a whole month, or the weeks ahead.
  var window: ExpiringWindow {
    if showsWeeks {
      let first = chosen.monday
      return ExpiringWindow(first...max(first, first.adding(days: Self.weeks * 7 - 1)), filter)
    }
    let (year, month, day) = chosen.civil
    let first = chosen.adding(days: 1 - day)
    return ExpiringWindow(
      first...max(first, first.adding(days: Day.length(ofMonth: month, year: year) - 1)), filter)
  }

  mutating func load() -> [Step] { [.perform(.loadExpiringDays(window))] }

  mutating func update(_ message: Message) -> [Step] {
    switch message {
    case .days(let days): chosen = chosen.adding(days: days)
    case .months(let months): chosen = chosen.adding(months: months)
    case .today: chosen = today
    case .otherFace: showsWeeks.toggle()
    case .open: return [.open(.expiring(ExpiringScreen(today: today, filter: filter, on: chosen)))]
    }
    return window == loaded ? [] : load()
  }

  mutating func receive(_ reply: Reply, to question: Effect) -> [Step] {
    guard case .expiringDays(let found) = reply, question == .loadExpiringDays(window) else { return [] }
    loaded = window
    counts = Dictionary(found.map { ($0.day, $0.number) }) { first, _ in first }
    return []
  }
}
