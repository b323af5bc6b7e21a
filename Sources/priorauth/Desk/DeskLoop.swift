import Screens
import TerminalUI

/// The update loop: a key in, effects performed, their answers in, a picture out.
struct DeskLoop {
  /// Why it ended.
  enum End {
    case left, endOfInput
  }

  /// How long another person's change may stay unseen.
  private static let refreshInterval: Duration = .seconds(2)

  let terminal: any Terminal
  let runner: EffectRunner
  private var app: App

  init(terminal: any Terminal, runner: EffectRunner, app: App) {
    self.terminal = terminal
    self.runner = runner
    self.app = app
  }

  /// Runs until the person leaves or the terminal goes away.
  func run() -> End {
    var app = app
    if perform(app.start(), on: &app) { return .left }
    var lastKey = ContinuousClock.now
    while true {
      app.resize(to: terminal.size, charset: terminal.charset)
      var canvas = Canvas(rows: terminal.size.rows, columns: terminal.size.columns, charset: terminal.charset)
      app.draw(on: &canvas)
      terminal.draw(canvas)
      guard let key = terminal.readKey(timeout: DeskLoop.refreshInterval) else {
        if !app.isLocked, ContinuousClock.now - lastKey >= runner.idleLimit {
          app.lock(asks: runner.asksForPassphrase)
        }
        if perform(app.refresh(), on: &app) { return .left }
        continue
      }
      lastKey = ContinuousClock.now
      if key == .endOfInput { return .endOfInput }
      if perform(app.update(.key(key)), on: &app) { return .left }
    }
  }

  /// Performs effects and those that follow from their answers; true when one of them ends the program.
  private func perform(_ effects: [Effect], on app: inout App) -> Bool {
    var waiting = effects
    while !waiting.isEmpty {
      let effect = waiting.removeFirst()
      switch effect {
      case .quit: return true
      case .beep: terminal.beep()
      default:
        guard let reply = runner.perform(effect) else { continue }
        waiting += app.update(.answered(effect, reply))
      }
    }
    return false
  }
}
