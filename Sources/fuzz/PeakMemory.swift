import Glibc

/// The most memory that the process has had resident at any time.
enum PeakMemory {
  /// In units of 1,048,576 bytes, rounded down.
  static var megabytes: Int {
    var usage = rusage()
    getrusage(RUSAGE_SELF, &usage)
    return usage.ru_maxrss / 1024
  }
}
