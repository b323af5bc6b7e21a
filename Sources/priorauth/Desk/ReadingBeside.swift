import Commands
import Glibc
import Synchronization
import Workflow

/// A policy document that is read while the desk is used: on a thread of its own, which touches nothing but the document.
final class ReadingBeside: Sendable {
  private struct State {
    var share = 0.0
    var isStopped = false
    var outcome: Result<ReadPolicy, Refusal>?
  }

  private let policy: FetchedPolicy
  private let state = Mutex(State())

  /// Begins to read.
  init(_ policy: FetchedPolicy) {
    self.policy = policy
    start()
  }

  /// The bytes of the document.
  var size: Int { policy.size }

  /// How much of it is read, from 0 to 1.
  var share: Double { state.withLock { $0.share } }

  /// What was read, or why that can't be taken; nil while it goes on.
  var outcome: Result<ReadPolicy, Refusal>? { state.withLock { $0.outcome } }

  /// Ends it as soon as that is noticed.
  func stop() { state.withLock { $0.isStopped = true } }

  private func start() {
    // Signals are the desk's: it waits for keys, and its waiting has to end when one comes.
    var all = sigset_t()
    var before = sigset_t()
    sigfillset(&all)
    pthread_sigmask(SIG_SETMASK, &all, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    var thread = pthread_t()
    let this = Unmanaged.passRetained(self)
    let error = pthread_create(
      &thread, nil,
      { reading in
        reading.map { Unmanaged<ReadingBeside>.fromOpaque($0).takeRetainedValue().read() }
        return nil
      }, this.toOpaque())
    guard error == 0 else {
      // Without a thread it is read at once.
      this.release()
      return read()
    }
    pthread_detach(thread)
  }

  private func read() {
    let outcome = Result<ReadPolicy, Refusal> { () throws(Refusal) in
      try policy.read { share in
        state.withLock { state in
          state.share = share
          return !state.isStopped
        }
      }
    }
    state.withLock { $0.outcome = outcome }
  }
}
