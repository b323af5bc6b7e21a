import Glibc

/// Ends the process by a signal when an input takes too long, so that even an endless loop is noticed.
///
/// The limit counts processor time: on a busy machine the clock on the wall says little. A wait that uses none, such as
/// for a lock that nobody gives back, is ended by another signal after a minute.
enum TimeLimit {
  static func start(seconds: Int) {
    set(seconds)
    alarm(60)
  }

  static func stop() {
    set(0)
    alarm(0)
  }

  private static func set(_ seconds: Int) {
    var timer = itimerval()
    timer.it_value.tv_sec = seconds
    setitimer(__itimer_which_t(ITIMER_PROF.rawValue), &timer, nil)
  }
}
