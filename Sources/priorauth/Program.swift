import CaseStore
import Commands
import Glibc
import JSON
import TerminalUI

/// The program as a whole: a command line in, text or JSON out, an exit status.
struct Program {
  /// The login that a forced command of `ssh` names; nil for everybody else.
  private let served: String?

  /// Does what the command line asks for; `serve LOGIN` takes the command line of who came by `ssh`.
  static func run() -> ExitCode {
    // In these, what is not UTF-8 has been replaced.
    let words = Array(CommandLine.arguments.dropFirst())
    do throws(Refusal) {
      try checkEncoding()
      let served = try ServedCommand(words)
      return Program(served: served?.login).run(served?.words ?? words)
    } catch {
      if Self.wantsJSON(words) { Output.print(error.json.compact + "\n") }
      Output.complain(plainDisplay(error.line))
      return error.exit
    }
  }

  /// Refuses words that are not UTF-8, which would be kept otherwise than they were given.
  private static func checkEncoding() throws(Refusal) {
    for place in 1..<max(Int(CommandLine.argc), 1) {
      guard let given = CommandLine.unsafeArgv[place], String(validatingCString: given) == nil else {
        continue
      }
      throw Refusal(
        code: "not-utf8",
        "word \(place) of the command line is not valid UTF-8; write it anew, or rename the file that it names. Nothing was "
          + "saved", exit: .badInput)
    }
  }

  private static func wantsJSON(_ words: [String]) -> Bool { words.prefix { $0 != "--" }.contains("--json") }

  /// Does what the words ask for.
  func run(_ words: [String]) -> ExitCode {
    let wantsJSON = Self.wantsJSON(words)
    do {
      return try answer(words, wantsJSON)
    } catch {
      let refusal = Refusal(error)
      if wantsJSON { Output.print(refusal.json.compact + "\n") }
      complain(refusal)
      return refusal.exit
    }
  }

  private func answer(_ words: [String], _ wantsJSON: Bool) throws -> ExitCode {
    let tree = CommandTree.reading(words)
    switch try tree.parse(words) {
    case .overview: return print(Help(tree).overview())
    case .nounHelp(let noun): return print(Help(tree).page(noun: noun))
    case .help(let spec): return print(Help(tree).page(spec))
    case .version: return print(Versions.text)
    case .run(let spec, let arguments):
      let commands = CommandTree.commands + CommandTree.harnessCommands
      guard let command = commands.first(where: { $0.spec.path == spec.path }) else { return .software }
      do {
        return try run(try command.init(arguments), arguments, wantsJSON)
      } catch {
        throw spec.onlyLooks ? Refusal(error).ofQuestion : error
      }
    }
  }

  private func run(_ command: any Command, _ arguments: Arguments, _ wantsJSON: Bool) throws -> ExitCode {
    let surroundings = try Machine(served: served)
    defer { surroundings.rememberHeads() }
    let result = try outcome(of: command, arguments, in: surroundings)
    if let desk = result.desk, !wantsJSON, desk.isPlain || surroundings.isInteractive {
      return try openDesk(desk, in: surroundings, insteadOf: result)
    }
    let text = wantsJSON ? result.json.map { $0.pretty + "\n" } ?? "" : result.text
    let failure = Output.print(text)
    if let jump = surroundings.clockJump(isDayGiven: arguments["today"] != nil) { complain(jump) }
    if let complaint = result.complaint {
      complain(Refusal(code: "", complaint, exit: result.exit, command: type(of: command).spec.name))
    }
    guard let failure else { return result.exit }
    let hasSaved = surroundings.opened.contains { $0.records.saves > 0 }
    // Who ends a listing early knows it; what was saved is said even so, lest it be done twice.
    if hasSaved || failure != EPIPE { complain(Self.unprinted(after: hasSaved, type(of: command).spec.name)) }
    return .ioError
  }

  private static func unprinted(after hasSaved: Bool, _ command: String) -> Refusal {
    hasSaved
      ? Refusal(
        code: "failed-after-saving",
        "the answer can't be written to standard output. What was asked for is done and on record; look before repeating",
        exit: .ioError, command: command)
      : Refusal(
        code: "write-failed", "the answer can't be written to standard output; nothing was saved",
        exit: .ioError, command: command)
  }

  /// Runs a command; says why a database can't be written to, unless that is what the command fails with.
  private func outcome(
    of command: any Command, _ arguments: Arguments, in surroundings: Machine
  ) throws -> CommandResult {
    do {
      let session = try Session(arguments, in: surroundings)
      try surroundings.checkChoices(of: session)
      let result = try command.run(in: session)
      surroundings.warning.map(complain)
      return result
    } catch {
      let refusal = Refusal(error, in: surroundings.zone)
      if let warning = surroundings.warning, warning.line != refusal.line { complain(warning) }
      throw refusal
    }
  }

  private func complain(_ refusal: Refusal) { Output.complain(plainDisplay(refusal.line)) }

  private func print(_ text: String) -> ExitCode { Output.print(text) == nil ? .done : .ioError }
}
