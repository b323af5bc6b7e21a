import Commands
import Glibc

/// Standard input line by line, each as soon as it has come.
struct LineBuffer {
  private var bytes: [UInt8] = []
  private var start = 0
  private var hasEnded = false
  /// Whether the rest of a line that was too long is still to be passed over.
  private var isPassingOver = false

  /// Whether a whole line, or the end, has come already.
  var hasLine: Bool { hasEnded || bytes[start...].contains(0x0A) }

  /// The next line without its break; nil at the end.
  ///
  /// - Throws: `InputProblem.tooLarge` for a line longer than the limit; what follows it can be read all the same.
  mutating func next(limit: Int) throws(InputProblem) -> [UInt8]? {
    try passOver()
    var searched = start
    while true {
      if let end = bytes[searched...].firstIndex(of: 0x0A) {
        defer { start = end + 1 }
        return Array(bytes[start..<end])
      }
      searched = bytes.count
      guard bytes.count - start <= limit else {
        isPassingOver = true
        throw .tooLarge("standard input", size: nil, limit: limit)
      }
      if hasEnded {
        defer { start = bytes.count }
        return start < bytes.count ? Array(bytes[start...]) : nil
      }
      searched -= start
      try fill()
      searched += start
    }
  }

  private mutating func passOver() throws(InputProblem) {
    while isPassingOver {
      if let end = bytes[start...].firstIndex(of: 0x0A) {
        start = end + 1
        isPassingOver = false
      } else {
        start = bytes.count
        guard !hasEnded else { return }
        try fill()
      }
    }
  }

  private mutating func fill() throws(InputProblem) {
    bytes.removeFirst(start)
    start = 0
    var block = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = block.withUnsafeMutableBytes { read(STDIN_FILENO, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .readFailed("standard input", error: errno) }
      hasEnded = count == 0
      bytes += block[..<count]
      return
    }
  }
}
