import Glibc

/// The most memory that the process has had resident since it was last asked to begin anew.
enum PeakMemory {
  /// `malloc_trim`, which gives what is free back to the system; the module of the C library does not have it.
  private static let giveBack = dlsym(nil, "malloc_trim").map {
    unsafeBitCast($0, to: (@convention(c) (Int) -> Int32).self)
  }

  /// Begins to measure anew, without what earlier inputs have let go of.
  static func start() {
    _ = giveBack?(0)
    // What the kernel takes as: forget the highest mark.
    _ = Files.write(Array("5".utf8), to: "/proc/self/clear_refs")
  }

  /// In units of 1,048,576 bytes, rounded down; nil where the system does not tell.
  static var megabytes: Int? {
    let status = String(decoding: Files.read("/proc/self/status") ?? [], as: UTF8.self)
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) }.map { $0 / 1024 }
  }
}
