import Criteria
import PriorAuth
import Workflow

/// A version of a policy as it is named on the command line: `NUMBER@DATE`, or `NUMBER` alone.
struct PolicyReference {
  let number: String
  /// The first day of the version.
  let version: Day?

  /// Reads the operand at a place.
  init(_ arguments: Arguments, at place: Int, _ name: String) throws(UsageError) {
    try self.init(try arguments.required(place, name), for: arguments.command)
  }

  /// Reads a word.
  init(_ word: String, for command: String) throws(UsageError) {
    guard let mark = word.lastIndex(of: "@") else {
      number = word
      version = nil
      return
    }
    number = String(word[..<mark])
    do { version = try Day(reading: String(word[word.index(after: mark)...])) } catch {
      throw UsageError(.badDate(error), in: command)
    }
  }

  /// The version: the one that starts on the day named, else the one in force now.
  func policy(_ desk: CaseDesk, _ session: Session) throws -> PolicyOnFile {
    try desk.policy(number, version: version, at: session.clock)
  }

  /// How a version is written on the command line.
  static func text(_ version: PolicyVersion) -> String { "\(version.number)@\(version.inForce.first)" }
}
