import PriorAuth
import TerminalUI

/// The reviewer's desk: screens on top of each other, of which the uppermost has the keyboard.
///
/// Everything here is a value. Keys and answers go in, effects come out; nobody performs anything.
public struct App: Sendable {
  /// The day that ages and due dates are counted from.
  public let today: Day
  /// A word that marks every screen (`DEMO`); nil on real data.
  public let banner: String?
  /// Whether a line says what to do next, for somebody who learns.
  public let isGuided: Bool
  /// How the desk looks and begins for whoever sits at it.
  private(set) var settings: DeskSettings
  /// The screens from the first to the uppermost; never empty.
  var stack: [Entry]
  /// What has the keyboard before the uppermost screen.
  var overlay: Overlay?
  /// What is shown in place of everything while the desk is locked.
  var lockBox: SecretBox?
  var notice: Notice?
  /// What was done last, for the command line that does the same.
  var lastDone: Effect?
  /// What was done to each case since the desk was opened, the newest last.
  var steps: [Identifier<Request>: [Undoable]] = [:]
  /// The values of the form that was stored last.
  var stored: (form: String, values: [String: String])?
  /// What was typed before the desk was cut off, as far as its forms were not opened again.
  var kept: [FormDraft] = []
  /// Whether the key that leaves the desk was pressed once.
  public internal(set) var isLeaving = false
  /// The last key that meant nothing, which is said once.
  var strayKey: Key?
  var footer = Footer()
  var size: Size
  var charset: Charset

  /// A screen, with the questions it waits to have answered.
  struct Entry: Sendable {
    var screen: Screen
    var awaited: [Effect] = []
  }

  /// A desk that shows the worklist; `start` says what it needs first.
  public init(
    today: Day, banner: String? = nil, isGuided: Bool = false, settings: DeskSettings = DeskSettings(),
    views: [SavedView] = [], size: Size, charset: Charset = .unicode
  ) {
    self.today = today
    self.banner = banner
    self.isGuided = isGuided
    self.size = size
    self.charset = charset
    self.settings = settings
    stack = [Entry(screen: .worklist(WorklistScreen(today: today, showing: settings.choice, keeping: views)))]
    applySettings()
    layOutScreens()
  }

  /// The first questions.
  public mutating func start() -> [Effect] { load() }

  /// Asks once more for what is shown, where nobody is typing or answering a question: for what other people change.
  public mutating func refresh() -> [Effect] {
    guard isRefreshable else { return [] }
    return readAgain()
  }

  /// Says something in the message line, until the next key.
  public mutating func say(_ text: String) { notice = .done(text) }

  /// Says how large the window is now and which characters it shows.
  public mutating func resize(to size: Size, charset: Charset) {
    guard size != self.size || charset != self.charset else { return }
    self.size = size
    self.charset = charset
    layOutScreens()
  }

  /// Takes what happened.
  public mutating func update(_ message: Message) -> [Effect] {
    switch message {
    case .key(let key): handle(key)
    case .answered(let question, let reply): receive(reply, to: question)
    }
  }

  /// The case that is open, on whatever screen over it.
  public var openCase: Identifier<Request>? {
    for entry in stack.reversed() { if case .caseReview(let screen) = entry.screen { return screen.id } }
    return nil
  }

  /// The uppermost screen.
  var top: Screen { stack[stack.count - 1].screen }

  /// Asks for what the uppermost screen shows.
  mutating func load() -> [Effect] { inTopScreen { $0.load() } }

  /// Asks once more for what the uppermost screen shows.
  mutating func readAgain() -> [Effect] { inTopScreen { $0.readAgain() } }

  /// Lets the uppermost screen do something, and does what it wants in turn.
  mutating func inTopScreen(_ body: (inout any DeskScreen) -> [Step]) -> [Effect] {
    let last = stack.count - 1
    var desk = stack[last].screen.desk
    let steps = body(&desk)
    stack[last].screen.desk = desk
    noteSteps()
    return perform(steps)
  }

