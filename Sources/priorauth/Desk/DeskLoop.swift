import Criteria
import PriorAuth
import Screens
import TerminalUI

/// The update loop: a key in, effects performed, their answers in, a picture out.
struct DeskLoop {
  /// Why it ended.
  enum End {
    case left, endOfInput
  }

  /// How long nobody may type before it is looked whether somebody else has written, and before drafts are kept.
  private static let quietInterval: Duration = .seconds(1)
  /// How long what is shown may go by an old time.
  private static let timeInterval: Duration = .seconds(30)
  /// How often the hold on an open case is looked after.
  private static let holdInterval: Duration = .seconds(60)
  /// How long work that takes its time goes on before the screen is drawn anew.
  private static let sliceLength: Duration = .milliseconds(50)

  /// How often it is looked how far a document is that is read beside the desk.
  private static let readingInterval: Duration = .milliseconds(200)

  let terminal: any Terminal
  let runner: EffectRunner
  private var app: App
  /// Where what is typed outlives the terminal; nil where nothing is kept.
  private var drafts: DraftFile?
  private var draftsKept = ContinuousClock.now
  private var draftsAreKept = true
  private var end: End?
  /// Assessments that wait for the one under way to end.
  private var waiting: [Effect] = []
  private var isAssessing = false
  /// The policy that is read beside the desk.
  private var reading: (file: PolicyFile, work: ReadingBeside, since: ContinuousClock.Instant)?
  /// What was read and waits for a person to agree.
  private var awaited = AwaitedImport()
  /// The case that is open, which nobody else changes meanwhile.
  private var held: Identifier<Request>?
  private var holdLookedAfter = ContinuousClock.now
  private var recent: RecentValues
  private var refreshed = ContinuousClock.now
  /// The number of the record's last change that is shown.
  private var news: Int64 = 0

  /// Whether decisions are explained.
  private let isTraining: Bool

  init(terminal: any Terminal, runner: EffectRunner, app: App, isTraining: Bool, drafts: DraftFile?) {
    self.terminal = terminal
    self.runner = runner
    self.app = app
    self.isTraining = isTraining
    self.drafts = drafts
    recent = RecentValues(desk: runner.desk, clock: runner.clock)
    if let kept = self.drafts?.read(), !kept.isEmpty { self.app.take(kept: kept, in: runner.zone) }
    if let lost = self.drafts?.unreadable {
      self.app.say("What was typed here before can't be read any more; the file is now '\(lost)'")
    }
  }

  /// Runs until the person leaves or the terminal goes away.
  ///
  /// - Parameter shown: what is to be done once the first picture is there.
  mutating func run(shown: () -> Void = {}) -> End {
    news = runner.news()
    perform(app.start())
    draw()
    shown()
    var lastKey = ContinuousClock.now
    while true {
      recent.follow(&app)
      if let end {
        drafts?.keep(app.drafts)
        runner.hold(nil, insteadOf: held)
        return end
      }
      holdOpenCase()
      followReading()
      draw()
      let patience = reading == nil ? DeskLoop.quietInterval : DeskLoop.readingInterval
      if let key = terminal.readKey(timeout: patience) {
        lastKey = ContinuousClock.now
        take(key)
        if lastKey - draftsKept >= .seconds(1) { keepDrafts() }
      } else {
        keepDrafts()
        if !app.isLocked, ContinuousClock.now - lastKey >= runner.idleLimit {
          app.lock(asks: runner.asksForPassphrase)
        }
        readAgain()
      }
    }
  }

  /// Reads again what is shown once somebody else has written, and now and then for the time that is left.
  private mutating func readAgain() {
    guard app.isRefreshable else { return }
    let found = runner.news()
    let now = ContinuousClock.now
    guard found != news || now - refreshed >= DeskLoop.timeInterval else { return }
    (news, refreshed) = (found, now)
    perform(app.refresh())
  }

  private mutating func keepDrafts() {
    draftsKept = .now
    let areKept = drafts?.keep(app.drafts) ?? true
    // Said once, and again after they could be kept in between.
    if !areKept, draftsAreKept {
      app.say(
        "What you type can't be kept against a cut line: no room, or no right to write beside the database")
    }
    draftsAreKept = areKept
  }

  /// Takes the case that is open now, renews that, and leaves the one that was open before.
  private mutating func holdOpenCase() {
    let open = app.openCase
    guard open != nil || held != nil else { return }
    let now = ContinuousClock.now
    guard open != held || now - holdLookedAfter >= DeskLoop.holdInterval else { return }
    holdLookedAfter = now
    runner.hold(open, insteadOf: held)
    held = open
  }

