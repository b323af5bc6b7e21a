import PriorAuth
import TerminalUI

/// Members by what is typed of their name or number.
struct MembersScreen: DeskScreen {
  enum Message: Hashable, Sendable {
    case move(Key)
    case open, enrol
  }

  /// What a member is looked for.
  enum Purpose: Hashable, Sendable {
    /// To see the page.
    case look
    /// To take in a request.
    case request
  }

  let purpose: Purpose
  let today: Day
  private(set) var words = TextEditor()
  private(set) var members = PagedList<MemberRow>()

  /// A search with nothing typed yet.
  init(purpose: Purpose, today: Day) {
    self.purpose = purpose
    self.today = today
  }

  var title: String { purpose == .look ? "Members" : "New request: for which member?" }

  var isTyping: Bool { true }

  var searchLabel: String? { "Name, number or birth date" }

  var hasOneMatch: Bool { members.list.rows.count == 1 && !members.list.hasLater }

  mutating func search(for typed: String?) -> [Step] {
    if let typed { words.replace(with: typed) }
    members = members.emptied
    return load()
  }

  private var search: MemberSearch { MemberSearch(typed: words.text) }

  var bindings: [Binding<Message>] {
    let nothing = members.list.selected == nil ? "No member is chosen" : nil
    return [
      Binding(
        .enter, label: purpose == .look ? "Open" : "Choose",
        help: purpose == .look ? "Open the chosen member's page" : "Take in a request for the chosen member",
        message: .open, unavailable: nothing),
      Binding(
        .function(6), twin: .control("n"), label: "Enrol", help: "Enrol a new member", message: .enrol),
      Binding(.up, label: "", help: "Go up in the list", message: .move(.up)),
      Binding(.down, label: "", help: "Go down in the list", message: .move(.down)),
      Binding(.pageUp, label: "", help: "Go a page up", message: .move(.pageUp)),
      Binding(.pageDown, label: "", help: "Go a page down", message: .move(.pageDown)),
    ]
  }

  mutating func load() -> [Step] { ask(members.reload()) }

  mutating func update(_ message: Message) -> [Step] {
    switch message {
    case .move(let key): return ask(members.move(key))
    case .enrol:
      return [.open(.memberForm(MemberFormScreen(purpose: purpose, sought: words.text, today: today)))]
    case .open:
      guard let row = members.list.selected else { return [] }
      return purpose == .look
        ? [.open(.member(MemberScreen(id: row.id, today: today)))]
        : [
          .replace(
            .requestForm(
              RequestFormScreen(
                member: row.id, named: row.familyName + ", " + row.givenName, today: today)))
        ]
    }
  }

  mutating func type(_ key: Key) -> [Step]? {
    let before = words.text
    guard words.update(key) else { return nil }
    guard words.text != before else { return [] }
    members = members.emptied
    return load()
  }

  mutating func receive(_ reply: Reply, to question: Effect) -> [Step] {
    guard case .members(let page) = reply, case .findMembers(search, let call) = question else {
      return []
    }
    return ask(members.receive(page, for: call))
  }

  mutating func layout(in rect: Rect, charset: Charset) { members.resize(to: rect.below(2)) }

  func draw(on canvas: inout Canvas, in rect: Rect) {
    let list = rect.below(2)
    if members.list.rows.isEmpty {
      canvas.drawWrapped(
        members.isLoaded ? nobody : "Reading members …", in: list, role: .dim)
    } else {
      members.list.draw(on: &canvas, in: list, columns: Self.columns, isFocused: false) { row in
        ListLine([row.number, row.familyName + ", " + row.givenName, "\(row.birthDate)"], roles: [.dim])
      }
    }
    let used = canvas.draw("Name, number or birth date: ", at: rect.at(0, 0), role: .heading)
    words.drawLine(on: &canvas, in: rect.top(1).columns(.cells(used), .share(1))[1], isFocused: true)
  }

  /// What an empty list says: a member who is looked for in other words is enrolled once more.
  private var nobody: String {
    search == .all
      ? "No member is on record. F6 enrols one."
      : "No member's name, number and birth date have all of this. Fewer letters find more; F6 enrols a new member."
  }

  private static let columns = [
    ListColumn("Number", .cells(14)), ListColumn("Name", .share(1)), ListColumn("Born", .cells(10)),
  ]

  private func ask(_ call: PageCall<MemberKey>?) -> [Step] {
    call.map { [.perform(.findMembers(search, $0))] } ?? []
  }
}