  /// Does steps in order.
  mutating func perform(_ steps: [Step]) -> [Effect] { steps.flatMap { perform($0) } }

  private mutating func perform(_ step: Step) -> [Effect] {
    switch step {
    case .perform(let effect):
      stack[stack.count - 1].awaited.append(effect)
      if case .keepSettings(let settings) = effect {
        self.settings = settings
        applySettings()
      }
      return [effect]
    case .abandon(let effect):
      stack[stack.count - 1].awaited.removeAll { $0 == effect }
      return []
    case .open(let screen):
      stack.append(Entry(screen: screen))
      applySettings()
      recallSteps()
      retypeTop()
      return showTop()
    case .replace(let screen):
      stack[stack.count - 1] = Entry(screen: screen)
      recallSteps()
      retypeTop()
      return showTop()
    case .back: return goBack()
    case .close:
      guard stack.count > 1 else { return [] }
      stack.removeLast()
      return showTop()
    case .hand(let citation):
      guard stack.count > 1 else { return [] }
      stack.removeLast()
      let effects = showTop()
      return effects
        + inTopScreen {
          $0.take(citation)
          return []
        }
    case .list(let choice):
      guard stack.count > 1 else { return [] }
      stack.removeLast()
      layOutTop()
      let effects = inTopScreen { $0.take(choice) }
      return effects.isEmpty ? load() : effects
    case .closeAll:
      stack.removeLast(stack.count - 1)
      return showTop()
    case .nextCase: return goToNextCase()
    case .say(let notice):
      self.notice = notice
      return []
    case .stored(let form, let values):
      stored = (form, values)
      return []
    case .teach(let lesson):
      teach(lesson)
      return []
    case .ask(let dialog, let steps):
      overlay = .dialog(dialog, then: steps)
      return []
    }
  }

  /// Shows every worklist as it was set.
  private mutating func applySettings() {
    for index in stack.indices {
      guard case .worklist(var screen) = stack[index].screen else { continue }
      screen.take(settings)
      stack[index].screen = .worklist(screen)
    }
  }

  private mutating func showTop() -> [Effect] {
    layOutTop()
    return load()
  }

  private mutating func goToNextCase() -> [Effect] {
    let place = stack.indices.dropFirst().last { stack[$0 - 1].screen.desk.isCaseList }
    guard let place, case .caseReview(let left) = stack[place].screen else {
      notice = .problem("This case was not opened from a list of cases; Esc goes back")
      return [.beep]
    }
    stack.removeLast(stack.count - place)
    layOutTop()
    return inTopScreen { $0.openCase(after: left.id) }
  }

  private mutating func goBack() -> [Effect] {
    guard stack.count > 1 else {
      notice = .problem("This is the first screen. F3 or q leaves the desk")
      return []
    }
    guard let lost = top.desk.unsaved else { return perform(.close) }
    return perform(.ask(.leaving(lost), then: [.close]))
  }

  /// Leaves everything for the first screen, and the first screen for good.
  mutating func exit() -> [Effect] {
    if stack.count == 1 {
      guard !isLeaving else { return [.quit] }
      isLeaving = true
      notice = .problem("Press F3 again to leave the desk, or q; any other key stays")
      return []
    }
    guard let lost = stack.reversed().compactMap(\.screen.desk.unsaved).first else {
      return perform(.closeAll)
    }
    return perform(.ask(.leaving(lost), then: [.closeAll]))
  }
}

/// Something that happened: a key, or an answer to an effect together with that effect.
public enum Message: Sendable, Hashable {
  case key(Key)
  case answered(Effect, Reply)
}

extension Dialog {
  fileprivate static func leaving(_ lost: String) -> Dialog {
    .confirm("Leave without saving?", consequences: [lost], yes: "Leave", no: "Stay")
  }
}
