import CaseStore
import Commands
import PriorAuth
import Workflow

/// A demonstration in a file that waits for its name.
struct MadeDemo: DemoDraft {
  let desk: CaseDesk
  let login: String
  private let records: SQLiteRecords
  private let file: UnnamedFile
  private let signals = HeldSignals()
  /// What is done once the file has its name.
  private let named: () -> Void

  init(at target: String, _ account: Account, _ clock: WallClock, named: @escaping () -> Void) throws {
    self.named = named
    try FileWriting.checkName(target)
    try SQLiteRecords.checkNoLog(at: target)
    file = UnnamedFile(for: target, at: UnnamedFile.path(for: target))
    login = account.login
    records = try SQLiteRecords.create(at: file.path, login: login, now: clock.now)
    desk = Program.desk(records, login: login)
    try desk.enrolFounder(name: account.name, at: clock)
  }

  func fill(
    with crowd: Crowd, at clock: WallClock, sample: (CaseDesk) throws -> Void,
    progress: (CrowdProgress) throws -> Void
  ) throws {
    let aside = try SQLiteRecords.inMemory(now: clock.now)
    try sample(Program.desk(aside, login: crowd.clinician))
    try records.fill(with: crowd, from: aside, Stamp(by: login, at: clock.now)) { point in
      try goOn()
      try progress(point)
    }
  }

  func goOn() throws {
    guard signals.isAskedToStop else { return }
    throw Refusal(
      code: "interrupted", "stopped before it was finished; nothing was kept", exit: .interrupted,
      command: "demo")
  }

  func keep() throws {
    records.close()
    try file.keep()
    named()
    signals.release()
  }

  func discard() {
    records.close()
    file.remove()
    signals.release()
  }
}
