extension Session {
  /// Writes a text to a new file that only the person can read.
  func write(_ text: String, to path: String, for command: String) throws(Refusal) {
    try write(Array(text.utf8), to: path, for: command)
  }

  /// Writes bytes to a new file that only the person can read.
  func write(_ content: [UInt8], to path: String, for command: String) throws(Refusal) {
    do throws(OutputProblem) {
      try surroundings.write(content, toNewFile: path)
    } catch { throw error.refusal(in: command) }
  }

  /// Refuses a path at which no new file can be made.
  func checkTarget(_ path: String, for command: String) throws(Refusal) {
    do throws(OutputProblem) { try surroundings.checkNewFile(path) } catch {
      throw error.refusal(in: command)
    }
  }
}
