import PriorAuth
import TerminalUI

/// The first screen: the open requests of a view, what is due first on top unless another order is chosen.
struct WorklistScreen: CaseList {
  enum Message: Hashable, Sendable {
    case move(Key)
    case open, newRequest, members, expiring, policies, next, supervision, administration
    case nextView, previousView, views, filter, nextColumn, reverse, notes, find, keep, settings
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
  /// How the desk looks and begins for whoever sits at it.
  private(set) var settings = DeskSettings()
  var leavingCase: Identifier<Request>?
  /// Whether the case that is open was taken as the most urgent one, and so is the one after it.
  private var takesNext = false
  private var area = Rect(row: 0, column: 0, rows: 1, columns: 1)

  init(today: Day, showing choice: WorklistChoice = WorklistChoice(), keeping saved: [SavedView] = []) {
    self.today = today
    self.choice = choice
    self.saved = saved
  }

  var title: String {
    "Worklist: " + (currentName.map { "\u{201C}\($0)\u{201D}, " } ?? "") + choice.sentence
  }

  /// The name of the kept view that is shown.
  var currentName: String? { saved.first { $0.choice == choice }?.name }

  var isTyping: Bool { prompt != nil }

  /// A case number is typed as it is read, without a key before it; Esc ends a search that was left with its words.
  func takesAsTyping(_ key: Key) -> Bool {
    isTyping || key.isDigit || key == .escape && !choice.words.isEmpty
  }

  /// The keys of the line in which something is typed.
  var boxKeys: [Binding<Void>]? {
    prompt.map { prompt in
      [
        prompt == .name
          ? Binding(
            .enter, label: "Keep", help: "Keep the view under this name, or forget the one of it", message: ()
          )
          : Binding(
            .enter, label: typedNumber == nil ? "Done" : "Open",
            help: "Go to what was found, or open the case of that number", message: ()),
        Binding(.down, label: "Next", help: "Go down in the worklist", message: ()),
        Binding(
          .escape, label: prompt == .name ? "Back" : "Everything",
          help: prompt == .name ? "Keep nothing" : "End the search", message: ()),
      ]
    }
  }

  var searchLabel: String? {
    switch prompt {
    case .find: "Words to find, or a case number"
    case .name: "The name to keep the view under"
    case nil: nil
    }
  }

  mutating func search(for words: String?) -> [Step] {
    guard let words else { return [] }
    let wanted = prompt
    prompt = nil
    if wanted == .name { return keepView(words) }
    editor.replace(with: words)
    return show(words: words) + openNumbered()
  }

  mutating func load() -> [Step] { [.perform(.loadWorklist(requests.reload(), choice))] }

  mutating func update(_ message: Message) -> [Step] {
    switch message {
    case .move(let key): return ask(requests.move(key))
    case .open:
      guard let line = requests.list.selected else { return [] }
      takesNext = false
      return [.open(.caseReview(CaseScreen(id: line.row.id, today: today)))]
    case .newRequest: return [.open(.members(MembersScreen(purpose: .request, today: today)))]
    case .next: return [.perform(.takeNextCase)]
    case .members: return [.open(.members(MembersScreen(purpose: .look, today: today)))]
    case .expiring: return [.open(.expiring(ExpiringScreen(today: today)))]
    case .supervision: return [.open(.office(OfficeScreen(side: .supervisor, today: today)))]
    case .administration: return [.open(.office(OfficeScreen(side: .admin, today: today)))]
    case .views:
      return [.open(.worklistViews(WorklistViewsScreen(of: choice, keeping: saved, today: today)))]
    case .filter: return [.open(.worklistFilter(WorklistFilterScreen(of: choice, today: today)))]
    case .policies: return [.open(.policies(PoliciesScreen(today: today)))]
    case .notes:
      var settings = settings
      settings.showsNotes.toggle()
      return [.perform(.keepSettings(settings))]
    case .settings:
      return [.open(.settings(SettingsScreen(settings, keeping: saved, today: today)))]
    default: return choose(message)
    }
  }

