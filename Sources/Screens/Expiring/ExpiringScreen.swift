import PriorAuth
import TerminalUI

/// Approvals that end soon, and apart from them those that ended without a renewal.
struct ExpiringScreen: DeskScreen {
  enum Message: Hashable, Sendable {
    case move(Key)
    case open, renew, wider, narrower, otherList
  }

  let today: Day
  /// How many days ahead the list looks.
  private(set) var days = 30
  private(set) var showsLapsed = false
  private(set) var approvals = PagedList<ExpiringRow>()

  /// How far ahead the list can look.
  static let windows = [7, 14, 30, 60, 90, 120, 180, 365]

  /// The approvals that end within thirty days.
  init(today: Day) { self.today = today }

  var title: String { "Expiring approvals" }

  /// What the list shows now.
  var window: ExpiringWindow { showsLapsed ? .lapsed(before: today) : .within(days: days, of: today) }

  var bindings: [Binding<Message>] {
    let nothing = approvals.list.selected == nil ? "The list is empty" : nil
    let apart = showsLapsed ? "The window is for approvals that still run; Tab shows them" : nil
    return [
      Binding(
        .enter, label: "Open", help: "Open the chosen authorization", message: .open, unavailable: nothing),
      Binding(
        .function(6), twin: .character("r"), label: "Renew",
        help: "Start the renewal of the chosen authorization, or open the one under way", message: .renew,
        unavailable: nothing),
      Binding(
        .tab, twin: .character("l"), label: showsLapsed ? "Ending" : "Lapsed",
        help: "Change between approvals that end soon and those that have lapsed", message: .otherList),
      Binding(
        .character("+"), label: "More days", help: "Look further ahead", message: .wider,
        unavailable: apart ?? (days == Self.windows.last ? "A year is the furthest" : nil)),
      Binding(
        .character("-"), label: "Fewer", help: "Look less far ahead", message: .narrower,
        unavailable: apart ?? (days == Self.windows.first ? "A week is the nearest" : nil)),
    ] + movement(Message.move, in: "list")
  }

  mutating func load() -> [Step] { ask(approvals.reload()) }

  mutating func update(_ message: Message) -> [Step] {
    switch message {
    case .move(let key): return ask(approvals.move(key))
    case .open:
      guard let row = approvals.list.selected else { return [] }
      return [.open(.authorization(AuthorizationScreen(id: row.id, today: today)))]
    case .renew:
      guard let row = approvals.list.selected else { return [] }
      return [
        .renewal(
          of: row.id, member: row.member, drug: row.drug, firstDayAfter: row.through.adding(days: 1),
          underWay: row.renewal)
      ]
    case .wider: days = Self.windows.first { $0 > days } ?? days
    case .narrower: days = Self.windows.last { $0 < days } ?? days
    case .otherList: showsLapsed.toggle()
    }
    approvals = approvals.emptied
    return load()
  }

  mutating func receive(_ reply: Reply, to question: Effect) -> [Step] {
    switch (reply, question) {
    case (.expiring(let page), .loadExpiring(let window, let call)) where window == self.window:
      return ask(approvals.receive(page, for: call))
    case (.renewalStarted(let id), _): return [.open(.caseReview(CaseScreen(id: id, today: today)))]
    default: return []
    }
  }

  mutating func layout(in rect: Rect, charset: Charset) { approvals.resize(to: Self.listRect(in: rect)) }

  /// The list lies below the line that names what it shows.
  static func listRect(in rect: Rect) -> Rect { rect.below(2) }

  private func ask(_ call: PageCall<ExpiringKey>?) -> [Step] {
    call.map { [.perform(.loadExpiring(window, $0))] } ?? []
  }
}
