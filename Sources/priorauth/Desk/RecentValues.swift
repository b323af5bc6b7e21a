import JSON
import PriorAuth
import Screens
import Workflow

/// Keeps what a person chose lately from the lists of forms, so that lists begin with it.
struct RecentValues {
  private let desk: CaseDesk
  private let clock: DeskClock
  /// The form that was seen open last, and how many screens lay upon each other.
  private var open: (form: String?, depth: Int) = (nil, 0)

  /// How many of the values chosen last in a field are kept.
  private static let limit = 5

  init(desk: CaseDesk, clock: DeskClock) {
    self.desk = desk
    self.clock = clock
  }

  /// Remembers what was stored, and suggests to a form that has just been opened.
  mutating func follow(_ app: inout App) {
    if let stored = app.takeStored() { remember(stored.values, of: stored.form) }
    let now = (form: app.openForm, depth: app.depth)
    guard now != open else { return }
    open = now
    guard let form = now.form, let recent = try? desk.kept(.recent, at: form) else { return }
    app.suggest(Self.lists(recent.content))
  }

  private func remember(_ values: [String: String], of form: String) {
    let before = (try? desk.kept(.recent, at: form)).flatMap { $0 }.map { Self.lists($0.content) } ?? [:]
    var lists = before
    for (field, value) in values {
      let rest = (before[field] ?? []).filter { $0 != value }
      lists[field] = Array(([value] + rest).prefix(Self.limit))
    }
    guard lists != before else { return }
    let members = lists.sorted { $0.key < $1.key }.map { field, values in
      JSONMember(field, .array(values.map { .string($0) }))
    }
    try? desk.keep(JSONValue.object(members).compact, .recent, at: form, at: clock.now)
  }

  private static func lists(_ content: String) -> [String: [String]] {
    guard case .object(let members)? = try? JSONValue(parsing: content) else { return [:] }
    var lists: [String: [String]] = [:]
    for member in members {
      guard case .array(let values) = member.value else { continue }
      lists[member.key] = values.compactMap { if case .string(let text) = $0 { text } else { nil } }
    }
    return lists
  }
}
