/// What a key did to the help.
public enum HelpOutcome<Message: Sendable>: Sendable {
  /// The help stays.
  case open
  /// The person left it.
  case closed
  /// The highlighted row is to be done.
  case run(Message)
  /// The highlighted row cannot be used now, for this reason.
  case unavailable(String)
}

/// Every key of a screen in a list that narrows while one types: help, menu and palette in one.
public struct HelpView<Message: Sendable>: Sendable {
  /// The rows of the screen, and behind them those of others, which are only found by words.
  public let bindings: [Binding<Message>]
  /// How many rows are the screen's own.
  private let own: Int
  /// What was typed to narrow the list.
  public private(set) var filter = TextEditor()
  private var found: [Int]
  private var scroll = Scroll()

  /// How many lines the row under the cursor takes that stands whole below the list, where there is room for it.
  private static func wholeRows(of rows: Int) -> Int { rows < 12 ? 0 : 3 }
  private func aboutRows(width: Int) -> Int {
    about.map { min(4, wrapped($0, width: max(2, width)).count + 1) } ?? 0
  }

  /// What is said above the rows: of the field that has the keyboard.
  public let about: String?
  /// Whether it is opened to do something rather than to read.
  public let isPalette: Bool

  /// The help of some bindings.
  ///
  /// - Parameter elsewhere: what can be done on other screens.
  public init(
    _ bindings: [Binding<Message>], elsewhere: [Binding<Message>] = [], about: String? = nil,
    isPalette: Bool = false
  ) {
    self.bindings = bindings + elsewhere
    own = bindings.count
    self.about = about
    self.isPalette = isPalette
    found = Array(bindings.indices)
  }

  /// The highlighted row; nil when nothing matches.
  public var highlighted: Binding<Message>? {
    found.indices.contains(scroll.selection) ? bindings[found[scroll.selection]] : nil
  }

  /// Says in which rectangle the help will be drawn.
  public mutating func resize(to rect: Rect) {
    scroll.page = max(1, rect.rows - 2 - aboutRows(width: rect.columns) - Self.wholeRows(of: rect.rows))
    scroll.select(scroll.selection, of: found.count)
  }

  /// Takes a key: letters narrow, arrows move, Enter does the highlighted row, Esc leaves.
  public mutating func update(_ key: Key) -> HelpOutcome<Message> {
    switch key {
    case .escape, .function(12), .function(1), .function(3): return .closed
    case .enter:
      guard let row = highlighted else { return .open }
      return row.unavailable.map { .unavailable($0) } ?? .run(row.message)
    case .up, .down, .pageUp, .pageDown:
      _ = scroll.move(by: key, count: found.count)
    default:
      let before = filter.text
      _ = filter.update(key)
      if filter.text != before { narrow() }
    }
    return .open
  }

  /// The keys of the help itself, as the bottom line shows them.
  public var keys: [Binding<Void>] {
    [
      Binding(
        .enter, label: "Do it", help: "Do what is highlighted", message: (),
        unavailable: highlighted == nil ? "nothing matches" : highlighted?.unavailable),
      Binding(.down, label: "Next", help: "Go down in the list", message: ()),
      Binding(.up, label: "Previous", help: "Go up in the list", message: ()),
      Binding(.escape, label: "Close", help: "Close the help", message: ()),
    ]
  }

  /// Draws the search line with its prompt, and the rows below it, with the terminal's cursor on the highlighted one.
  public func draw(on canvas: inout Canvas, in rect: Rect, prompt: String) {
    let aboutRows = self.aboutRows(width: rect.columns)
    let parts = rect.rows(
      .cells(1), .cells(1), .cells(aboutRows), .share(1), .cells(Self.wholeRows(of: rect.rows)))
    if let about { canvas.drawWrapped(about, in: parts[2].above(1)) }
    let used = canvas.draw(prompt, at: parts[0].at(0, 0), width: rect.columns, role: .dim)
    let field = parts[0].columns(.cells(used + 1), .share(1))[1]
    filter.drawLine(on: &canvas, in: field, isFocused: true)
    let list = parts[3]
    drawWhole(on: &canvas, in: parts[4])
    let keyWidth = min(
      bindings.map { displayWidth($0.keyNames, charset: canvas.charset) }.max() ?? 0, rect.columns / 3)
    if found.isEmpty {
      canvas.draw(
        PickList.nothingFound, at: list.at(0, 0), width: list.columns,
        role: .warning, overflow: .ellipsis)
    }
    let top = scroll.top(ofPage: list.rows, count: found.count)
    for (row, index) in found.dropFirst(top).prefix(list.rows).enumerated() {
      drawRow(
        bindings[index], keyWidth: keyWidth, isChosen: top + row == scroll.selection, on: &canvas,
        in: list.below(row).top(1))
    }
  }

  /// The row under the cursor once more, with all its words.
  private func drawWhole(on canvas: inout Canvas, in rect: Rect) {
    guard !rect.isEmpty, let row = highlighted else { return }
    canvas.rule(at: rect.at(0, 0), width: rect.columns)
    let reason = row.unavailable.map { ". Not now: " + $0 } ?? ""
    canvas.drawWrapped("\(row.keyNames): \(row.help)\(reason)", in: rect.below(1), role: .dim)
  }

  private func drawRow(
    _ row: Binding<Message>, keyWidth: Int, isChosen: Bool, on canvas: inout Canvas, in rect: Rect
  ) {
    let parts = rect.columns(.cells(keyWidth), .share(1), gap: 2)
    canvas.draw(row.keyNames, at: parts[0].at(0, 0), width: keyWidth, role: .heading)
    let used = canvas.draw(
      row.help, at: parts[1].at(0, 0), width: parts[1].columns,
      role: row.unavailable == nil ? .text : .dim, overflow: .ellipsis)
    if let reason = row.unavailable {
      canvas.draw(
        reason, at: parts[1].at(0, used + 2), width: parts[1].columns - used - 2, role: .warning,
        overflow: .ellipsis)
    }
    if isChosen {
      canvas.setRole(.focus, in: rect)
      canvas.cursor = rect.at(0, 0)
    }
  }

  private mutating func narrow() {
    let searched = filter.text.isEmpty ? 0..<own : bindings.indices
    found = searched.filter { index in
      let row = bindings[index]
      return matchesAnywhere(filter.text, row.help + " " + row.label + " " + row.keyNames)
    }
    // What can be done now, and is called what was typed, is meant before what only mentions it.
    if !filter.text.isEmpty {
      let ranks = Dictionary(uniqueKeysWithValues: found.map { ($0, rank(of: bindings[$0])) })
      found.sort { (ranks[$0] ?? 0, $0) < (ranks[$1] ?? 0, $1) }
    }
    scroll.select(0, of: found.count)
  }
}

extension HelpView {
  private func rank(of row: Binding<Message>) -> Int {
    let isNamed = [row.label, row.help].contains { $0.lowercased().hasPrefix(filter.text.lowercased()) }
    return (row.unavailable == nil ? 0 : 2) + (isNamed ? 0 : 1)
  }
}

extension HelpOutcome: Equatable where Message: Equatable {}
