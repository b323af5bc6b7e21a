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
    options: [.codeSystem, .tableInForce],
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
    let desk = try session.desk()
    let day = effective ?? session.today
    let done = try desk.importCodes(source, named: name, system, from: day, at: session.clock)
    var text = "\(counted(done.codes, "code")) of \(system.rawValue) in force from \(day) on.\n"
    for note in done.notes.prefix(20) { text += "line \(note.line): \(note.words)\n" }
    if done.notes.count > 20 { text += "and \(done.notes.count - 20) more notes\n" }
    let answer = CommandResult(
      text: session.display.lines(text),
      json: .object([
        "edition": .id(done.id), "codes": .number(done.codes),
        "notes": .array(done.notes.map { .object(["line": .number($0.line), "words": .string($0.words)]) }),
      ]))
    return try TouchedCases(in: desk.scope(ofCodes: system, from: day), of: desk).added(to: answer)
  }
}
