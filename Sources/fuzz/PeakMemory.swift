import Glibc

/// The most memory that the process has had resident at any time.
enum PeakMemory {
  /// In units of 1,048,576 bytes, rounded down.
  static var megabytes: Int {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss / 1024
  }
}
