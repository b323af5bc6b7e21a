import PriorAuth
import TerminalUI

/// Approvals that end soon, and apart from them those that ended without a renewal.
struct ExpiringScreen: DeskScreen {
  enum Message: Hashable, Sendable {
    case move(Key)
    case open, renew, wider, narrower, otherList, outlook, calendar, filter, mark, remind
  }

  let today: Day
  let filter: ExpiringFilter
  /// The only last day that is listed; nil for a window from today on.
  let day: Day?
  /// How many days ahead the list looks.
  private(set) var days: Int
  private(set) var showsLapsed = false
  private(set) var approvals = PagedList<ExpiringRow>()
  /// The approvals that are chosen together.
  private(set) var marked: Set<Identifier<Authorization>> = []

  /// How far ahead the list can look.
  static let windows = [0, 1, 7, 14, 30, 60, 90, 120, 180, 365]

  /// The approvals that end within some days, or on one day.
  init(today: Day, filter: ExpiringFilter = .all, days: Int = 30, on day: Day? = nil) {
    self.today = today
    self.filter = filter
    self.days = days
    self.day = day
  }

  var title: String { day.map { "Approvals that end on \($0)" } ?? "Expiring approvals" }

  /// What the list shows now.
  var window: ExpiringWindow {
    if showsLapsed { return .lapsed(before: today, filter) }
    return day.map { ExpiringWindow($0...$0, filter) } ?? .within(days: days, of: today, filter)
  }

  var bindings: [Binding<Message>] {
    let nothing = approvals.list.selected == nil ? "The list is empty" : nil
    let apart = showsLapsed ? "The window is for approvals that still run; Tab shows them" : nil
    let oneDay = day == nil ? nil : "This list is of one day; Esc leads back to the calendar"
    return [
      Binding(
        .enter, label: "Open", help: "Open the chosen authorization", message: .open, unavailable: nothing),
      Binding(
        .function(6), twin: .character("r"), label: "Renew",
        help: "Start the renewal of the chosen authorization, or open the one under way", message: .renew,
        unavailable: nothing),
      Binding(
        .tab, twin: .character("l"), label: showsLapsed ? "Ending" : "Lapsed",
        help: "Change between approvals that end soon and those that have lapsed", message: .otherList,
        unavailable: oneDay),
      Binding(
        .function(7), twin: .character("w"), label: "Asks for",
        help: "See what the renewal will ask for, and what is on file already", message: .outlook,
        unavailable: nothing),
      Binding(
        .function(8), twin: .character("c"), label: "Calendar",
        help: "See how many approvals end on which day, and in which week", message: .calendar,
        unavailable: oneDay),
      Binding(
        .function(9), twin: .character("f"), label: "Filter",
        help: "List only a line of business, a drug, a plan, a reviewer or a prescriber", message: .filter,
        unavailable: oneDay),
      Binding(
        .function(2), twin: .character("m"), label: "Mark",
        help: "Mark the chosen approval, to have letters prepared for all marked ones", message: .mark,
        unavailable: nothing),
      Binding(
        .function(10), twin: .character("o"), label: "Remind",
        help: "Prepare letters that remind of the renewal, for the marked approvals or the chosen one",
        message: .remind, unavailable: nothing),
      Binding(
        .character("+"), label: "More days", help: "Look further ahead", message: .wider,
        unavailable: oneDay ?? apart ?? (days == Self.windows.last ? "A year is the furthest" : nil)),
      Binding(
        .character("-"), label: "Fewer", help: "Look less far ahead", message: .narrower,
        unavailable: oneDay ?? apart ?? (days == Self.windows.first ? "Today is the nearest" : nil)),
    ] + movement(Message.move, in: "list")
  }

  mutating func load() -> [Step] { ask(approvals.reload()) }

  mutating func update(_ message: Message) -> [Step] {
    switch message {
    case .move(let key): return ask(approvals.move(key))
    case .calendar: return [.open(.expiringCalendar(ExpiringCalendarScreen(today: today, filter: filter)))]
    case .filter:
      return [.open(.expiringFilter(ExpiringFilterScreen(today: today, filter: filter, days: days)))]
    case .wider: days = Self.windows.first { $0 > days } ?? days
    case .narrower: days = Self.windows.last { $0 < days } ?? days
    case .otherList: showsLapsed.toggle()
    case .open, .renew, .outlook, .mark, .remind:
      return approvals.list.selected.map { act(message, on: $0) } ?? []
    }
    approvals = approvals.emptied
    return load()
  }

  private mutating func act(_ message: Message, on row: ExpiringRow) -> [Step] {
    switch message {
    case .open: return [.open(.authorization(AuthorizationScreen(id: row.id, today: today)))]
    case .outlook: return [.open(.renewalOutlook(RenewalOutlookScreen(id: row.id, today: today)))]
    case .renew:
      return [
        .renewal(
          of: row.id, member: row.member, drug: row.drug, firstDayAfter: row.through.adding(days: 1),
          underWay: row.renewal)
      ]
    case .mark:
      if marked.remove(row.id) == nil { marked.insert(row.id) }
      return ask(approvals.move(.down))
    case .remind: return [.reminders(marked.isEmpty ? [row.id] : marked.sorted())]
    default: return []
    }
  }

  mutating func receive(_ reply: Reply, to question: Effect) -> [Step] {
    switch (reply, question) {
    case (.expiring(let page), .loadExpiring(let window, let call)) where window == self.window:
      return ask(approvals.receive(page, for: call))
    case (.renewalStarted(let id), _): return [.open(.caseReview(CaseScreen(id: id, today: today)))]
    case (.reminded(let count, let refused), _):
      marked = []
      return [.reminded(count, refused)]
    default: return []
    }
  }

  mutating func layout(in rect: Rect, charset: Charset) { approvals.resize(to: Self.listRect(in: rect)) }

  /// The list lies below the lines that name what it shows.
  static func listRect(in rect: Rect) -> Rect { rect.below(2) }

  private func ask(_ call: PageCall<ExpiringKey>?) -> [Step] {
    call.map { [.perform(.loadExpiring(window, $0))] } ?? []
  }
}
