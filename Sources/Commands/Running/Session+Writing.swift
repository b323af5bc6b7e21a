extension Session {
  /// Writes a text to a new file that only the person can read.
  func write(_ text: String, to path: String, for command: String) throws(Refusal) {
    do throws(OutputProblem) {
      try surroundings.write(text, toNewFile: path)
    } catch { throw error.refusal(in: command) }
  }

  /// Refuses a path at which no new file can be made.
  func checkTarget(_ path: String, for command: String) throws(Refusal) {
    do throws(OutputProblem) { try surroundings.checkNewFile(path) } catch {
      throw error.refusal(in: command)
    }
  }
}
