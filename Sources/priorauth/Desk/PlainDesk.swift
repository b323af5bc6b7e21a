import Commands
import PriorAuth
import Screens
import TerminalUI
import Workflow

/// The desk in questions and answers: everything the screens do, in lines that are read once and never drawn over.
struct PlainDesk {
  let runner: EffectRunner
  let surroundings: any Surroundings
  let charset: Charset
  let interrupts: Interrupts

  /// Opens the desk, and comes back when the person leaves it or there is no more to read.
  func run(_ opening: CommandResult.DeskOpening) -> ExitCode {
    let app = App(
      today: opening.clock.today, banner: opening.banner, isGuided: opening.isTraining,
      settings: runner.settings, size: App.readOutWindow, charset: charset)
    var conversation = PlainConversation(
      app: app, runner: runner, surroundings: surroundings, interrupts: interrupts, isDemo: opening.isDemo,
      drafts: DraftFile(opening, runner.desk.login))
    return conversation.run() ? .done : .hangup
  }
}

/// One run of the desk in questions and answers.
struct PlainConversation {
  /// How long the lines are that are printed; longer ones go on in the next, standing in.
  private static let lineWidth = 79

  var app: App
  let runner: EffectRunner
  let surroundings: any Surroundings
  let interrupts: Interrupts
  let isDemo: Bool
  var drafts: DraftFile?
  private var recent: RecentValues
  private var held: Identifier<Request>?
  private(set) var hasLeft = false
  /// What was read last, so that only what is new is read again.
  private var read: (title: String, lines: [String]) = ("", [])
  /// What was read of each page that was come back to, by its title.
  private var heard: [String: [String]] = [:]
  /// The page on which a line was chosen last, by its title.
  private var chosenOn: String?
  /// Whether words were not understood, so that what Enter would do is not done on a line nobody chose.
  private var mustChoose = false
  /// What was read and waits for the person to agree.
  private var awaited = AwaitedImport()
  /// The keys that were listed last, to be chosen by number.
  private var listed: [PlainAction] = []

  init(
    app: App, runner: EffectRunner, surroundings: any Surroundings, interrupts: Interrupts, isDemo: Bool,
    drafts: DraftFile?
  ) {
    self.app = app
    self.runner = runner
    self.surroundings = surroundings
    self.interrupts = interrupts
    self.isDemo = isDemo
    self.drafts = drafts
    recent = RecentValues(desk: runner.desk, clock: runner.clock)
    if let kept = self.drafts?.read(), !kept.isEmpty { self.app.take(kept: kept, in: runner.zone) }
    if let lost = self.drafts?.unreadable {
      self.app.say("What was typed here before can't be read any more; the file is now '\(lost)'")
    }
  }

  /// Asks and answers until the person leaves; false where the input ended before.
  mutating func run() -> Bool {
    say("The desk in questions and answers." + (isDemo ? " DEMO: nobody in it is real." : ""))
    say(
      "Answer with words of what you want, the name of a key, or 'line 3' for a line. '?' lists everything, 'again'"
        + " reads the page once more, 'case 13' opens a case, Ctrl-C goes back, 'quit' or 'q' leaves.")
    if let message = app.message { say(message) }
    perform(app.start())
    while !hasLeft {
      recent.follow(&app)
      drafts?.keep(app.drafts)
      let open = app.openCase
      if open != held { runner.hold(open, insteadOf: held) }
      held = open
      guard answer() else {
        drafts?.keep(app.drafts)
        break
      }
    }
    runner.hold(nil, insteadOf: held)
    return hasLeft
  }

  /// Asks for what the desk waits for; false at the end of input.
  private mutating func answer() -> Bool {
    switch app.plain {
    case .page(let title, let lines, let focus): return answerPage(title, lines, focus)
    case .form(let title, let heading, let fields): return answerForm(title, heading, fields)
    case .question(let title, let lines, let yes, let no, let word):
      return answerQuestion(title, lines, yes: yes, no: no, word: word)
    case .message(let title, let lines):
      say(Self.spoken(title + ". " + lines.joined(separator: " ")))
      guard ask("Enter goes on: ") != nil else { return false }
      press(.enter)
      return true
    case .secret:
      guard let typed = try? surroundings.secret("Passphrase: ", from: nil) else { return false }
      for character in String(decoding: typed, as: UTF8.self) { press(.character(character)) }
      press(.enter)
      return true
    }
  }