  mutating func type(_ key: Key) -> [Step]? {
    guard let prompt else { return typeNumber(key) }
    switch key {
    case .escape, .function(12):
      self.prompt = nil
      return prompt == .find ? show(words: "") : []
    case .function(10) where prompt == .name, .control("s") where prompt == .name, .enter:
      self.prompt = nil
      return prompt == .name ? keepView(editor.text.trimmed) : openNumbered()
    case .up, .down, .pageUp, .pageDown: return ask(requests.move(key))
    case .tab, .backtab:
      self.prompt = nil
      return choose(key == .tab ? .nextView : .previousView)
    default:
      let before = editor.text
      guard editor.update(key) else { return nil }
      return prompt == .find && editor.text != before ? show(words: editor.text.trimmed) : []
    }
  }

  mutating func receive(_ reply: Reply, to question: Effect) -> [Step] {
    if case .caseTaken(let id) = reply {
      takesNext = id != nil
      guard let id else { return [.say(.problem("No case is waiting for you that nobody has"))] }
      return [.open(.caseReview(CaseScreen(id: id, today: today)))]
    }
    if case .loadCase(let id) = question { return open(reply, id) }
    if case .views(let views) = reply {
      saved = views
      return show(next: 1)
    }
    guard case .worklist(let page) = reply, case .loadWorklist(let call, choice) = question else { return [] }
    return ask(requests.receive(page, for: call)) + openAwaited()
  }

  var listed: PagedList<WorklistLine> {
    get { requests }
    set { requests = newValue }
  }

  mutating func openCase(after id: Identifier<Request>) -> [Step] {
    takesNext ? load() + [.perform(.takeNextCase)] : goOn(from: id)
  }

  mutating func layout(in rect: Rect, charset: Charset) {
    area = rect
    requests.resize(to: rect.below(1))
  }

  /// Whether the note of the last decision stands below each line.
  var showsNotes: Bool { settings.showsNotes }

  /// Shows the list as somebody set it.
  mutating func take(_ settings: DeskSettings) {
    self.settings = settings
    requests.setLinesPerRow(showsNotes ? 2 : 1)
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

  mutating func take(_ choice: WorklistChoice) -> [Step] { show(choice) }

  /// Looks for the case whose number was typed, which may be closed; other words are found and that is all.
  /// The case whose number is typed; nil for anything else.
  private var typedNumber: Identifier<Request>? {
    let figures = editor.text.trimmed
    guard let number = Int64(figures), number > 0, String(number) == figures else { return nil }
    return Identifier(number)
  }

  private mutating func openNumbered() -> [Step] {
    guard let id = typedNumber else { return [] }
    return requests.list.rows.contains { $0.row.id == id } ? open(id) : [.perform(.loadCase(id))]
  }

  private mutating func open(_ id: Identifier<Request>) -> [Step] {
    takesNext = false
    return show(words: "") + [.open(.caseReview(CaseScreen(id: id, today: today)))]
  }

  /// Opens a case that is there, with the whole list behind it; figures that no case has as its number stay what they are.
  private mutating func open(_ reply: Reply, _ id: Identifier<Request>) -> [Step] {
    if case .caseView = reply { return open(id) }
    // Why it can't be opened is said already, and matters only where nothing else was found.
    return requests.list.rows.isEmpty
      ? [] : [.say(.done("No case opens by this number; these have its figures elsewhere"))]
  }

  /// Begins to find with the first digit of a number; words that were found before are left, as with Esc.
  private mutating func typeNumber(_ key: Key) -> [Step]? {
    if key == .escape, !choice.words.isEmpty { return show(words: "") }
    guard case .character(let digit) = key, key.isDigit else { return nil }
    prompt = .find
    editor.replace(with: String(digit))
    return show(words: editor.text)
  }

  private mutating func show(words: String) -> [Step] {
    var choice = choice
    choice.words = words
    return show(choice)
  }
}

extension Key {
  /// Whether it types a figure.
  fileprivate var isDigit: Bool {
    if case .character(let character) = self { ("0"..."9").contains(character) } else { false }
  }
}
