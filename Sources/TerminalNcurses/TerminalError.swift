/// Why the terminal cannot show screens.
public enum TerminalError: Error, Hashable, Sendable {
  /// Standard input is no terminal.
  case inputIsNoTerminal
  /// Standard output is no terminal.
  case outputIsNoTerminal
  /// The terminal database does not know this kind of terminal.
  case unknownTerminal(name: String)
  /// This kind of terminal cannot move its cursor.
  case cannotMoveCursor(name: String)
  /// The system refused the means to run a screen.
  case cannotStart(errno: Int32)
}
