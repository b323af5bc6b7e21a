/// Why a new file can't be written.
public enum OutputProblem: Error, Sendable, Hashable {
  case exists(String)
  /// The system's error number.
  case failed(String, error: Int32)

  /// The refusal, as part of a command.
  public func refusal(in command: String) -> Refusal {
    switch self {
    case .exists(let path):
      Refusal(
        code: "file-exists", "there is a file at '\(path)' already; it was left as it is",
        exit: .cannotCreate,
        command: command)
    case .failed(let path, let error):
      Refusal(
        code: "cannot-create", "'\(path)' can't be written (error \(error)); no file was left behind",
        exit: .cannotCreate, command: command)
    }
  }
}
