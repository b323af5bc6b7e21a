/// How a run ends, as a script sees it: 0, 1, or one of the numbers of `sysexits.h`.
public enum ExitCode: Int32, Sendable, Hashable, CaseIterable {
  /// Done.
  case done = 0
  /// The question was answered, and the answer is no.
  case no = 1
  /// The command line can't be understood.
  case usage = 64
  /// What was given to read can't be accepted.
  case badInput = 65
  /// There is no such file or record.
  case noInput = 66
  /// Something needed isn't available, such as a terminal.
  case unavailable = 69
  /// A fault of the program itself.
  case software = 70
  /// A file can't be made.
  case cannotCreate = 73
  /// Reading or writing failed.
  case ioError = 74
  /// Somebody else is at work on it; the same again later may succeed.
  case temporary = 75
  /// The person may not do this.
  case notPermitted = 77
  /// The database or its surroundings are not set up as needed.
  case configuration = 78
  /// The terminal went away while the desk was open (128 and the number of the signal for it).
  case hangup = 129
  /// It was asked to stop and did (128 and the number of the signal for it).
  case interrupted = 130
}

extension ExitCode: Comparable {
  /// The higher status is the one that a run of several answers ends with.
  public static func < (left: ExitCode, right: ExitCode) -> Bool { left.rawValue < right.rawValue }

  /// What the number tells a script, for the manual.
  public var meaning: String {
    switch self {
    case .done: "done"
    case .no: "the answer is no: the criteria are not met"
    case .usage: "the command line was not understood"
    case .badInput: "bad input: a file, a date or a record was refused"
    case .noInput: "no such file, request, member or policy"
    case .unavailable: "something needed is missing, such as a terminal"
    case .software: "a fault of the program"
    case .cannotCreate: "a file could not be made"
    case .ioError: "reading or writing failed"
    case .temporary: "busy or changed meanwhile; try again"
    case .notPermitted: "not permitted"
    case .configuration: "the database is not one this program can use"
    case .hangup: "the terminal went away"
    case .interrupted: "it was asked to stop, and nothing was kept"
    }
  }
}
