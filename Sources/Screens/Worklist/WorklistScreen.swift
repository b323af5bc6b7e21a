import PriorAuth
import TerminalUI

/// The first screen: the open requests of a view, what is due first on top unless another order is chosen.
struct WorklistScreen: DeskScreen {
  enum Message: Hashable, Sendable {
    case move(Key)
    case open, newRequest, members, expiring, policies, next
    case view(WorklistChoice.View)
    case nextView, previousView, nextColumn, reverse, notes, find, keep, everything
  }

  /// What is typed into the line below the views.
  enum Prompt: Hashable, Sendable {
    /// Words to find.
    case find
    /// The name of a view that is to be kept.
    case name
  }

  let today: Day
  var requests = PagedList<WorklistLine>()
  var choice = WorklistChoice()
  /// The views this person keeps.
  var saved: [SavedView] = []
  var prompt: Prompt?
  var editor = TextEditor(limit: 60)
  /// Whether the note of the last decision stands below each line.
  var showsNotes = false
  private var area = Rect(row: 0, column: 0, rows: 1, columns: 1)

  init(today: Day) { self.today = today }

  var title: String {
    var title = "Worklist: " + (currentName ?? choice.view.words)
    if choice.column != .due { title += ", by \(choice.column.words)" }
    if choice.isReversed { title += ", reversed" }
    if !choice.words.isEmpty { title += ", with \u{201C}\(choice.words)\u{201D}" }
    return title
  }

  /// The name of the kept view that is shown.
  var currentName: String? { saved.first { $0.choice == choice }?.name }

  var isTyping: Bool { prompt != nil }

  mutating func load() -> [Step] { [.perform(.loadWorklist(requests.reload(), choice))] }

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
    case .policies: return [.open(.policies(PoliciesScreen(today: today)))]
    case .notes:
      showsNotes.toggle()
      requests.setLinesPerRow(showsNotes ? 2 : 1)
      return []
    default: return choose(message)
    }
  }

  mutating func type(_ key: Key) -> [Step]? {
    guard let prompt else { return nil }
    switch key {
    case .escape, .function(12):
      self.prompt = nil
      return prompt == .find ? show(words: "") : []
    case .enter:
      self.prompt = nil
      return prompt == .name ? keepView(editor.text.trimmed) : []
    case .up, .down, .pageUp, .pageDown: return ask(requests.move(key))
    default:
      let before = editor.text
      guard editor.update(key) else { return nil }
      return prompt == .find && editor.text != before ? show(words: editor.text.trimmed) : []
    }
  }

  mutating func receive(_ reply: Reply, to question: Effect) -> [Step] {
    if case .caseTaken(let id) = reply {
      guard let id else { return [.say(.problem("No case is waiting for you that nobody has"))] }
      return [.open(.caseReview(CaseScreen(id: id, today: today)))]
    }
    if case .views(let views) = reply {
      saved = views
      return show(next: 1)
    }
    guard case .worklist(let page) = reply, case .loadWorklist(let call, choice) = question else { return [] }
    return ask(requests.receive(page, for: call))
  }

  mutating func layout(in rect: Rect, charset: Charset) {
    area = rect
    requests.resize(to: rect.below(1))
  }

  func ask(_ call: PageCall<WorklistKey>?) -> [Step] {
    call.map { [.perform(.loadWorklist($0, choice))] } ?? []
  }

  /// Shows another choice from its beginning.
  mutating func show(_ choice: WorklistChoice) -> [Step] {
    guard choice != self.choice else { return [] }
    self.choice = choice
    requests = requests.emptied
    return load()
  }

  private mutating func show(words: String) -> [Step] {
    var choice = choice
    choice.words = words
    return show(choice)
  }
}
