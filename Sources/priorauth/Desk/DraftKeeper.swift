import JSON
import PriorAuth
import Screens
import Workflow

/// Keeps what is typed into forms in the record, for the person alone, until it is stored or given up.
struct DraftKeeper {
  private let desk: CaseDesk
  private let clock: DeskClock
  private var open: Set<String> = []
  /// What is kept of the forms that are open, as it was kept last.
  private var kept: [String: [String: String]] = [:]

  /// How many of the values chosen last in a field are kept.
  private static let recentValues = 5

  init(desk: CaseDesk, clock: DeskClock) {
    self.desk = desk
    self.clock = clock
  }

  /// The forms that were left unfinished before, in words; nil where there are none.
  func reminder() -> String? {
    guard let drafts = try? desk.kept(.draft), let first = drafts.first else { return nil }
    let name = first.place.prefix { $0 != "|" }
    let rest = drafts.count == 1 ? "" : " and \(drafts.count - 1) more"
    return "Unfinished: \(name)\(rest). What was typed is offered when the form is opened"
  }

  /// Looks after a key which forms were opened, stored or left.
  mutating func follow(_ app: inout App) {
    if let stored = app.takeStored() { remember(stored.values, of: stored.form) }
    let forms = Set(app.openForms)
    guard forms != open else { return }
    // A form that is open no more was stored or given up, and both were wanted.
    for gone in open.subtracting(forms) where kept.removeValue(forKey: gone) != nil {
      try? desk.keep(nil, .draft, at: gone, at: clock.now)
    }
    let new = app.openForms.last.flatMap { open.contains($0) ? nil : $0 }
    open = forms
    if let new { offer(new, &app) }
  }

  /// Keeps what was typed since the last time.
  mutating func keep(_ app: App) {
    for (place, typed) in app.drafts where kept[place] != typed {
      guard (try? desk.keep(Self.json(typed).compact, .draft, at: place, at: clock.now)) != nil else {
        continue
      }
      kept[place] = typed
    }
  }

  private mutating func offer(_ place: String, _ app: inout App) {
    let title = String(place.prefix { $0 != "|" }.dropLast())
    if let recent = try? desk.kept(.recent, at: title), let values = Self.lists(recent.content) {
      app.suggest(values)
    }
    guard let draft = try? desk.kept(.draft, at: place), let typed = Self.texts(draft.content) else { return }
    // Taken up and stored, or taken up and given up: either way it is open here now.
    kept[place] = typed
    app.offer(typed, typed: "on \(draft.kept.description)")
  }

  private func remember(_ values: [String: String], of form: String) {
    let before = (try? desk.kept(.recent, at: form)).flatMap { $0 }.flatMap { Self.lists($0.content) } ?? [:]
    var lists = before
    for (field, value) in values {
      let rest = (before[field] ?? []).filter { $0 != value }
      lists[field] = Array(([value] + rest).prefix(Self.recentValues))
    }
    guard lists != before else { return }
    let members = lists.sorted { $0.key < $1.key }.map { field, values in
      JSONMember(field, .array(values.map { .string($0) }))
    }
    try? desk.keep(JSONValue.object(members).compact, .recent, at: form, at: clock.now)
  }

  private static func json(_ texts: [String: String]) -> JSONValue {
    .object(texts.sorted { $0.key < $1.key }.map { JSONMember($0.key, .string($0.value)) })
  }

  private static func texts(_ content: String) -> [String: String]? {
    guard case .object(let members)? = try? JSONValue(parsing: content) else { return nil }
    var texts: [String: String] = [:]
    for member in members { if case .string(let text) = member.value { texts[member.key] = text } }
    return texts
  }

  private static func lists(_ content: String) -> [String: [String]]? {
    guard case .object(let members)? = try? JSONValue(parsing: content) else { return nil }
    var lists: [String: [String]] = [:]
    for member in members {
      guard case .array(let values) = member.value else { continue }
      lists[member.key] = values.compactMap { if case .string(let text) = $0 { text } else { nil } }
    }
    return lists
  }
}
