import Commands
import JSON
import TerminalUI

/// What a command line of the program printed and how it ended.
struct CommandRun {
  let exit: ExitCode
  /// Everything that reaches a terminal, with and without `--json`.
  let printed: String

  init(_ words: [String], on machine: FuzzMachine) {
    do {
      guard case .run(let spec, let arguments) = try CommandTree.standard.parse(words),
        let command = CommandTree.commands.first(where: { $0.spec.path == spec.path })
      else {
        (exit, printed) = (.software, "no such command")
        return
      }
      let result = try command.init(arguments).run(in: try Session(arguments, in: machine))
      (exit, printed) = (result.exit, result.text + (result.json?.pretty ?? ""))
    } catch {
      let refusal = Refusal(error)
      (exit, printed) = (refusal.exit, plainDisplay(refusal.line) + refusal.json.compact)
    }
  }

  /// A fault of the program itself, or a character that acts on the terminal.
  var fault: String? {
    if exit == .software { return "a fault of the program: \(printed)" }
    let acting = printed.unicodeScalars.first {
      ($0.value < 0x20 && $0 != "\n") || (0x7F..<0xA0).contains($0.value)
    }
    return acting.map { "character U+\(String($0.value, radix: 16)) is printed" }
  }
}
