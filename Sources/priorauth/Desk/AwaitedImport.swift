import Commands
import Screens
import Workflow

/// A policy that was read and is stored once a person agrees that it is in force at once.
struct AwaitedImport {
  private var read: (file: PolicyFile, outcome: Result<ReadPolicy, Refusal>)?

  /// Takes what was read of a document: stores it, or keeps it until a person agrees.
  mutating func take(
    _ outcome: Result<ReadPolicy, Refusal>, of file: PolicyFile, by runner: EffectRunner
  ) -> Reply {
    guard let plan = runner.plan(for: outcome) else {
      read = nil
      return runner.store(outcome)
    }
    read = (file, outcome)
    return .importWaits(plan)
  }

  /// Stores what was agreed to: what was read then, whatever the file holds now.
  mutating func store(_ file: PolicyFile, by runner: EffectRunner) -> Reply {
    guard let read, read.file == file else { return .failed(Failure("Nothing was stored; import it again")) }
    self.read = nil
    return runner.store(read.outcome)
  }
}
