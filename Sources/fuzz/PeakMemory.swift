import Glibc

/// The most memory that the process has had resident since it was last asked to begin anew.
enum PeakMemory {
  /// Begins to measure anew.
  static func start() {
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