  private mutating func draw() {
    app.resize(to: terminal.size, charset: terminal.charset)
    var canvas = Canvas(rows: terminal.size.rows, columns: terminal.size.columns, charset: terminal.charset)
    app.draw(on: &canvas)
    terminal.draw(canvas)
  }

  private mutating func take(_ key: Key) {
    if key == .endOfInput { end = .endOfInput } else { perform(app.update(.key(key))) }
  }

  /// Performs effects and those that follow from their answers, until one of them ends the program.
  private mutating func perform(_ effects: [Effect]) {
    var queue = effects
    while end == nil, !queue.isEmpty {
      let effect = queue.removeFirst()
      switch effect {
      case .quit: end = .left
      case .beep: terminal.beep()
      case .assessImpact(let policy):
        if isAssessing { waiting.append(effect) } else { queue += assess(policy) }
      case .importPolicy(let file): queue += beginReading(file)
      case .publishImport(let file):
        queue += app.update(.answered(effect, awaited.store(file, by: runner)))
      default:
        let lesson = isTraining ? runner.lesson(on: effect) : nil
        guard let reply = perform(effect) else { continue }
        if case .keepSettings(let settings) = effect { terminal.use(settings.look.theme) }
        queue += app.update(.answered(effect, reply))
        if let lesson { app.teach(lesson(reply)) }
      }
    }
  }

  /// Performs one effect. What reads a whole table says so first, and what is typed until it is read doesn't answer the
  /// question that it ends in.
  private mutating func perform(_ effect: Effect) -> Reply? {
    guard case .ask(.touched(.importCodes)) = effect else { return runner.perform(effect) }
    app.say("Reading the table…")
    draw()
    let reply = runner.perform(effect)
    while let key = terminal.readKey(timeout: .zero) {
      guard key != .endOfInput else {
        end = .endOfInput
        break
      }
    }
    return reply
  }

  /// Assesses a version as long as a screen waits for it; between its pages keys are taken and the screen is drawn.
  private mutating func assess(_ policy: PolicyName) -> [Effect] {
    let question = Effect.assessImpact(policy)
    let clock = ContinuousClock()
    let start = clock.now
    var drawn = start
    var news = ImpactNews(rows: [], progress: ImpactProgress(done: 0, total: 0), seconds: 0)
    isAssessing = true
    draw()
    // A copy, because the loop itself changes while the assessment goes on.
    let runner = self.runner
    let reply = runner.assess(policy) { progress, rows in
      let now = clock.now
      news = ImpactNews(rows: news.rows + rows, progress: progress, seconds: (now - start) / .seconds(1))
      guard now - drawn >= DeskLoop.sliceLength else { return true }
      perform(app.update(.answered(question, .impactNews(news))))
      news.rows = []
      followReading()
      draw()
      while end == nil, let key = terminal.readKey(timeout: .zero) { take(key) }
      drawn = clock.now
      return end == nil && app.isWaiting(for: question)
    }
    isAssessing = false
    let others = waiting
    waiting = []
    guard end == nil else { return [] }
    return app.update(.answered(question, .impactNews(news))) + app.update(.answered(question, reply))
      + others
  }

  /// Begins to read a policy beside the desk, in place of another one that nobody waits for any more.
  private mutating func beginReading(_ file: PolicyFile) -> [Effect] {
    reading?.work.stop()
    reading = nil
    switch runner.beginReading(file) {
    case .failure(let failed): return app.update(.answered(.importPolicy(file), failed.reply))
    case .success(let work):
      reading = (file, work, .now)
      return tellProgress()
    }
  }

  /// Says how far the policy is that is read beside the desk, and stores it at its end or asks; ends it where nobody waits for it.
  private mutating func followReading() {
    guard let (file, work, _) = reading else { return }
    guard app.isWaiting(for: .importPolicy(file)) else {
      work.stop()
      reading = nil
      return
    }
    guard let outcome = work.outcome else { return perform(tellProgress()) }
    reading = nil
    let reply = awaited.take(outcome, of: file, by: runner)
    perform(app.update(.answered(.importPolicy(file), reply)))
  }

  private mutating func tellProgress() -> [Effect] {
    guard let (file, work, since) = reading else { return [] }
    let kilobytes = work.size / 1024 + 1
    let progress = WorkProgress(
      done: Int(Double(kilobytes) * work.share), total: kilobytes, seconds: (.now - since) / .seconds(1))
    return app.update(.answered(.importPolicy(file), .importNews(progress)))
  }
}
