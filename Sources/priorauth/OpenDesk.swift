import Commands
import PriorAuth
import Screens
import TerminalNcurses
import TerminalUI
import Workflow

/// Opens the reviewer's desk on a database and comes back when the person leaves it.
///
/// - Parameter result: what is printed where there is no desk to open: the worklist.
func openDesk(
  _ opening: CommandResult.DeskOpening, in machine: Machine, insteadOf result: CommandResult
) throws -> ExitCode {
  let desk = try machine.desk(onDatabaseAt: opening.database)
  // A record that can't be written is still worth looking at.
  try? desk.noteOpening(at: opening.clock)
  let terminal: NcursesTerminal
  do {
    terminal = try NcursesTerminal()
  } catch {
    throw Refusal(error)
  }
  defer { terminal.close() }
  let clock = DeskClock(opened: opening.clock)
  var app = App(
    today: opening.clock.today, banner: opening.isDemo ? "DEMO" : nil, size: terminal.size,
    charset: terminal.charset)
  if !machine.isService, !opening.isDemo {
    app.say("Evidence mode: changes outside the program are detected, not prevented")
  }
  var loop = DeskLoop(
    terminal: terminal,
    runner: EffectRunner(desk: desk, clock: clock, surroundings: machine, database: opening.database),
    app: app,
    drafts: opening.isDemo ? nil : DraftFile(database: opening.database, login: desk.login))
  return loop.run() == .endOfInput ? .hangup : .done
}
