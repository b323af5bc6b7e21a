import JSON
import PriorAuth
import Workflow

/// One of the plan's lists as a command shows it.
struct RegisterListing {
  private let register: Register
  private let day: Day?
  private let wantsHistory: Bool

  init(_ arguments: Arguments, _ register: Register) throws(UsageError) {
    self.register = register
    day = try arguments.day("on")
    wantsHistory = arguments.has("history")
  }

  static func spec(_ register: Register, of what: String) -> CommandSpec {
    let line = "priorauth \(register.rawValue) list"
    return CommandSpec(
      [register.rawValue, "list"],
      purpose: "List the \(what) as they stand on a day, or everything that ever held.",
      examples: [
        .init(line, "today"), .init(line + " --on 2027-01-01", "on another day"),
        .init(line + " --history --json", "every row, for a script"),
      ],
      options: [
        OptionSpec("on", value: "DATE", "the day; today if left out"),
        OptionSpec("history", "every row with its day, who set it and why"),
      ])
  }

  static func endSpec(_ register: Register, _ key: String, _ what: String) -> CommandSpec {
    let line = "priorauth \(register.rawValue) end \(key)"
    return CommandSpec(
      [register.rawValue, "end"], purpose: "Take a row off the list from a day on; what held before stays.",
      examples: [
        .init(line + " --reason \"contract ended\"", "from today on"),
        .init(line + " --from 2027-01-01 --reason ended", "from then on"),
        .init(line + " --reason - --json", "for a script"),
      ],
      operands: [OperandSpec("KEY", "\(what), as the list prints it")], options: RegisterChange.options)
  }

  func run(in session: Session) throws -> CommandResult {
    let desk = try session.desk()
    let all = try desk.register(register)
    let spans = CaseDesk.spans(of: all)
    let rows = wantsHistory ? all : try desk.register(register, on: day ?? session.today)
    let list = ListAnswer<OnFile<RegisterEntry>>(
      key: "entries",
      columns: [
        ("key", { $0.value.key }), ("says", { $0.value.content?.words ?? "listed no more" }),
        ("from", { "\($0.value.firstDay)" }), ("through", { spans[$0.id]?.words ?? "" }),
        ("set by", { "\($0.stamp.by) on \(session.display.day($0.stamp.at))" }),
        ("reason", { $0.value.reason }),
      ],
      json: { row in
        .object([
          "entry": .id(row.id), "key": .string(row.value.key), "says": .text(row.value.content?.words),
          "from": .words(row.value.firstDay), "through": Self.json(spans[row.id]),
          "everHeld": .bool(spans[row.id] != .never), "by": .string(row.stamp.by),
          "reason": .string(row.value.reason),
        ])
      },
      empty: "Nothing is listed.")
    return list.result(rows, hasMore: false, display: session.display)
  }

  private static func json(_ span: RegisterSpan?) -> JSONValue? {
    if case .through(let day) = span { .words(day) } else { nil }
  }
}
