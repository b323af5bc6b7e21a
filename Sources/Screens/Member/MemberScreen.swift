import PriorAuth
import TerminalUI

/// A member's page: who it is, the coverages, and every request and authorization.
struct MemberScreen: DeskScreen {
  enum Message: Hashable, Sendable {
    case move(Key)
    case open, newRequest, find, time
  }

  /// One line of the member's history.
  enum Item: Hashable, Sendable {
    case request(RequestOnFile)
    case authorization(OnFile<Authorization>)
  }

  let id: Identifier<Member>
  let today: Day
  private(set) var view: MemberHistory?
  private(set) var items = ListView<Item>()
  private var charset = Charset.unicode
  private var area = Rect(row: 0, column: 0, rows: 0, columns: 0)

  /// The page of a member, to be loaded.
  init(id: Identifier<Member>, today: Day) {
    self.id = id
    self.today = today
  }

  var title: String {
    "Member" + (view.map { " \($0.member.member.number): \($0.member.member.listName)" } ?? "")
  }

  var bindings: [Binding<Message>] {
    [
      Binding(
        .enter, label: "Open", help: "Open the chosen request or authorization", message: .open,
        unavailable: items.selected == nil ? "There is nothing to open" : nil),
      Binding(
        .function(6), twin: .character("n"), label: "New request",
        help: "Take in a new request for this member", message: .newRequest,
        unavailable: view == nil ? "The member has not been read" : nil),
      Binding(
        .function(7), twin: .character("/"), label: "Find", help: "Find words in all documents of the member",
        message: .find, unavailable: view == nil ? "The member has not been read" : nil),
      Binding(
        .character("t"), label: "Over time",
        help: "See coverage, requests and authorizations on a time line, and measured values as a chart",
        message: .time, unavailable: view == nil ? "The member has not been read" : nil),
    ] + movement(Message.move, in: "list")
  }

  mutating func load() -> [Step] { [.perform(.loadMember(id))] }

  mutating func update(_ message: Message) -> [Step] {
    switch message {
    case .move(let key):
      _ = items.update(key)
      return []
    case .open:
      switch items.selected {
      case .request(let row): return [.open(.caseReview(CaseScreen(id: row.id, today: today)))]
      case .authorization(let row):
        return [.open(.authorization(AuthorizationScreen(id: row.id, today: today)))]
      case nil: return []
      }
    case .find:
      guard let view else { return [] }
      return [
        .open(
          .documentSearch(
            DocumentSearchScreen(member: id, named: view.member.member.listName, today: today)))
      ]
    case .time: return view.map { [.open(.memberTime(MemberTimeScreen($0, today: today)))] } ?? []
    case .newRequest:
      return [
        .open(
          .requestForm(
            RequestFormScreen(
              member: id, named: view?.member.member.listName, today: today)))
      ]
    }
  }

  mutating func receive(_ reply: Reply, to question: Effect) -> [Step] {
    guard case .member(let view) = reply else { return [] }
    let chosen = items.selected
    self.view = view
    items.replace(view.requests.map { .request($0) } + view.authorizations.map { .authorization($0) }) {
      $0 == chosen
    }
    items.resize(to: places(in: area).list)
    return []
  }

  mutating func layout(in rect: Rect, charset: Charset) {
    area = rect
    self.charset = charset
    items.resize(to: places(in: rect).list)
  }

  func draw(on canvas: inout Canvas, in rect: Rect) {
    guard let view else {
      canvas.draw("Reading the member …", at: rect.at(0, 0), role: .dim)
      return
    }
    let places = self.places(in: rect)
    let member = view.member.member
    let sex = member.sex.map { "  " + $0.rawValue } ?? ""
    let state = member.state.map { "  lives in " + $0 } ?? ""
    let age = today.yearsOfAge(bornOn: member.birthDate)
    canvas.draw(
      "Born \(member.birthDate), \(age) years\(sex)\(state)", at: rect.at(0, 0), width: rect.columns)
    canvas.rule(at: rect.at(1, 0), width: rect.columns, title: "Coverage")
    ParagraphView().draw(coverages(in: rect), on: &canvas, in: places.coverages, isFocused: false)
    canvas.rule(
      at: places.list.at(-1, 0), width: rect.columns, title: "Requests and authorizations")
    items.draw(on: &canvas, in: places.list, columns: Self.columns) { line($0) }
    if items.rows.isEmpty {
      canvas.draw("None yet. F6 or n takes in a request.", at: places.list.at(1, 0), role: .dim)
    }
  }

  private static let columns = [
    ListColumn("What", .cells(14)), ListColumn("No", .cells(6), isRightAligned: true),
    ListColumn("Drug", .share(1)), ListColumn("State", .cells(12)), ListColumn("Days", .cells(31)),
  ]

  private func places(in rect: Rect) -> (coverages: Rect, list: Rect) {
    let lines = ParagraphView.lines(of: coverages(in: rect), width: rect.columns, charset: charset).count
    let count = max(1, lines)
    return (rect.below(2).top(count), rect.below(3 + count))
  }

  /// How many coverages are shown, the newest first.
  private static let mostCoverages = 4

  /// The coverages, each on a line; where it is too long for one, its days stand below the plan.
  private func coverages(in rect: Rect) -> [Paragraph] {
    (view?.member.coverages ?? []).reversed().prefix(Self.mostCoverages).flatMap { coverage in
      let now = coverage.days.contains(today) ? "covered" : "not now"
      let plan = coverage.lineOfBusiness.name + "  " + coverage.plan
      let renewal = coverage.renewalDate.map { ", plan year renews \($0)" } ?? ""
      let days = Wording.span(coverage.days) + renewal
      let label = 9
      return displayWidth(plan + "  " + days, charset: charset) <= rect.columns - label
        ? [Paragraph(now, column: label, plan + "  " + days)]
        : [Paragraph(now, column: label, plan), Paragraph("", column: label, days)]
    }
  }

  private func line(_ item: Item) -> ListLine {
    switch item {
    case .request(let row):
      ListLine(
        [
          "request", "\(row.id)",
          override(row.id) + row.request.therapy.drug.listName + ", " + row.request.reviewType.rawValue,
          Wording.state(row.state),
          "received \(view?.zone.day(of: row.request.received) ?? row.request.received.day)",
        ], roles: [.dim])
    case .authorization(let row):
      ListLine(
        [
          "authorization", "\(row.id)", override(row.value.request) + row.value.drug.listName,
          Wording.shortState(of: row.value, on: today), Wording.span(row.value.days),
        ], roles: [.dim])
    }
  }

  /// What stands before a case on which a decision went another way than the criteria.
  private func override(_ request: Identifier<Request>) -> String {
    view?.overridden.contains(request) == true ? "OVERRIDE " : ""
  }
}
