import Criteria
import PriorAuth
import TerminalUI

/// Whose case a version would change: the assessment as it goes on, and the list of changed cases with the reasons.
struct PolicyImpactScreen: DeskScreen {
  enum Message: Hashable, Sendable {
    case move(Key)
    case open, stop, again, scrollUp, scrollDown
  }

  /// How far the assessment is.
  enum Stage: Hashable, Sendable {
    case waiting, running, stopped
    case finished(ImpactSummary)
  }

  /// The most cases that are listed; the counts are of all.
  static let listed = 1000

  let policy: PolicyName
  let today: Day
  private(set) var stage = Stage.waiting
  private(set) var progress = ImpactProgress(done: 0, total: 0)
  private(set) var seconds = 0.0
  /// How many changed cases were found.
  private(set) var changed = 0
  private(set) var rows = ListView<ImpactRow>()
  private(set) var details = ParagraphView()
  private(set) var area = Rect(row: 0, column: 0, rows: 0, columns: 0)
  private(set) var charset = Charset.unicode

  /// An assessment that begins as soon as it is shown.
  init(of policy: PolicyName, today: Day) {
    self.policy = policy
    self.today = today
    rows.linesPerRow = 2
  }

  var title: String { "Impact of \(policy.words)" }

  var bindings: [Binding<Message>] {
    let running = stage == .running
    let open = Binding<Message>(
      .enter, label: "Open case", help: "Open the case of the chosen line, to read it", message: .open,
      unavailable: rows.selected == nil ? "No changed case has been found so far" : nil)
    // While it runs, Esc and Ctrl-C end the assessment and keep the list; after that they leave the screen.
    let stop = Binding<Message>(
      .escape, label: "Stop", help: "End the assessment and keep what was found", message: .stop)
    return [open] + (running ? [stop] : []) + [
      Binding(
        .function(6), twin: .character("r"), label: "Run again", help: "Assess every case once more",
        message: .again, unavailable: running ? "It is running; Esc ends it" : nil),
      Binding(
        .character("+"), label: "", help: "Scroll down in what changes for the case", message: .scrollDown),
      Binding(.character("-"), label: "", help: "Scroll up in what changes for the case", message: .scrollUp),
    ] + movement(Message.move, in: "list")
  }

  /// Begins once; what is shown is not asked for again by itself.
  mutating func load() -> [Step] { stage == .waiting ? start() : [] }

  mutating func update(_ message: Message) -> [Step] {
    switch message {
    case .move(let key):
      _ = rows.update(key)
      details.goToTop()
    case .open: return open()
    case .stop:
      stage = .stopped
      return [.abandon(.assessImpact(policy)), .say(.done("Stopped; nothing on record was changed"))]
    case .again: return start()
    case .scrollDown, .scrollUp:
      let rect = places.details
      let count = ParagraphView.lines(of: caseParagraphs, width: rect.columns, charset: charset).count
      _ = details.move(message == .scrollDown ? .down : .up, page: max(1, rect.rows), count: count)
    }
    return []
  }

  mutating func receive(_ reply: Reply, to question: Effect) -> [Step] {
    switch reply {
    case .impactNews(let news): take(news)
    case .impact(let summary): stage = .finished(summary)
    case .failed: stage = .stopped
    default: break
    }
    return []
  }

  mutating func layout(in rect: Rect, charset: Charset) {
    area = rect
    self.charset = charset
    rows.resize(to: places.list)
  }

  private mutating func start() -> [Step] {
    stage = .running
    progress = ImpactProgress(done: 0, total: 0)
    (seconds, changed) = (0, 0)
    rows.replace([]) { _ in false }
    return [.perform(.assessImpact(policy))]
  }

  private mutating func take(_ news: ImpactNews) {
    guard stage == .running else { return }
    progress = news.progress
    seconds = news.seconds
    changed += news.rows.count
    let room = Self.listed - rows.rows.count
    guard room > 0, !news.rows.isEmpty else { return }
    let chosen = rows.selected
    rows.replace(rows.rows + news.rows.prefix(room)) { $0 == chosen }
  }

  private func open() -> [Step] {
    switch rows.selected?.subject {
    case .request(let id), .authorization(_, let id):
      [.open(.caseReview(CaseScreen(id: id, today: today, purpose: .read)))]
    case nil: []
    }
  }
}
