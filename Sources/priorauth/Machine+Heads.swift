import CaseStore
import Commands
import PriorAuth
import TerminalUI
import Workflow

// What this person remembers of the databases they work with.
extension Machine {
  func headSeen(at path: String) -> AuditHead? { memory.head(at: path) }

  /// Compares a database that was opened with what was seen of it before; one that fell behind is not written to.
  func watch(_ records: SQLiteRecords, at path: String) {
    // The memory is asked before the newest entry: others may be adding entries, and keeping them, meanwhile.
    let head: AuditHead
    do {
      guard let newest = try records.reading({ try records.auditHead(at: now) }) else {
        return refuse(records, .noTrail)
      }
      head = newest
    } catch DeskError.storage(let problem) {
      return refuse(records, problem)
    } catch {
      return refuse(records, .unexpected(String(describing: type(of: error))))
    }
    guard let seen = memory.head(at: path) else { return opened.append((path, records)) }
    guard seen.database == head.database else { return refuse(records, .otherNumber) }
    guard let problem = try? records.reading({ try fallback(of: records, behind: seen) })
    else { return opened.append((path, records)) }
    refuse(records, problem)
  }

  private func refuse(_ records: SQLiteRecords, _ problem: StorageProblem) {
    records.refuseWriting(because: problem)
    warning = Refusal(DeskError.storage(problem))
  }

  /// Keeps the heads of the databases in which this run has saved something since: what a person at a desk has decided is
  /// remembered although the program is killed.
  func rememberSaved() {
    let saves = opened.map(\.records.saves)
    guard saves.contains(where: { $0 > 0 }), saves != remembered else { return }
    remembered = saves
    rememberHeads()
  }

  /// Keeps the heads of the databases this run has opened.
  func rememberHeads() {
    for (path, records) in opened {
      if let head = try? records.reading({ try records.auditHead(at: now) }) { memory.keep(head, at: path) }
    }
  }

  /// What to say when an entry of this run has an earlier time than the one before it.
  func clockJump(isDayGiven: Bool) -> Refusal? {
    guard let jump = opened.lazy.compactMap(\.records.clockJump).first else { return nil }
    if isDayGiven {
      // Each run on a day that is set begins at noon of it.
      guard zone.day(of: jump.last) != zone.day(of: jump.clock) else { return nil }
      return Refusal(
        code: "clock-went-back",
        "--today stamps what is done with noon of that day (\(zone.words(for: jump.clock))), which is behind the last"
          + " entry (\(zone.words(for: jump.last))); the entry was saved, marked 'clock went back', which is nothing to worry"
          + " about where the day is set by hand", exit: .done)
    }
    return Refusal(
      code: "clock-went-back",
      "this computer's clock (\(zone.words(for: jump.clock))) is behind the last entry (\(zone.words(for: jump.last)));"
        + " the entry was saved, marked 'clock went back'; tell the administrator", exit: .done)
  }

  private func fallback(of records: SQLiteRecords, behind seen: AuditHead) throws -> StorageProblem? {
    guard let hash = try records.hash(ofEntry: seen.sequence) else {
      return .rolledBack(ends: try records.auditHead(at: now)?.sequence ?? 0, seen: seen.sequence)
    }
    return hash == seen.hash ? nil : .rewritten(entry: seen.sequence)
  }
}
