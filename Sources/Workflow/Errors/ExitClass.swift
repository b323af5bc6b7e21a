/// The exit status a program ends with, by the classes of `sysexits.h`.
public enum ExitClass: Int32, Sendable, Hashable, CaseIterable {
  /// The answer is simply "no".
  case no = 1
  case usage = 64
  /// Input that can't be accepted.
  case badInput = 65
  /// No such thing.
  case noInput = 66
  case unavailable = 69
  /// A fault of the program.
  case fault = 70
  case cannotCreate = 73
  case storage = 74
  /// Try again.
  case tryAgain = 75
  case notPermitted = 77
  case configuration = 78
}
