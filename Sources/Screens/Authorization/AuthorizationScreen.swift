import PriorAuth
import TerminalUI

/// An approval: its days, the arithmetic that led to them, the units, and what it follows and what followed.
struct AuthorizationScreen: PageScreen {
  enum Message: Hashable, Sendable {
    case move(Key)
    case renew, openCase, letters, predecessor, successor, nextCase
  }

  let id: Identifier<Authorization>
  let today: Day
  private(set) var view: AuthorizationView?
  var text = ScrolledText()

  /// The page of an authorization, to be loaded.
  init(id: Identifier<Authorization>, today: Day) {
    self.id = id
    self.today = today
  }

  var title: String { "Authorization \(id)" + (view.map { ": " + $0.member.listName } ?? "") }

  var awaited: String? { view == nil ? "Reading authorization \(id) …" : nil }

  var bindings: [Binding<Message>] {
    [
      Binding(
        .function(6), twin: .character("r"), label: view?.renewal == nil ? "Renew" : "Open renewal",
        help: "Start the review that renews this authorization, or open the one under way", message: .renew,
        unavailable: notRenewable),
      Binding(
        .function(7), twin: .character("c"), label: "Case", help: "Open the case it was decided in",
        message: .openCase, unavailable: view == nil ? "The authorization has not been read" : nil),
      Binding(
        .function(8), twin: .character("l"), label: "Letters",
        help: "See the letters of the case it was decided in",
        message: .letters, unavailable: view == nil ? "The authorization has not been read" : nil),
      .nextCase(.nextCase),
      Binding(
        .character("p"), label: "Predecessor", help: "See the authorization this one renewed or replaced",
        message: .predecessor,
        unavailable: view?.authorization.predecessor == nil ? "This one renewed or replaced none" : nil),
      Binding(
        .character("s"), label: "Successor", help: "See the authorization that took its place",
        message: .successor, unavailable: view?.successor == nil ? "None took its place" : nil),
    ] + movement(Message.move, in: "text")
  }

  private var notRenewable: String? {
    guard let view else { return "The authorization has not been read" }
    guard view.authorization.state == .active else {
      if view.authorization.state == .superseded {
        return "It was \(view.authorization.successionWord): s goes to its successor"
      }
      return "Only an active authorization is renewed; this one is \(view.authorization.state.rawValue)"
    }
    return nil
  }

  mutating func load() -> [Step] { [.perform(.loadAuthorization(id))] }

  mutating func update(_ message: Message) -> [Step] {
    guard let view else { return [] }
    switch message {
    case .move(let key):
      scroll(by: key)
      return []
    case .renew:
      return [
        .renewal(
          of: id, member: view.member.listName, drug: view.authorization.drug.listName,
          firstDayAfter: view.authorization.days.firstDayAfter, underWay: view.renewal)
      ]
    case .openCase: return [.open(.caseReview(CaseScreen(id: view.authorization.request, today: today)))]
    case .letters: return [.open(.letters(LettersScreen(request: view.authorization.request, today: today)))]
    case .nextCase: return [.nextCase]
    case .predecessor: return open(view.authorization.predecessor)
    case .successor: return open(view.successor)
    }
  }

  mutating func receive(_ reply: Reply, to question: Effect) -> [Step] {
    switch reply {
    case .authorization(let view): self.view = view
    case .renewalStarted(let request): return [.open(.caseReview(CaseScreen(id: request, today: today)))]
    default: break
    }
    return []
  }

  private func open(_ id: Identifier<Authorization>?) -> [Step] {
    id.map { [.open(.authorization(AuthorizationScreen(id: $0, today: today)))] } ?? []
  }
}
