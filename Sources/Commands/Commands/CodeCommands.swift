import JSON
import PriorAuth
import Workflow

/// `code import`: takes a published table of codes.
struct CodeImport: Command {
  static let spec = CommandSpec(
    ["code", "import"], purpose: "Import a published table of codes, in force from a day on.",
    examples: [
      .init(
        "priorauth code import addendum-b.csv --system HCPCS --effective 2026-01-01", "a quarter's drug codes"
      ),
      .init(
        "priorauth code import order.txt --system ICD-10-CM --effective 2025-10-01", "a year's diagnoses"),
      .init(
        "priorauth code import - --system ICD-10-CM --effective 2025-10-01 --json", "for a script"),
    ],
    operands: [OperandSpec("FILE", "the table; - reads standard input")],
    options: [
      OptionSpec(
        "system", value: "SYSTEM", "whose codes they are", choices: CodeSystem.allCases.map(\.rawValue),
        isRequired: true),
      OptionSpec("effective", value: "DATE", "the first day the table is in force", isRequired: true),
    ],
    notes: [
      "HCPCS tables are comma- or tab-separated, with a line of headings that names HCPCS and the descriptor. ICD-10-CM"
        + " tables are order files with columns of fixed width. A table is taken whole, or refused with its lines."
    ])

  private let file: String
  private let system: CodeSystem
  private let effective: Day?

  init(_ arguments: Arguments) throws(UsageError) {
    file = try arguments.required(0, "FILE")
    system = arguments["system"].flatMap(CodeSystem.init(rawValue:)) ?? .hcpcs
    effective = try arguments.day("effective")
  }

  func run(in session: Session) throws -> CommandResult {
    let source = try RecordInput(session, for: Self.spec.name).bytes(from: file, limit: InputLimit.lines)
    let name = file == "-" ? "standard input" : String(file.split(separator: "/").last ?? "table")
    let done = try session.desk().importCodes(
      source, named: name, system, from: effective ?? session.today, at: session.clock)
    var text =
      "\(done.codes) codes of \(system.rawValue) are in force from \(effective ?? session.today) on.\n"
    for note in done.notes.prefix(20) { text += "line \(note.line): \(note.words)\n" }
    if done.notes.count > 20 { text += "and \(done.notes.count - 20) more notes\n" }
    return CommandResult(
      text: session.display.lines(text),
      json: .object([
        "edition": .id(done.id), "codes": .number(done.codes),
        "notes": .array(done.notes.map { .object(["line": .number($0.line), "words": .string($0.words)]) }),
      ]))
  }
}

/// `code list`: the tables of codes.
struct CodeList: Command {
  static let spec = CommandSpec(
    ["code", "list"], purpose: "List the tables of codes with the days from which they are in force.",
    examples: [
      .init("priorauth code list", "by system and day"), .init("priorauth code list --json", "for a script"),
      .init("priorauth code list --db other.db", "of another database"),
    ])

  init(_ arguments: Arguments) {}

  func run(in session: Session) throws -> CommandResult {
    let list = ListAnswer<CodeEditionRow>(
      key: "editions",
      columns: [
        ("system", { $0.system.rawValue }), ("from", { "\($0.firstDay)" }), ("codes", { "\($0.codes)" }),
        ("file", { $0.sourceName }), ("imported", { "\($0.stamp.at.day) by \($0.stamp.by)" }),
      ],
      json: { row in
        .object([
          "edition": .id(row.id), "system": .string(row.system.rawValue), "from": .words(row.firstDay),
          "codes": .number(row.codes), "file": .string(row.sourceName),
        ])
      },
      empty: "No table of codes is on file.")
    return list.result(try session.desk().codeEditions(), hasMore: false, display: session.display)
  }
}

/// `code show`: one code, as each table has it.
struct CodeShow: Command {
  static let spec = CommandSpec(
    ["code", "show"], purpose: "Show how a code stands on a day, its unit, and what each table says of it.",
    examples: [
      .init("priorauth code show J9382 --system HCPCS", "today"),
      .init("priorauth code show C91.02 --system ICD-10-CM --on 2026-01-01", "on another day"),
      .init("priorauth code show J9382 --system HCPCS --json", "for a script"),
    ],
    operands: [OperandSpec("CODE", "the code, with or without its point")],
    options: [
      OptionSpec(
        "system", value: "SYSTEM", "whose code it is", choices: CodeSystem.allCases.map(\.rawValue),
        isRequired: true),
      OptionSpec("on", value: "DATE", "the day; today if left out"),
    ])

  private let code: SystemCode
  private let day: Day?

  init(_ arguments: Arguments) throws(UsageError) {
    let system = arguments["system"].flatMap(CodeSystem.init(rawValue:)) ?? .hcpcs
    code = SystemCode(system, try arguments.required(0, "CODE"))
    day = try arguments.day("on")
  }

  func run(in session: Session) throws -> CommandResult {
    let day = day ?? session.today
    let found = try session.desk().code(code, on: day)
    var fields = FieldList(display: session.display)
    fields.add("code", "\(code.system.rawValue) \(code.code)")
    fields.add("on \(day)", words(found.standing))
    for (first, entry) in found.entries {
      let rate = entry.rate.map { ", paid \($0) a unit" } ?? ""
      let unit = entry.unit.map { ", a unit is \($0)" } ?? ""
      fields.add("from \(first)", entry.description + unit + rate + (entry.isBillable ? "" : " (a header)"))
    }
    return CommandResult(
      text: fields.text,
      json: .object([
        "system": .string(code.system.rawValue), "code": .string(code.code), "on": .words(day),
        "standing": .string(token(found.standing)), "warning": .text(found.standing.warning(code)),
        "tables": .array(
          found.entries.map { first, entry in
            .object([
              "from": .words(first), "description": .string(entry.description), "status": .text(entry.status),
              "rate": entry.rate.map { .number($0.description) }, "unit": .words(entry.unit),
              "billable": .bool(entry.isBillable),
            ])
          }),
      ]))
  }

  private func words(_ standing: CodeStanding) -> String {
    switch standing {
    case .valid: "valid"
    case .noTable: "no table of \(code.system.rawValue) is in force"
    default: standing.warning(code) ?? "valid"
    }
  }

  private func token(_ standing: CodeStanding) -> String {
    switch standing {
    case .valid: "valid"
    case .header: "header"
    case .retired: "retired"
    case .notYet: "not-yet"
    case .unknown: "unknown"
    case .noTable: "no-table"
    }
  }
}
