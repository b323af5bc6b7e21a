import Commands
import PolicyImport
import PriorAuth

/// Imports damaged policy documents and tables of codes and evaluates damaged case files, and says what must not have
/// happened.
struct FuzzRun {
  private let options: FuzzOptions
  private let machine: FuzzMachine
  private let documents: [[UInt8]]
  private let cases: [[UInt8]]
  private let tables: [(system: CodeSystem, text: [UInt8])]
  /// How many inputs meet the same database, so that some find a version that is published already.
  private static let inputsPerDatabase = 50

  /// Reads the files to damage; the demonstration's documents are always among them.
  init(_ options: FuzzOptions) {
    self.options = options
    machine = FuzzMachine(database: options.folder + "/fuzz.db")
    let demo = DemoPolicies.all.map { Array($0.text.utf8) }
    let texts = { (endings: [String]) in
      options.files.filter { file in endings.contains { file.hasSuffix($0) } }.compactMap { Files.read($0) }
    }
    documents = demo + texts([".md", ".txt"])
    cases = texts([".json"])
    tables = texts([".csv"]).map { (.hcpcs, $0) } + texts([".order"]).map { (.icd10, $0) }
  }

  /// Tries all inputs in turn; returns the first whose outcome is a fault, with what it is.
  func run() throws -> (input: Int, fault: String)? {
    for input in options.first..<(options.first + options.count) {
      if input == options.first || input % Self.inputsPerDatabase == 0 { try renewDatabase() }
      var dice = Dice(seed: options.seed, input: input)
      let damage = Damage(largest: options.largest)
      let document = damage.done(to: documents[dice.below(documents.count)], &dice)
      let file =
        cases.isEmpty ? [] : CaseDamage(damage: damage).done(to: cases[dice.below(cases.count)], &dice)
      // Half of the documents come as a policy of their own, the others beside the version that they were made from.
      let number = dice.below(2) == 0 ? "FUZZ.\(input)" : nil
      let origin = tables.isEmpty ? (.hcpcs, []) : tables[dice.below(tables.count)]
      let table = (system: origin.system, text: damage.done(to: origin.text, &dice))
      try keep(document, file, table.text, input)
      let memory = PeakMemory()
      if let fault = fault(of: document, file, number: number) { return (input, fault) }
      if let fault = fault(of: table.text, table.system, input) { return (input, fault) }
      if let used = memory.megabytes, used > options.megabytes {
        return (input, "\(used) megabytes of memory were in use")
      }
    }
    return nil
  }

  /// Makes the database anew, with the demonstration's policies published.
  private func renewDatabase() throws {
    try machine.renewDatabase()
    for document in DemoPolicies.all {
      machine.files["policy.md"] = Array(document.text.utf8)
      let words = ["policy", "import", "policy.md", "--effective", document.inForce.description]
      guard CommandRun(words, on: machine).exit == .done else { throw Unusable() }
    }
  }

  /// Lays down the input at work, so that it is there when the process ends by a signal.
  private func keep(_ document: [UInt8], _ file: [UInt8], _ table: [UInt8], _ number: Int) throws {
    let kept =
      Files.write(document, to: options.folder + "/document")
      && Files.write(file, to: options.folder + "/case") && Files.write(table, to: options.folder + "/table")
      && Files.write(Array("\(number)".utf8), to: options.folder + "/number")
    guard kept else { throw Unusable() }
  }

  /// The folder or the database can't be written to.
  private struct Unusable: Error {}

  /// Imports the document and evaluates the case file under it and under the demonstration's policies.
  private func fault(of document: [UInt8], _ file: [UInt8], number: String?) -> String? {
    machine.files["policy.md"] = document
    machine.files["case.json"] = file
    let asNumber = number.map { ["--number", $0] } ?? []
    let (importing, change) = imported(["policy", "import", "policy.md"] + asNumber)
    if let change { return change }
    var commands = [["policy", "import", "policy.md", "--dry-run"], ["evaluate", "case.json"]]
    if importing.exit == .done, let number {
      commands += [
        ["policy", "show", number], ["evaluate", "case.json", "--policy", number, "--version", "2030-01-01"],
      ]
    }
    return importing.fault ?? commands.lazy.compactMap { limited($0).fault }.first
  }

  /// Imports the table from a day on that no other table of this database has, and looks at what was taken of it.
  private func fault(of table: [UInt8], _ system: CodeSystem, _ input: Int) -> String? {
    machine.files["table"] = table
    let day = Self.firstDay.adding(days: input % Self.inputsPerDatabase)
    let system = ["--system", system.rawValue]
    let (importing, change) = imported(["code", "import", "table", "--effective", "\(day)"] + system)
    if let change { return change }
    let shown = ["J9382", "J1100", "C25.9", "C34"].map { ["code", "show", $0, "--on", "\(day)"] + system }
    let commands = [["code", "list"]] + shown
    return importing.fault ?? commands.lazy.compactMap { limited($0).fault }.first
  }

  /// 2026-01-01: the days from it on that the inputs of one database take lie in one quarter, the one the tables are of.
  private static let firstDay = Day(number: 20_454)

  /// Runs an import; also what is wrong when it failed and left something behind.
  private func imported(_ words: [String]) -> (run: CommandRun, change: String?) {
    let before = machine.databaseDigests
    let run = limited(words)
    guard run.exit != .done, machine.databaseDigests != before else { return (run, nil) }
    return (run, "the import failed and the database changed: \(run.printed)")
  }

  /// Runs a command that must not take longer than the limit.
  private func limited(_ words: [String]) -> CommandRun {
    TimeLimit.start(seconds: options.seconds)
    defer { TimeLimit.stop() }
    return CommandRun(words, on: machine)
  }
}
