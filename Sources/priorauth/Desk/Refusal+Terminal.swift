import Commands
import TerminalNcurses

extension Refusal {
  /// Why the desk can't be opened on this terminal.
  init(_ error: TerminalError) {
    switch error {
    case .inputIsNoTerminal, .outputIsNoTerminal:
      self.init(
        code: "no-terminal",
        "this is no terminal; use 'priorauth --plain' or the commands ('priorauth --help')",
        exit: .unavailable)
    case .unknownTerminal(let name):
      self.init(
        code: "unknown-terminal",
        (name.isEmpty ? "this terminal names no type" : "terminal type '\(name)' is not known here")
          + "; use 'priorauth --plain', or set TERM, for example TERM=xterm-256color",
        exit: .unavailable)
    case .cannotMoveCursor:
      self.init(
        code: "plain-terminal",
        "this terminal cannot move the cursor; use 'priorauth --plain' or the commands ('priorauth --help'), or set TERM",
        exit: .unavailable)
    case .cannotStart(let number):
      self.init(code: "no-screen", "the screen can't be started (error \(number))", exit: .unavailable)
    }
  }
}
