import Glibc

/// The most memory that the process has taken since a moment, beside what it had then.
struct PeakMemory {
  /// What it had: a database in memory, and the texts that are damaged.
  private let held: Int

  /// Begins to measure, without what was let go of before.
  init() {
    _ = Self.giveBack?(0)
    // What the kernel takes as: forget the highest mark.
    _ = Files.write(Array("5".utf8), to: "/proc/self/clear_refs")
    held = Self.kilobytes("VmRSS") ?? 0
  }

  /// In units of 1,048,576 bytes, rounded down; nil where the system does not tell.
  var megabytes: Int? { Self.kilobytes("VmHWM").map { max(0, $0 - held) / 1024 } }

  /// `malloc_trim`, which gives what is free back to the system; the module of the C library does not have it.
  private static let giveBack = dlsym(nil, "malloc_trim").map {
    unsafeBitCast($0, to: (@convention(c) (Int) -> Int32).self)
  }

  private static func kilobytes(_ name: String) -> Int? {
    let status = String(decoding: Files.read("/proc/self/status") ?? [], as: UTF8.self)
    let line = status.split(separator: "\n").first { $0.hasPrefix(name + ":") }
    return line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) }
  }
}
