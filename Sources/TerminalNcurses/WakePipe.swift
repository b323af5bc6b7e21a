import Glibc

/// Wakes the thread that waits for a key, from any other thread or from a signal handler.
public final class WakePipe: Sendable {
  /// The end that is watched together with the keyboard.
  let readEnd: Int32
  /// The end that is written to.
  let writeEnd: Int32

  init() throws(TerminalError) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw .cannotStart(errno: errno) }
    readEnd = ends[0]
    writeEnd = ends[1]
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
  }

  deinit {
    close(readEnd)
    close(writeEnd)
  }

  /// Makes a waiting `readKey` return nil. A full pipe is as good as another byte.
  public func wake() {
    var byte: UInt8 = 0x77
    _ = write(writeEnd, &byte, 1)
  }

  /// Takes all wake-ups.
  func drain() {
    var bytes = [UInt8](repeating: 0, count: 64)
    while read(readEnd, &bytes, bytes.count) > 0 {}
  }
}
