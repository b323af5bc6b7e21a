import Glibc

/// Writes whole texts to the standard streams.
enum Output {
  /// Prints to standard output; the system's error number when nobody reads it any more or the disk is full.
  @discardableResult
  static func print(_ text: String) -> Int32? { write(text, to: STDOUT_FILENO) }

  /// Writes bytes as they are to standard output; false as for a text.
  static func write(_ content: [UInt8]) -> Bool {
    content.withUnsafeBytes { WholeWrite.write($0, to: STDOUT_FILENO) == nil }
  }

  /// Prints a line to standard error.
  static func complain(_ line: String) { _ = write(line + "\n", to: STDERR_FILENO) }

  /// Asks a person something; standard output is kept for data.
  static func ask(_ question: String) { _ = write(question, to: STDERR_FILENO) }

  private static func write(_ text: String, to descriptor: Int32) -> Int32? {
    var text = text
    return text.withUTF8 { WholeWrite.write(UnsafeRawBufferPointer($0), to: descriptor) }
  }
}
