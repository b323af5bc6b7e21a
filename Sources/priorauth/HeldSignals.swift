import Glibc

/// Holds back what asks the program to end, while something is made that must not be left lying about half finished.
struct HeldSignals {
  private static let numbers = [SIGINT, SIGTERM, SIGHUP]

  private var set = sigset_t()

  /// Holds them back from now on.
  init() {
    sigemptyset(&set)
    for number in Self.numbers { sigaddset(&set, number) }
    sigprocmask(SIG_BLOCK, &set, nil)
  }

  /// Whether one of them has come.
  var isAskedToStop: Bool {
    var waiting = sigset_t()
    sigpending(&waiting)
    return Self.numbers.contains { sigismember(&waiting, $0) == 1 }
  }

  /// Lets them through again; one that has come is taken as done, because what it asked for was heeded or came too late.
  func release() {
    var set = set
    var none = timespec()
    while sigtimedwait(&set, nil, &none) > 0 {}
    sigprocmask(SIG_UNBLOCK, &set, nil)
  }
}
