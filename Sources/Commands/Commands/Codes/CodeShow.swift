import JSON
import PriorAuth
import Workflow

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
    let desk = try session.desk()
    let day = day ?? session.today
    let found = try desk.code(code, on: day)
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
