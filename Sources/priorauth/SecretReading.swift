import Commands
import Glibc

/// Reads what nobody may see: from a terminal without echo, or a line from an open file.
enum SecretReading {
  /// The longest line that is read.
  private static let limit = 1024

  /// A line from a descriptor, byte by byte, so that what follows is left to whoever reads it next.
  static func line(from descriptor: Int32) throws(InputProblem) -> [UInt8]? {
    var line: [UInt8] = []
    while true {
      var byte: UInt8 = 0
      let count = read(descriptor, &byte, 1)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .readFailed("descriptor \(descriptor)", error: errno) }
      if count == 0 { return line.isEmpty ? nil : line }
      if byte == 0x0A { return line }
      guard line.count < limit else {
        throw .tooLarge("descriptor \(descriptor)", size: nil, limit: limit)
      }
      line.append(byte)
    }
  }

  /// What a person types at their terminal while nothing is shown; nil where there is none or they step back.
  static func typed(_ question: String) -> [UInt8]? {
    guard isatty(STDIN_FILENO) == 1 || isatty(STDERR_FILENO) == 1 else { return nil }
    let terminal = open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)
    guard terminal >= 0 else { return nil }
    defer { close(terminal) }
    var before = termios()
    guard tcgetattr(terminal, &before) == 0 else { return nil }
    var quiet = before
    // Keys that would end the program are read as well, so that the terminal never stays without echo.
    quiet.c_lflag &= ~tcflag_t(ECHO | ISIG)
    guard tcsetattr(terminal, TCSAFLUSH, &quiet) == 0 else { return nil }
    defer { tcsetattr(terminal, TCSAFLUSH, &before) }
    Output.ask(question)
    defer { Output.ask("\n") }
    guard let line = try? line(from: terminal), !line.contains(where: { $0 == 3 || $0 == 28 }) else {
      return nil
    }
    return line
  }
}
