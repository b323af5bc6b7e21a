/// Where a command puts bytes that are not for showing: a new file, or standard output for `-`.
///
/// Through a service account standard output is the only way out: it writes no file that a person names.
struct ByteTarget: Sendable, Hashable {
  private let path: String

  init(_ path: String) { self.path = path }

  /// Whether standard output is the bytes themselves; nothing else is printed there then.
  var isOutput: Bool { path == "-" }

  /// Refuses a target that can't take the bytes, before anything is put on record.
  func check(_ session: Session, for command: String) throws(Refusal) {
    guard isOutput else { return try session.checkTarget(path, for: command) }
    do throws(OutputProblem) { try session.surroundings.checkOutput() } catch {
      throw error.refusal(in: command)
    }
  }

  /// Puts the bytes there.
  func write(_ content: [UInt8], _ session: Session, for command: String) throws(Refusal) {
    guard isOutput else { return try session.write(content, to: path, for: command) }
    do throws(OutputProblem) { try session.surroundings.write(content) } catch {
      throw error.refusal(in: command)
    }
  }

  /// The file as it was named.
  var shown: String { path }
}
