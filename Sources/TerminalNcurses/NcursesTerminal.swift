import CNcurses
import Glibc
import TerminalUI

/// What a person may choose about the screen.
public struct TerminalOptions: Hashable, Sendable {
  /// The theme; nil takes what suits the terminal.
  public var theme: Theme?
  /// Whether colours are unwanted, as NO_COLOR says.
  public var noColor: Bool
  /// How many milliseconds to wait whether Esc starts the code of another key; nil takes ESCDELAY from the
  /// environment, and 25 without it.
  public var escapeDelay: Int?

  /// The usual options.
  public init(theme: Theme? = nil, noColor: Bool = false, escapeDelay: Int? = nil) {
    self.theme = theme
    self.noColor = noColor
    self.escapeDelay = escapeDelay
  }
}

/// The real terminal, through ncurses. Make one, use it on the thread that made it, and `close` it.
public final class NcursesTerminal: Terminal {
  /// The characters the terminal can show.
  public let charset: Charset
  /// The theme in use.
  public private(set) var theme: Theme
  /// Makes a waiting `readKey` return; may be used from any thread, also after the terminal was closed.
  public let wakePipe: WakePipe
  private let screen: OpaquePointer
  private let signals: SignalFlags
  private var palette: Palette
  private var options: TerminalOptions
  /// How many colours there are; none where they are unwanted.
  private let colors: Int
  private var keyboard: Keyboard
  private var decoder = KeyDecoder()
  private var shown: Canvas?
  private var line: [cchar_t] = []
  private var skippedDraws = 0
  private var isClosed = false

  /// Starts the screen, or says why it cannot; in that case nothing was written.
  public init(_ options: TerminalOptions = TerminalOptions()) throws(TerminalError) {
    guard isatty(STDIN_FILENO) == 1 else { throw .inputIsNoTerminal }
    guard isatty(STDOUT_FILENO) == 1 else { throw .outputIsNoTerminal }
    charset = Self.charsetOfLocale()
    let name = getenv("TERM").map { String(cString: $0) } ?? ""
    // setupterm reads an empty name as "unknown", which exists in the database.
    let status = name.isEmpty ? 1 : nc_probe_terminal()
    guard status != 1 else { throw .unknownTerminal(name: name) }
    guard status == 0 else { throw .cannotMoveCursor(name: name) }
    wakePipe = try WakePipe()
    guard let screen = nc_newterm() else { throw .unknownTerminal(name: name) }
    if let delay = options.escapeDelay ?? (getenv("ESCDELAY") == nil ? 25 : nil) {
      set_escdelay(Int32(clamping: min(max(1, delay), 5_000)))
    }
    self.screen = screen
    raw()
    noecho()
    nonl()
    keypad(nc_stdscr(), true)
    intrflush(nc_stdscr(), false)
    leaveok(nc_stdscr(), false)
    // Whole pictures only: which ones to leave out while keys wait is decided in draw.
    typeahead(-1)
    KeyCodes.definePasteMarks()
    // Until the first endwin and refresh, ncurses 6.4 writes to the terminal at every cursor movement. Before there are
    // colours, since a refresh would also give the terminal back its palette, which nobody changed, by an OSC sequence.
    endwin()
    refresh()
    let hasColors = !options.noColor && has_colors() && start_color() == OK && use_default_colors() == OK
    colors = hasColors ? Int(nc_colors()) : 0
    self.options = options
    theme = Theme.suiting(options, colors: colors)
    palette = Palette(theme)
    keyboard = Keyboard(wakePipe: wakePipe, charset: charset)
    signals = SignalFlags(waking: wakePipe)
    curs_set(1)
    Self.setBracketedPaste("h")
  }

  deinit { close() }

  /// The characters the environment says a terminal or a pipe takes, without starting a screen.
  public static func charsetOfLocale() -> Charset { nc_set_locale() ? .unicode : .ascii }

  /// The height and width of the window now.
  public var size: Size {
    Size(rows: Int(getmaxy(nc_stdscr())), columns: Int(getmaxx(nc_stdscr())))
  }

  /// Gives the terminal back as it was; further calls do nothing.
  public func close() {
    guard !isClosed else { return }
    isClosed = true
    signals.release()
    Self.setBracketedPaste("l")
    let leavesPicture = !nc_has_alternate_screen()
    if leavesPicture { mvcur(-1, -1, getmaxy(nc_stdscr()) - 1, 0) }
    endwin()
    // What was typed ahead was meant for the desk; a shell would take it for a command.
    tcflush(STDIN_FILENO, TCIFLUSH)
    delscreen(screen)
    if leavesPicture { Self.write("\n") }
  }