  private mutating func answerPage(_ title: String, _ lines: [String], _ focus: String) -> Bool {
    if title != read.title {
      // A number means what was listed last, and that is the page now.
      listed = []
      mustChoose = mustChoose && chosenOn == nil && app.depth == 1
      say("")
      say("== " + title + " ==")
      open(title, lines)
    } else {
      sayNew(of: lines, beside: read.lines)
    }
    read = (title, lines)
    heard[title] = lines
    if let guidance = app.guidance { say(Self.spoken(guidance)) }
    if !focus.isEmpty { say("At: " + focus) }
    let question = app.searchLabel.map { "\($0), or 'line 2', or what next? " } ?? "What next? "
    guard let words = ask(question) else { return false }
    take(words)
    return true
  }

  /// Reads a page that was gone to: of one that was heard before only what is new, save the first page, whose lines are
  /// chosen by their places.
  private func open(_ title: String, _ lines: [String]) {
    guard app.depth > 1, app.searchLabel == nil, let before = heard[title] else { return lines.forEach(say) }
    say(
      before == lines
        ? "Nothing here has changed; 'again' reads it all." : "What is new; 'again' reads it all:")
    sayNew(of: lines, beside: before)
  }

  private func sayNew(of lines: [String], beside before: [String]) {
    let known = Set(before)
    lines.filter { !known.contains($0) }.forEach(say)
  }

  // MARK: What the person asks for

  private mutating func take(_ words: String) {
    switch words.lowercased() {
    case "": return leaveList()
    case Interrupts.key: return goBack()
    case "?": return list(app.actions)
    case "again":
      read = ("", [])
      heard = [:]
      return
    case "quit", "q":
      leave()
      return
    case "!": return say("'!' ends the questions of a form; here is none. '?' lists what can be done.")
    default: break
    }
    if let number = CaseName.number(in: words) { return openCase(number) }
    if !listed.isEmpty, let number = Int(words) { return chooseListed(number) }
    if words.lowercased().hasPrefix("line "), let number = Int(words.dropFirst(5)) { return goToLine(number) }
    if let action = app.actions.first(where: { $0.isNamed(words) }) { return act(action) }
    let exact = app.actions.filter { $0.label.lowercased() == words.lowercased() }
    if exact.isEmpty, app.searchLabel != nil { return search(words) }
    let found = exact.isEmpty ? PlainAction.meant(by: words, among: app.actions) : exact
    switch found.count {
    case 0:
      mustChoose = true
      let meant = Int(words).map { "'case \($0)' opens that case, '?'" } ?? "'?'"
      say("Nothing here is called that. \(meant) lists what can be done.")
    case 1: found.first.map { act($0) }
    default:
      say("Which of these? Answer with its number; Enter chooses none.")
      list(found)
    }
  }

  /// Who writes the whole word means it: the desk is left from every page, and asks only where something would be lost.
  private mutating func leave() {
    for _ in 0..<3 where !hasLeft {
      if case .question = app.plain { return }
      press(.function(3))
    }
  }

  /// Opens a case that was named by its number, from wherever.
  private mutating func openCase(_ id: Identifier<Request>) {
    listed = []
    guard case .caseView? = runner.perform(.loadCase(id)) else {
      return say("There is no case \(id.number).")
    }
    perform(app.show(case: id))
  }

  /// Chooses nothing of what was listed.
  private mutating func leaveList() {
    say(
      listed.isEmpty
        ? "'?' lists what can be done here; 'quit' or 'q' leaves the desk." : "Nothing was chosen.")
    listed = []
  }

  /// Goes back a page; on the first one says how to leave.
  private mutating func goBack() {
    listed = []
    if app.depth == 1 {
      say("This is the first page; 'quit' or 'q' leaves the desk.")
    } else {
      press(.escape)
    }
  }

  /// Does what stood at a number in what was listed last.
  private mutating func chooseListed(_ number: Int) {
    guard listed.indices.contains(number - 1) else { return say("There is no \(number) in the list.") }
    say("You chose \(number): \(listed[number - 1].help).")
    act(listed[number - 1])
  }

  /// Puts the keyboard on a line of the page's list, counted from 1.
  private mutating func goToLine(_ number: Int) {
    listed = []
    guard (1...500).contains(number) else { return say("There is no line \(number).") }
    chosenOn = read.title
    mustChoose = false
    if app.searchLabel == nil { press(.home) } else { perform(app.search(for: nil)) }
    for _ in 1..<number { press(.down) }
  }

