/// Why a file or standard input can't be read.
public enum InputProblem: Error, Sendable, Hashable {
  case noSuchFile(String)
  case notPermitted(String)
  /// A folder, device, pipe or socket; its kind in words.
  case notARegularFile(String, kind: String)
  /// More bytes than the limit; the size where it is known beforehand.
  case tooLarge(String, size: Int?, limit: Int)
  /// Reading failed, with the system's error number.
  case readFailed(String, error: Int32)
  /// It grew or shrank while it was read.
  case changedMeanwhile(String)
  /// The program works as the account of a service and opens no file that a person names.
  case filesAreClosed(String)
  /// An open file was named by its number, and the program was started without one of that number.
  case notGiven(descriptor: Int32)
  /// Data should come on standard input, but a person's terminal is there.
  case inputIsTerminal

  /// The refusal, as part of a command.
  public func refusal(in command: String) -> Refusal {
    Refusal(code: code, sentence, exit: exit, command: command)
  }

  /// A token for scripts.
  public var code: String {
    switch self {
    case .noSuchFile: "no-such-file"
    case .notPermitted: "file-not-permitted"
    case .notARegularFile: "not-a-regular-file"
    case .tooLarge: "too-large"
    case .readFailed: "read-failed"
    case .changedMeanwhile: "file-changed"
    case .filesAreClosed: "files-are-closed"
    case .notGiven: "descriptor-not-given"
    case .inputIsTerminal: "input-is-terminal"
    }
  }

  private var exit: ExitCode {
    switch self {
    case .noSuchFile: .noInput
    case .notPermitted: .notPermitted
    case .notARegularFile, .tooLarge: .badInput
    case .readFailed: .ioError
    case .changedMeanwhile: .temporary
    case .filesAreClosed: .notPermitted
    case .inputIsTerminal, .notGiven: .usage
    }
  }

  private var sentence: String {
    switch self {
    case .noSuchFile(let path): "no file '\(path)'; nothing was saved"
    case .notPermitted(let path): "'\(path)' can't be read with your permissions; nothing was saved"
    case .notARegularFile(let path, let kind): "'\(path)' is \(kind), not a regular file; nothing was saved"
    case .tooLarge(let path, let size, let limit):
      "'\(path)' is " + (size.map(Self.megabytes) ?? "too large") + ", the limit is \(Self.megabytes(limit));"
        + " nothing was saved; leave out what is not needed, or divide it"
    case .readFailed(let path, let error): "reading '\(path)' failed (error \(error)); nothing was saved"
    case .changedMeanwhile(let path): "'\(path)' changed while it was read; nothing was saved, try again"
    case .notGiven(let descriptor):
      "the program was started without an open file \(descriptor); nothing was saved. Through sudo only standard input comes"
        + " along: give it there, with 0 as the number"
    case .filesAreClosed(let path):
      "the service opens no file; paste the text at the desk, or give - and the content on standard input ('\(path)')."
        + " Nothing was saved"
    case .inputIsTerminal:
      "waiting for data on standard input, but it is a terminal; give --from FILE or pipe the data in"
    }
  }

  private static func megabytes(_ bytes: Int) -> String {
    let million = 1_048_576
    return bytes < million ? "\((bytes + 1023) / 1024) KB" : "\((bytes + million - 1) / million) MB"
  }
}
