import PriorAuth
import TerminalUI

/// The first screen: every open request, what is due first on top.
struct WorklistScreen: DeskScreen {
  enum Message: Hashable, Sendable {
    case move(Key)
    case open, newRequest, members, expiring, policies, next, supervision, administration
  }

  let today: Day
  var requests = PagedList<WorklistLine>()

  init(today: Day) { self.today = today }

  var title: String { "Worklist: open requests" }

  var bindings: [Binding<Message>] {
    let nothing = requests.list.selected == nil ? "There is no open request. F6 or n takes one in" : nil
    return [
      Binding(
        .enter, label: "Open", help: "Open the chosen case", message: .open, unavailable: nothing),
      Binding(
        .function(6), twin: .character("n"), label: "New request",
        help: "Take in a new request: choose the member first", message: .newRequest),
      Binding(
        .function(7), twin: .character("m"), label: "Members", help: "Find or enrol a member",
        message: .members),
      Binding(
        .function(8), twin: .character("x"), label: "Expiring",
        help: "List approvals that end soon, and renew them", message: .expiring),
      Binding(
        .function(9), twin: .character("p"), label: "Policies",
        help: "Read the policies; import, check and publish their versions", message: .policies),
      Binding(
        .function(10), twin: .character("s"), label: "Supervise",
        help: "See what is late, who does what, what ends, and share out work", message: .supervision),
      Binding(
        .function(11), twin: .character("a"), label: "Administer",
        help: "Look after policies, codes, lists and people", message: .administration),
      Binding(
        .character("t"), label: "Take next",
        help: "Take the most urgent case that you may work on and nobody has",
        message: .next),
    ] + movement(Message.move, in: "worklist")
  }

  mutating func load() -> [Step] { [.perform(.loadWorklist(requests.reload()))] }

  mutating func update(_ message: Message) -> [Step] {
    switch message {
    case .move(let key): return ask(requests.move(key))
    case .open:
      guard let line = requests.list.selected else { return [] }
      return [.open(.caseReview(CaseScreen(id: line.row.id, today: today)))]
    case .newRequest: return [.open(.members(MembersScreen(purpose: .request, today: today)))]
    case .next: return [.perform(.takeNextCase)]
    case .members: return [.open(.members(MembersScreen(purpose: .look, today: today)))]
    case .expiring: return [.open(.expiring(ExpiringScreen(today: today)))]
    case .supervision: return [.open(.office(OfficeScreen(side: .supervisor, today: today)))]
    case .administration: return [.open(.office(OfficeScreen(side: .admin, today: today)))]
    case .policies: return [.open(.policies(PoliciesScreen(today: today)))]
    }
  }

  mutating func receive(_ reply: Reply, to question: Effect) -> [Step] {
    if case .caseTaken(let id) = reply {
      guard let id else { return [.say(.problem("No case is waiting for you that nobody has"))] }
      return [.open(.caseReview(CaseScreen(id: id, today: today)))]
    }
    guard case .worklist(let page) = reply, case .loadWorklist(let call) = question else { return [] }
    return ask(requests.receive(page, for: call))
  }

  mutating func layout(in rect: Rect, charset: Charset) { requests.resize(to: rect) }

  private func ask(_ call: PageCall<WorklistKey>?) -> [Step] {
    call.map { [.perform(.loadWorklist($0))] } ?? []
  }
}
