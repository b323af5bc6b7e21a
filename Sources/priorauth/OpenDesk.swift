import Commands
import Glibc
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
  defer { if !opening.isKept { machine.throwAway() } }
  let desk = try machine.desk(onDatabaseAt: opening.database)
  var opening = opening
  opening.isDemo = opening.isDemo || desk.isDemonstration
  // Before the database was open nobody knew where the plan is.
  if !opening.isDayByHand { opening.clock.today = machine.localDay }
  let clock = DeskClock(
    opened: opening.clock, isDayByHand: opening.isDayByHand, zone: machine.zoneOnRecord)
  let runner = EffectRunner(
    desk: desk, clock: clock, surroundings: machine, database: opening.database,
    isTraining: opening.isTraining, shown: ShownToday(), performed: machine.rememberSaved)
  let noteOpening = {
    // A record that can't be written is still worth looking at.
    _ = try? desk.noteOpening(at: opening.clock)
    machine.rememberSaved()
  }
  let openPlainly = { () -> ExitCode in
    noteOpening()
    let charset = NcursesTerminal.charsetOfLocale()
    return PlainDesk(
      runner: runner, surroundings: machine, charset: charset, interrupts: machine.takeInterrupts()
    )
    .run(opening)
  }
  guard !opening.isPlain else { return openPlainly() }
  let terminal: NcursesTerminal
  do {
    terminal = try NcursesTerminal(TerminalOptions(opening, runner.settings))
  } catch .cannotMoveCursor {
    Output.complain(
      "priorauth: this terminal cannot move the cursor, so the desk goes on in questions and answers")
    return openPlainly()
  } catch {
    throw Refusal(error)
  }
  defer { terminal.close() }
  var app = App(
    today: opening.clock.today, banner: opening.banner, isGuided: opening.isTraining,
    settings: runner.settings, views: (try? runner.views()) ?? [], size: terminal.size,
    charset: terminal.charset)
  if !machine.isService, !opening.isDemo {
    app.say("Evidence mode: changes outside the program are detected, not prevented")
  }
  let demoDay = CaseDesk.dayOfDemonstration
  if opening.isDemo, opening.clock.today != demoDay {
    app.say("Invented cases of \(demoDay): leave, and open the desk with --today \(demoDay)")
  } else if opening.isDemo, !opening.isTraining, isFounder(at: desk) {
    app.say("You work as \(desk.login), with every role but a clinician's: F11, People gives it")
  }
  // Why nothing will be saved here comes before everything else there is to say.
  if let warning = machine.warning { app.say(warning.sentence) }
  var loop = DeskLoop(
    terminal: terminal, runner: runner, app: app, isTraining: opening.isTraining,
    drafts: DraftFile(opening, desk.login))
  // Written once the first picture is there: nobody waits for it.
  return loop.run(shown: noteOpening) == .endOfInput ? .hangup : .done
}

/// Whether the person at a desk has what whoever makes a demonstration begins with, and has been given no more since.
private func isFounder(at desk: CaseDesk) -> Bool {
  guard let person = try? desk.whoAmI() else { return false }
  return person.roles.isSuperset(of: CaseDesk.founderRoles) && person.roles.allSatisfy { $0.licence == nil }
}

extension DraftFile {
  /// Where drafts are kept beside a database; nowhere beside one that is thrown away.
  init?(_ opening: CommandResult.DeskOpening, _ login: String) {
    guard opening.isKept else { return nil }
    self.init(database: opening.database, login: login)
  }
}

extension CommandResult.DeskOpening {
  /// The word that marks every screen of a desk on invented cases.
  var banner: String? { isTraining ? "TRAINING" : isDemo ? "DEMO" : nil }
}

extension TerminalOptions {
  /// What the command line, the environment and the person say of the screen; NO_COLOR counts unless the command line names
  /// a theme.
  fileprivate init(_ opening: CommandResult.DeskOpening, _ settings: DeskSettings) {
    let chosen = opening.theme.flatMap(DeskSettings.Look.init)
    let noColor = getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
    self.init(theme: (chosen ?? settings.look).theme, noColor: chosen == nil && noColor)
  }
}
