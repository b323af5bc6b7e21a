import JSON
import PriorAuth
import Workflow

/// A change of one of the plan's lists as a command line says it.
struct RegisterChange {
  static let options = [
    OptionSpec("from", value: "DATE", "the first day it holds; today if left out"),
    .reason,
  ]

  let register: Register
  let key: String
  private let from: Day?
  private let reason: String

  init(_ arguments: Arguments, _ register: Register, key: String) throws(UsageError) {
    self.register = register
    self.key = key
    from = try arguments.day("from")
    reason = arguments["reason"] ?? ""
  }

  /// Keeps the row and says which open cases it touches; nil content takes the thing off the list.
  func perform(_ content: RegisterContent?, _ session: Session) throws -> CommandResult {
    let words = try RecordInput(session, for: register.rawValue + " set").reason(reason)
    // The plan's day is known once its database is open.
    let desk = try session.desk()
    let day = from ?? session.today
    let entry = RegisterEntry(register, key, from: day, content, reason: words)
    let done = try desk.change(entry, at: session.clock)
    let what = content.map { $0.words } ?? "listed no more"
    let answer = CommandResult(
      text: session.display.lines("From \(day) on \(key): \(what).") + "\n"
        + (done.before.map { session.display.lines("Before: \($0.words).") + "\n" } ?? "")
        + (done.overtaken.map { "What was to hold from \($0) on does not: this takes its place.\n" } ?? ""),
      json: .object([
        "entry": .id(done.id), "register": .string(register.rawValue), "key": .string(key),
        "from": .words(day), "before": .text(done.before?.words), "overtakenFrom": .words(done.overtaken),
      ]))
    return TouchedCases(done.touched, hasMore: done.hasMore).added(to: answer)
  }
}
