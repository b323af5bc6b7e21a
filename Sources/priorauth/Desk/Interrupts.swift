import Glibc

/// Ctrl-C where lines are read: it steps back instead of ending the program.
struct Interrupts {
  /// What a line reads as in which Ctrl-C was pressed.
  static let key = "\u{3}"

  private var set = sigset_t()

  /// Holds the signal back from now on: it comes through only where it is waited for.
  init() {
    sigemptyset(&set)
    sigaddset(&set, SIGINT)
    sigprocmask(SIG_BLOCK, &set, nil)
    // Nothing is to be done when it comes but to wait no longer.
    signal(SIGINT) { _ in }
  }

  /// Whether Ctrl-C was pressed; once it was said it is over.
  func take() -> Bool { wait(milliseconds: 0) }

  /// Waits some time for it; whether it came.
  func wait(milliseconds: Int) -> Bool {
    var set = set
    var time = timespec(tv_sec: milliseconds / 1000, tv_nsec: milliseconds % 1000 * 1_000_000)
    return sigtimedwait(&set, nil, &time) == SIGINT
  }

  /// Waits until standard input can be read; false where Ctrl-C came before.
  func waitForInput() -> Bool {
    // The set of descriptors is one of bits, and standard input is the first.
    var inputs = fd_set()
    inputs.__fds_bits.0 = 1 << STDIN_FILENO
    var before = sigset_t()
    sigprocmask(SIG_BLOCK, nil, &before)
    sigdelset(&before, SIGINT)
    return pselect(STDIN_FILENO + 1, &inputs, nil, nil, nil, &before) >= 0 || errno != EINTR
  }
}