  private mutating func act(_ action: PlainAction) {
    listed = []
    if let reason = action.unavailable { return say("Not now: \(reason).") }
    if action.key == .function(1) { return list(app.actions) }
    let isChosen = app.searchLabel == nil ? !mustChoose : app.hasOneMatch || chosenOn == read.title
    guard action.key != .enter || isChosen else {
      return say("Which one? Answer with more of the name or number, or 'line' and its number.")
    }
    press(action.key)
  }

  /// Narrows the list of the page, which is read anew.
  private mutating func search(_ words: String) {
    listed = []
    chosenOn = nil
    mustChoose = true
    read.lines = []
    perform(app.search(for: words))
  }

  private mutating func list(_ actions: [PlainAction]) {
    listed = actions
    for (place, action) in actions.enumerated() {
      let reason = action.unavailable.map { " (not now: \($0))" } ?? ""
      say("\(place + 1). \(action.help), \(action.keys)\(reason)")
    }
  }

  // MARK: Talking

  /// Prints a line, over as many as it takes.
  func say(_ line: String) {
    let text = plainDisplay(line, charset: .unicode)
    let inset = String(repeating: " ", count: min(text.prefix { $0 == " " }.count + 2, 12))
    guard let first = wrapped(text, width: Self.lineWidth).first else { return }
    // What follows stands in, so that the beginning of a line is one.
    let rest = String(text.dropFirst(first.count).drop { $0 == " " })
    let more = rest.isEmpty ? [] : wrapped(rest, width: Self.lineWidth - inset.count).map { inset + $0 }
    _ = surroundings.print(([first] + more).joined(separator: "\n") + "\n")
  }

  /// A hint as it holds here, where the answer '?' lists what a field can hold.
  static func spoken(_ hint: String) -> String { hint.replacing("F4", with: "'?'") }

  /// A line that was typed, without blanks around it; nil at the end of input.
  func ask(_ question: String) -> String? {
    _ = surroundings.print(plainDisplay(question))
    return surroundings.ask("").map { line in
      let start = line.drop { $0.isWhitespace }
      return String(start.reversed().drop { $0.isWhitespace }.reversed())
    }
  }

  /// Reads a policy and stores it, unless that is broken off before.
  private mutating func read(_ file: PolicyFile) -> Reply {
    say("Reading \(file.path); Ctrl-C stops it.")
    switch runner.beginReading(file) {
    case .failure(let failed): return failed.reply
    case .success(let work):
      while true {
        if let outcome = work.outcome { return awaited.take(outcome, of: file, by: runner) }
        if interrupts.wait(milliseconds: 100) {
          work.stop()
          return .failed(Failure("Stopped; nothing was stored"))
        }
      }
    }
  }

  mutating func press(_ key: Key) { perform(app.update(.key(key))) }

  /// Performs effects and those that follow from their answers, and says what the message line says.
  private mutating func perform(_ effects: [Effect]) {
    let before = app.message
    var queue = effects
    while !hasLeft, !queue.isEmpty {
      let effect = queue.removeFirst()
      switch effect {
      case .quit: hasLeft = true
      case .beep: break
      case .assessImpact(let policy):
        say("Evaluating every open case and every active approval; Ctrl-C stops it.")
        queue += app.update(.answered(effect, runner.assess(policy) { _, _ in !interrupts.take() }))
      case .importPolicy(let file):
        queue += app.update(.answered(effect, read(file)))
      case .publishImport(let file):
        queue += app.update(.answered(effect, awaited.store(file, by: runner)))
      default:
        let lesson = app.isGuided ? runner.lesson(on: effect) : nil
        guard let reply = runner.perform(effect) else { continue }
        queue += app.update(.answered(effect, reply))
        if let lesson { app.teach(lesson(reply)) }
      }
    }
    if let message = app.message, message != before { say(Self.spoken(message)) }
  }
}

extension PlainAction {
  /// What a person may mean by words. The one thing that begins with them is meant before others that hold them, then the
  /// one with a word that does.
  static func meant(by words: String, among actions: [PlainAction]) -> [PlainAction] {
    let typed = words.lowercased()
    let found = actions.filter { matchesAnywhere(words, $0.label + " " + $0.help) }
    let begins = found.filter { [$0.label, $0.help].contains { $0.lowercased().hasPrefix(typed) } }
    let named = found.filter { (" " + $0.label.lowercased()).contains(" " + typed) }
    return [begins, named].first { $0.count == 1 } ?? found
  }

  /// Whether a person may mean this by the name of its key.
  func isNamed(_ words: String) -> Bool {
    keys.split(separator: " ").contains { name in
      name.count == 1 ? name == words : name.lowercased() == words.lowercased()
    }
  }
}
