/// One thing that can be picked.
public struct Choice: Hashable, Sendable {
  /// What is stored when it is picked.
  public let value: String
  /// What the person reads.
  public let title: String
  /// A hint behind the title.
  public let hint: String

  /// Something to pick; its title is the value when none is given.
  public init(_ value: String, title: String? = nil, hint: String = "") {
    self.value = value
    self.title = title ?? value
    self.hint = hint
  }
}

/// Something to pick for a field, with what other fields of the form hold then.
public struct ListedValue<ID: Hashable & Sendable>: Hashable, Sendable {
  /// What is picked.
  public let choice: Choice
  /// What other fields hold with it.
  public let others: [ID: String]

  /// Something to pick.
  public init(_ choice: Choice, others: [ID: String] = [:]) {
    self.choice = choice
    self.others = others
  }
}

/// A list that narrows while one types; the highlighted entry is what Enter takes.
public struct PickList: Sendable {
  /// What is said where nothing matches what was typed to narrow a list.
  public static let nothingFound = "Nothing here has these words: Backspace takes letters back"

  /// Everything that can be picked.
  public let choices: [Choice]
  /// What was typed to narrow the list.
  public private(set) var filter = TextEditor()
  /// Whether a key moved in the list or narrowed it since it was opened.
  private(set) var isTouched = false
  /// Whether an arrow chose what is highlighted.
  private var isMoved = false
  private(set) var found: [Int]
  private(set) var scroll = Scroll()

  /// A list with `value` highlighted when it is among the choices, and with what was picked lately on top.
  public init(_ choices: [Choice], value: String = "", recent: [String] = []) {
    let lately = recent.compactMap { value in choices.first { $0.value == value } }
    let choices = lately + choices.filter { !lately.contains($0) }
    self.choices = choices
    found = Array(choices.indices)
    scroll.page = 10
    scroll.select(choices.firstIndex { $0.value == value } ?? 0, of: found.count)
  }

  /// The highlighted choice; nil when nothing matches what was typed.
  public var highlighted: Choice? {
    found.indices.contains(scroll.selection) ? choices[found[scroll.selection]] : nil
  }

  /// What is taken where nobody looks at the list any more: the choice that was gone to with the arrows, or the only one that
  /// what was typed can mean; nil where it can mean several or none.
  public var meant: Choice? {
    if isMoved { return highlighted }
    let typed = filter.text.lowercased()
    let whole = matches.filter { $0.title.lowercased() == typed || $0.value.lowercased() == typed }
    let begun = matches.filter { $0.title.lowercased().hasPrefix(typed) }
    return [whole, begun, matches].first { !$0.isEmpty }.flatMap { $0.count == 1 ? $0[0] : nil }
  }

  /// The choices that match what was typed.
  public var matches: [Choice] { found.map { choices[$0] } }

  /// Moves or narrows; false means that the key is neither.
  public mutating func update(_ key: Key) -> Bool {
    switch key {
    case .up, .down, .pageUp, .pageDown:
      _ = scroll.move(by: key, count: found.count)
      isTouched = true
      isMoved = true
      return true
    default:
      let before = filter.text
      guard filter.update(key) else { return false }
      isTouched = true
      if filter.text != before {
        isMoved = false
        narrow()
      }
      return true
    }
  }

  /// Narrows the list as if a text had been typed, unless it is one of the values or nothing matches it.
  public mutating func narrow(by text: String) {
    guard !choices.contains(where: { $0.value == text }) else { return }
    filter.replace(with: text)
    narrow()
    guard found.isEmpty else { return }
    filter.replace(with: "")
    narrow()
  }

  /// Says how many lines the list has.
  public mutating func resize(toRows rows: Int) {
    scroll.page = max(1, rows)
    scroll.select(scroll.selection, of: found.count)
  }

