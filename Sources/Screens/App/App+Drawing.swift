import TerminalUI

extension App {
  /// The window the screens are laid out for.
  static let wanted = Size(rows: 24, columns: 80)
  /// The smallest window in which they can still be read: in fewer columns the names of members are cut until they are
  /// alike, while fewer rows only show less of a list, as where a multiplexer takes a row for itself.
  static let smallest = Size(rows: 20, columns: 80)

  /// Whether nothing can be read in the window.
  var isTooSmall: Bool { size.rows < Self.smallest.rows || size.columns < Self.smallest.columns }

  /// How many lines a message may take.
  private static let mostMessageRows = 3

  /// Draws the uppermost screen with its title, message and keys, and what lies over it.
  public func draw(on canvas: inout Canvas) {
    guard !isTooSmall else { return drawTooSmall(on: &canvas) }
    if let lockBox { return drawLocked(lockBox, on: &canvas) }
    let window = Rect(row: 0, column: 0, rows: size.rows, columns: size.columns)
    canvas.cursor = body.at(0, 0)
    drawTitle(on: &canvas, in: window.top(1))
    top.desk.draw(on: &canvas, in: body)
    drawMessage(on: &canvas, above: window.bottom(1).row)
    drawFooter(on: &canvas, in: window.bottom(1))
    drawOverlay(on: &canvas)
  }

  /// The keys that mean something now: those of a box, where one has the keyboard.
  private func drawFooter(on canvas: inout Canvas, in line: Rect) {
    if let boxKeys {
      footer.draw(on: &canvas, in: line, bindings: boxKeys)
    } else {
      // Help comes first, so that it is there however many others there are.
      footer.draw(on: &canvas, in: line, bindings: keyboard) { $0.message == .help }
    }
  }

  /// The part of the window that a screen draws on; below it there is room for the message, or for two lines of what to do
  /// next, so that neither covers a text.
  var body: Rect {
    Rect(row: 1, column: 1, rows: size.rows - (isGuided ? 4 : 3), columns: size.columns - 2)
  }

  mutating func layOutScreens() {
    for index in stack.indices { stack[index].screen.desk.layout(in: body, charset: charset) }
    if case .help(var help) = overlay {
      help.resize(to: Self.helpRect(in: body))
      overlay = .help(help)
    }
  }

  mutating func layOutTop() { stack[stack.count - 1].screen.desk.layout(in: body, charset: charset) }

  private func drawTooSmall(on canvas: inout Canvas) {
    let text = "needs \(Self.wanted.columns)x\(Self.wanted.rows), this is \(size.columns)x\(size.rows)"
    let window = Rect(row: 0, column: 0, rows: size.rows, columns: size.columns)
    canvas.drawWrapped(text, in: window, role: .warning)
    if size.rows > 0, size.columns > 0 { canvas.cursor = Position(row: 0, column: 0) }
  }

  private func drawTitle(on canvas: inout Canvas, in line: Rect) {
    canvas.fill(line, role: .title)
    let date = " \(today) "
    let dateWidth = displayWidth(date, charset: charset)
    canvas.draw(date, at: line.at(0, line.columns - dateWidth), role: .title)
    var end = line.columns - dateWidth
    if let banner {
      let mark = " " + banner + " "
      let width = min(displayWidth(mark, charset: charset), line.columns / 3)
      end -= width
      canvas.draw(mark, at: line.at(0, end), width: width, role: .banner, overflow: .ellipsis)
    }
    canvas.draw(top.desk.title, at: line.at(0, 1), width: end - 2, role: .title, overflow: .ellipsis)
  }

  /// Says what was done, what could not be done, or what comes next, on as many lines as it needs.
  private func drawMessage(on canvas: inout Canvas, above row: Int) {
    guard let (text, role) = notice.map({ ($0.text, $0.role) }) ?? guidance.map({ ($0, .warning) }) else {
      return
    }
    let width = size.columns - 2
    let height = min(Self.mostMessageRows, max(1, wrap(text, width: width, charset: charset).count))
    let area = Rect(row: row - height, column: 1, rows: height, columns: width)
    if height > 1 { canvas.fill(area) }
    canvas.drawWrapped(text, in: area, role: role)
  }

  private func drawOverlay(on canvas: inout Canvas) {
    switch overlay {
    case .help(let help):
      canvas.fill(body)
      let title = help.isPalette ? "Do what? \(top.desk.title)" : "Help: \(top.desk.title)"
      canvas.box(body, title: title)
      let prompt = help.isPalette ? "Type words of it, Enter does it:" : "What each key does here; search:"
      help.draw(on: &canvas, in: Self.helpRect(in: body), prompt: prompt)
    case .dialog(let dialog, _): dialog.draw(on: &canvas, in: body)
    case .signing(let box): box.draw(on: &canvas, in: body)
    case nil: break
    }
  }
}
