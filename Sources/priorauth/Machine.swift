import CaseStore
import Commands
import Glibc
import PriorAuth
import TerminalUI
import Workflow

/// The machine the program runs on, as commands may use it.
final class Machine: Surroundings {
  let now: Moment
  /// The day by the clock on the wall.
  private let wallDay: Day
  let account: Account
  /// Whether the program works as the service account: then it opens no file that a person names.
  let isService: Bool
  private let home: String
  /// What this person has seen of the databases they work with.
  let memory: HeadMemory
  /// The databases of this run, for what is to be remembered of them.
  var opened: [(path: String, records: SQLiteRecords)] = []
  /// How often something had been saved in each of them when that was remembered last.
  var remembered: [Int] = []
  /// Why a database of this run is not written to, told once.
  var warning: Refusal?
  /// The zone of the plan whose database was opened.
  var zone = PlanZone.utc
  /// The folder for a database that is thrown away, once one was made.
  private(set) var thrownAway: String?
  private var input = LineBuffer()
  /// Ctrl-C, while a desk reads lines.
  private var interrupts: Interrupts?

  /// Reads the clock, once, and who runs the program.
  ///
  /// - Parameter served: the login that a forced command of `ssh` names.
  init(served: String? = nil) throws(Refusal) {
    let clock = SystemClock.read()
    now = clock.now
    wallDay = clock.localDay
    let identity = try Identity.current(served: served)
    account = identity.account
    isService = identity.isService
    home = identity.home
    memory = HeadMemory(home: home)
  }

  /// The zone that was set for the plan whose database is open.
  var zoneOnRecord: PlanZone? { zone == .utc ? nil : zone }

  var localDay: Day { zoneOnRecord?.day(of: now) ?? wallDay }

  var inputIsTerminal: Bool { isatty(STDIN_FILENO) == 1 }

  var isInteractive: Bool { inputIsTerminal && isatty(STDOUT_FILENO) == 1 }

  var display: Display { Display(text: { plainDisplay($0) }, width: { displayWidth($0) }, zone: zone) }

  var ownDatabase: String { DatabasePath.own(home: home) }

  func contents(ofFile path: String, limit: Int) throws(InputProblem) -> [UInt8] {
    if isService { throw .filesAreClosed(path) }
    return try FileReading.contents(ofFile: path, limit: limit)
  }

  func standardInput(limit: Int) throws(InputProblem) -> [UInt8] {
    try FileReading.standardInput(limit: limit)
  }

  func standardInputLine(limit: Int) throws(InputProblem) -> [UInt8]? {
    guard !inputIsTerminal else { throw .inputIsTerminal }
    return try input.next(limit: limit)
  }

  func text(ofPDF document: [UInt8]) throws(PDFProblem) -> [UInt8] { try PDFReader.text(of: document) }

  func pdf(fromGroff source: String) throws(TypesettingProblem) -> [UInt8] {
    try Typesetter.pdf(fromGroff: source)
  }

  func write(_ content: [UInt8], toNewFile path: String) throws(OutputProblem) {
    if isService { throw .filesAreClosed(path) }
    try FileWriting.create(path, content: content)
  }

  func write(_ content: [UInt8]) throws(OutputProblem) {
    guard Output.write(content) else { throw .outputFailed }
  }

  func checkOutput() throws(OutputProblem) {
    if isatty(STDOUT_FILENO) == 1 { throw .outputIsTerminal }
  }

  var showsProgress: Bool { isatty(STDERR_FILENO) == 1 }

  func showProgress(_ line: String) {
    guard showsProgress else { return }
    // Back to the start of the line, the new words, and nothing after them.
    Output.ask("\r\(plainDisplay(line))\u{1B}[K")
  }

  var elapsedSeconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1_000_000_000
  }

  var processorNanoseconds: UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }

  var peakMemory: Int {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss * 1024
  }

  func ask(_ question: String) -> String? {
    Output.ask(plainDisplay(question))
    if let interrupts, !input.hasLine, !interrupts.waitForInput() {
      Output.ask("\n")
      return Interrupts.key
    }
    return (try? input.next(limit: 65_536)).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Takes Ctrl-C as a step back from now on.
  func takeInterrupts() -> Interrupts {
    let taken = Interrupts()
    interrupts = taken
    return taken
  }

  func secret(_ question: String, from descriptor: Int32?) throws(InputProblem) -> [UInt8]? {
    if let descriptor {
      // What the program opened itself is closed for programs it starts; what it was given is not.
      let flags = fcntl(descriptor, F_GETFD)
      guard flags >= 0, flags & FD_CLOEXEC == 0 else { throw .notGiven(descriptor: descriptor) }
      return try SecretReading.line(from: descriptor)
    }
    return SecretReading.typed(question)
  }

  func print(_ text: String) -> Bool { Output.print(text) == nil }

  func checkNewFile(_ path: String) throws(OutputProblem) {
    if isService { throw .filesAreClosed(path) }
    try FileWriting.check(path)
  }

  /// Refuses what would turn the service's rights on another file, or its record to another day.
  func checkChoices(of session: Session) throws(Refusal) {
    guard isService, session.isDatabaseNamed || session.isTodaySet else { return }
    throw Refusal(
      code: "service-chooses",
      "the service works on its own database and by its own clock; leave out --db and --today",
      exit: .usage)
  }

  func hasAccount(_ login: String) -> Bool { Account.named(login) != nil }

  func zoneRule(of name: String) -> String? { ZoneFile.rule(of: name) }

  func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  func temporaryFolder() throws -> String {
    guard !isService else {
      throw Refusal(
        code: "service-makes-none",
        "the service makes no database beside its own; run the demonstration from an account of your own",
        exit: .notPermitted)
    }
    guard let folder = TemporaryFolder.make(for: "demo") else {
      throw Refusal(
        code: "cannot-create",
        "no folder can be made below '\(TemporaryFolder.base)' (error \(errno)); nothing was saved",
        exit: .cannotCreate)
    }
    thrownAway = folder
    return folder
  }
}