  /// The keys of an open list, as the bottom line shows them.
  public var keys: [Binding<Void>] {
    [
      Binding(
        .enter, label: "Take", help: "Take what is highlighted", message: (),
        unavailable: highlighted == nil ? "nothing matches" : nil),
      Binding(.down, label: "Next", help: "Go down in the list", message: ()),
      Binding(.up, label: "Previous", help: "Go up in the list", message: ()),
      Binding(.escape, label: "Close", help: "Close the list and leave the field as it was", message: ()),
    ]
  }

  /// The cells between a title and its hint.
  private static let gap = 2

  /// How many lines below the list the longest hint takes that has no room beside its title; those of the one under the
  /// cursor stand there in full.
  func hintRows(width: Int, charset: Charset) -> Int {
    choices.filter { choice in
      let whole = [choice.title, choice.hint].reduce(Self.gap + 1) { $0 + displayWidth($1, charset: charset) }
      return !choice.hint.isEmpty && whole > width
    }
    .map { wrapped($0.hint, width: max(2, width - 1)).count }.max() ?? 0
  }

  /// Draws the filter line and the matching choices below it, with the terminal's cursor on the highlighted one.
  public func draw(on canvas: inout Canvas, in rect: Rect) {
    // In a few lines the choices come first.
    let wanted = hintRows(width: rect.columns, charset: canvas.charset)
    let hintRows = rect.rows - 1 - wanted >= min(3, choices.count) ? wanted : 0
    let parts = rect.rows(.cells(1), .share(1), .cells(hintRows))
    let list = parts[1]
    canvas.fill(parts[2])
    if hintRows > 0, let hint = highlighted?.hint {
      canvas.drawWrapped(hint, in: parts[2].columns(.cells(1), .share(1))[1], role: .dim)
    }
    // Where not all is seen, it is said at which of how many the cursor is.
    let place = found.count > list.rows ? " \(scroll.selection + 1) of \(found.count) \u{25BE}" : ""
    let top = parts[0].columns(.share(1), .cells(displayWidth(place, charset: canvas.charset)))
    filter.drawLine(on: &canvas, in: top[0], isFocused: true)
    canvas.draw(place, at: top[1].at(0, 0), width: top[1].columns, role: .heading)
    canvas.fill(list)
    if found.isEmpty {
      canvas.draw(
        Self.nothingFound, at: list.at(0, 1),
        width: list.columns - 1, role: .warning, overflow: .ellipsis)
    }
    let first = scroll.top(ofPage: list.rows, count: found.count)
    for (row, index) in found.dropFirst(first).prefix(list.rows).enumerated() {
      let choice = choices[index]
      let isChosen = first + row == scroll.selection
      if isChosen {
        canvas.fill(list.below(row).top(1), role: .focus)
        canvas.cursor = list.at(row, 1)
      }
      let used = canvas.draw(
        choice.title, at: list.at(row, 1), width: list.columns - 1, role: isChosen ? .focus : .text,
        overflow: .ellipsis)
      canvas.draw(
        choice.hint, at: list.at(row, used + 1 + Self.gap), width: list.columns - used - 1 - Self.gap,
        role: isChosen ? .focus : .dim, overflow: .ellipsis)
    }
  }

  private mutating func narrow() {
    found = choices.indices.filter {
      matchesAnywhere(filter.text, choices[$0].title + " " + choices[$0].value)
    }
    // What begins as typed is meant before what holds it somewhere: "one" is not "none".
    let typed = filter.text.lowercased()
    let begins = found.firstIndex { choices[$0].title.lowercased().hasPrefix(typed) }
    scroll.select(begins ?? 0, of: found.count)
  }
}

/// Whether every word typed occurs somewhere in a text, or what was typed are the initials of its words.
public func matchesAnywhere(_ typed: String, _ text: String) -> Bool {
  let wanted = typed.lowercased()
  let text = text.lowercased()
  let words = wanted.split(separator: " ")
  if words.allSatisfy({ text.contains($0) }) { return true }
  let initials = String(text.split(whereSeparator: { !$0.isLetter && !$0.isNumber }).compactMap(\.first))
  return !wanted.isEmpty && initials.hasPrefix(wanted)
}