  /// Sends the rows that changed, in one write, and leaves the cursor where the canvas wants it.
  ///
  /// While more keys wait to be read, pictures that would be replaced at once are left out, so that a held
  /// key or keys typed ahead cost one picture; but never very many in a row.
  public func draw(_ canvas: Canvas) {
    guard !isClosed else { return }
    if keyboard.hasInput, skippedDraws < 50 {
      skippedDraws += 1
      return
    }
    skippedDraws = 0
    let rows = canvas.rowsThatDiffer(from: shown)
    for row in rows { put(canvas.row(row), at: row) }
    let cursor = canvas.cursor ?? Position(row: 0, column: 0)
    move(Int32(clamping: cursor.row), Int32(clamping: cursor.column))
    refresh()
    shown = canvas
  }

  /// Waits for a key. Nil means that the time passed or that the wake pipe was used.
  public func readKey(timeout: Duration?) -> Key? {
    guard !isClosed, !signals.endWasAsked else { return .endOfInput }
    if signals.takeInterrupt() { return .control("c") }
    let key = decoder.next(from: &keyboard, waiting: timeout.map(Self.milliseconds) ?? -1)
    if key == .resize { shown = nil }
    if let key { return key }
    if keyboard.isAtEnd || signals.endWasAsked { return .endOfInput }
    return signals.takeInterrupt() ? .control("c") : nil
  }

  /// A short sound.
  public func beep() {
    guard !isClosed else { return }
    _ = CNcurses.beep()
  }

  /// Draws everything anew, as after another program has written on the screen.
  public func redraw() {
    guard !isClosed else { return }
    shown = nil
    clearok(nc_stdscr(), true)
  }

  /// Shows everything in another theme; nil takes what suits the terminal.
  public func use(_ theme: Theme?) {
    guard !isClosed else { return }
    options.theme = theme
    self.theme = Theme.suiting(options, colors: colors)
    palette = Palette(self.theme)
    redraw()
  }

  private func put(_ cells: ArraySlice<Cell>, at row: Int) {
    if line.count < cells.count { line = Array(repeating: cchar_t(), count: cells.count) }
    let palette = palette
    // The line is taken once: each taking of a class's property is watched while the program runs.
    let count = line.withUnsafeMutableBufferPointer { line in
      var count = 0
      for cell in cells where !cell.isContinuation {
        // ncurses measures letters by the C library. One that it measures otherwise would shift the rest of
        // the row, so it is replaced by as many signs as it has cells.
        let glyph = cell.glyph
        let isMeasuredAlike =
          glyph.scalar.value < 0x300 || nc_width(wchar(glyph.scalar)) == Int32(glyph.width)
        for _ in 0..<(isMeasuredAlike ? 1 : Int(glyph.width)) where count < line.count {
          nc_set_cell(
            &line[count], palette.attributes(of: cell.role), palette.pair(of: cell.role),
            isMeasuredAlike ? wchar(glyph.scalar) : 0x3F, isMeasuredAlike ? wchar(glyph.firstMark) : 0,
            isMeasuredAlike ? wchar(glyph.secondMark) : 0)
          count += 1
        }
      }
      return count
    }
    mvadd_wchnstr(Int32(clamping: row), 0, line, Int32(clamping: count))
  }

  private func wchar(_ scalar: Unicode.Scalar) -> wchar_t { wchar_t(scalar.value) }

  private static func milliseconds(_ duration: Duration) -> Int32 {
    let (seconds, attoseconds) = duration.components
    let whole = max(0, min(seconds, 1_000_000)) * 1_000
    return Int32(clamping: whole + max(0, attoseconds) / 1_000_000_000_000_000)
  }

  private static func setBracketedPaste(_ mode: String) { write("\u{1B}[?2004" + mode) }

  /// Writes past ncurses, whose own output is complete after every refresh.
  private static func write(_ text: String) {
    let bytes = Array(text.utf8)
    _ = Glibc.write(STDOUT_FILENO, bytes, bytes.count)
  }
}

extension Theme {
  /// The theme that was chosen, as far as the terminal has the colours for it.
  fileprivate static func suiting(_ options: TerminalOptions, colors: Int) -> Theme {
    let usual = Theme(colors: colors, noColor: options.noColor)
    guard let wanted = options.theme, usual != .mono else { return usual }
    return wanted == .colors256 && colors < 256 ? usual : wanted
  }
}
