import TerminalUI

/// What a key of the desk means: one of the uppermost screen's own rows by its place, or what every screen has.
enum DeskAct: Hashable, Sendable {
  case own(Int)
  case help, palette, exit, refresh, back, asCommand
  /// Somewhere else, from wherever one is.
  case go(DeskPlace)
}

extension App {
  /// Takes a key.
  public mutating func handle(_ key: Key) -> [Effect] {
    switch key {
    case .resize: return []
    case .endOfInput: return [.quit]
    // Ctrl-C steps back as Esc does, wherever the keyboard is; it never ends the program in the middle of work.
    case .control("c"): return act(on: .escape)
    // Nobody sees what another key would do there.
    case _ where isTooSmall && key != .function(3): return [.beep]
    default: return act(on: key)
    }
  }

  private mutating func act(on key: Key) -> [Effect] {
    if lockBox != nil { return handleLocked(key) }
    notice = nil
    if strayKey != key { strayKey = nil }
    let wasLeaving = isLeaving
    isLeaving = false
    if overlay != nil { return handleInOverlay(key) }
    let row = row(answering: key)
    if let row, !(top.desk.isTyping && key.isLetter) { footer.noteUse(of: key, in: row) }
    if top.desk.takesAsTyping(key), let effects = type(key) {
      if notice == nil, let left = key.leftOut { notice = .done(left) }
      return effects
    }
    switch row?.meaning ?? .nothing {
    case .act(let act):
      if act == .exit { isLeaving = wasLeaving }
      return perform(act)
    case .unavailable(let reason):
      notice = .problem(reason)
      return [.beep]
    case .nothing: return say(stray: key)
    }
  }

  /// Says that a key means nothing here, and sounds when it is pressed for the first time.
  private mutating func say(stray key: Key) -> [Effect] {
    let name = if case .paste = key { "Pasted text" } else { key.name }
    notice = .problem("\(name) does nothing here; \(top.desk.isTyping ? "F1" : "?") shows the keys")
    defer { strayKey = key }
    return key == strayKey ? [] : [.beep]
  }

  /// Every key that means something now, the screen's own first.
  var keyboard: [Binding<DeskAct>] {
    let desk = top.desk
    var rows = desk.ownRows
    rows += Self.commonRows(isTyping: desk.isTyping, lastDone: lastDone)
    return rows
  }

  /// What a key means: as the first of the keyboard's rows that it answers to, without making the others.
  private func row(answering key: Key) -> Binding<DeskAct>? {
    let desk = top.desk
    return desk.ownRow(answering: key)
      ?? Self.commonRows(isTyping: desk.isTyping, lastDone: lastDone).first { $0.answers(to: key) }
  }

  /// The keys every screen has. Where letters are typed, their plain twins are control keys.
  static func commonRows(isTyping: Bool, lastDone: Effect? = nil) -> [Binding<DeskAct>] {
    let common: [Binding<DeskAct>] = [
      Binding(
        .function(1), twin: isTyping ? .control("g") : .character("?"), label: "Help",
        help: "List every key of this screen, search the list and do what it says", message: .help),
      Binding(
        .function(12), twin: .escape, label: "Back", help: "Go back one screen without changing anything",
        message: .back),
      Binding(
        .function(3), twin: isTyping ? nil : .character("q"), label: "Exit",
        help: "Go to the worklist, and from there leave the desk", message: .exit),
      Binding(
        .function(5), twin: .control("l"), label: "", help: "Read everything on this screen again",
        message: .refresh),
    ]
    guard !isTyping else { return common }
    return common + [
      Binding(
        .control("o"), label: "",
        help: "Show the command line that would have done what was done last (as-command)",
        message: .asCommand, unavailable: lastDone == nil ? "Nothing was done yet" : nil),
      Binding(
        .character(":"), label: "",
        help: "Find a command or a screen by its words, from wherever you are, and go there",
        message: .palette),
    ]
  }

  mutating func perform(_ act: DeskAct) -> [Effect] {
    switch act {
    case .own(let row): return inTopScreen { $0.doRow(row) }
    case .help:
      open(HelpView(keyboard, elsewhere: elsewhere, about: top.desk.fieldHelp))
      return []
    case .palette:
      // What can be done here comes first, then where one can go, at last what can't be done now with the reason.
      let rows = keyboard.filter { $0.message != .palette }
      open(
        HelpView(
          rows.filter { $0.unavailable == nil } + places + rows.filter { $0.unavailable != nil },
          elsewhere: caseActs, isPalette: true))
      return []
    case .exit: return exit()
    case .go(let place): return go(to: place)
    case .refresh: return readAgain()
    case .back: return perform([.back])
    case .asCommand:
      guard let lastDone else { return [] }
      return perform([.perform(.tellCommand(lastDone))])
    }
  }

  private mutating func open(_ help: HelpView<DeskAct>) {
    var help = help
    help.resize(to: Self.helpRect(in: body))
    overlay = .help(help)
  }

  /// Gives the key to the uppermost screen as typing; nil when it is none.
  private mutating func type(_ key: Key) -> [Effect]? {
    let last = stack.count - 1
    var desk = stack[last].screen.desk
    guard let steps = desk.type(key) else { return nil }
    stack[last].screen.desk = desk
    return perform(steps)
  }
}

extension Key {
  /// That a pasted text holds control characters, which no field takes; nil where it holds none.
  var leftOut: String? {
    guard case .paste(let text) = self else { return nil }
    let count = text.unicodeScalars.count { scalar in
      scalar.properties.generalCategory == .control
        && !"\n\r\t\u{85}\u{0B}\u{0C}".unicodeScalars.contains(scalar)
    }
    return count == 0 ? nil : "Pasted: \(Wording.count(count, "control character")) left out"
  }
}

extension DeskScreen {
  /// The screen's rows, each meaning its own place.
  var ownRows: [Binding<DeskAct>] {
    let own = bindings
    var rows: [Binding<DeskAct>] = []
    // The rows of every screen follow.
    rows.reserveCapacity(own.count + 8)
    for (index, row) in own.enumerated() { rows.append(row.with(message: .own(index))) }
    return rows
  }

  /// The first of the screen's rows that a key answers to, meaning its own place.
  func ownRow(answering key: Key) -> Binding<DeskAct>? {
    let rows = bindings
    return rows.firstIndex { $0.answers(to: key) }.map { rows[$0].with(message: .own($0)) }
  }

  /// Does what the row at that place means.
  mutating func doRow(_ index: Int) -> [Step] {
    let rows = bindings
    return rows.indices.contains(index) ? update(rows[index].message) : []
  }
}

extension Key {
  /// Whether the key types something where letters are typed, and so says nothing about which keys a person prefers.
  fileprivate var isLetter: Bool { if case .character = self { true } else { false } }
}
