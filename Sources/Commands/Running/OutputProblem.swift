/// Why a file can't be written. Nothing is left behind at its path.
public enum OutputProblem: Error, Sendable, Hashable {
  /// Something lies there already; it is never overwritten.
  case exists(String)
  case isLink(String)
  /// The name is that of a file which a database keeps beside it.
  case belongsToDatabase(String)
  case noSuchFolder(String)
  /// Others may write to the folder, and could put another file in this one's place.
  case folderTooOpen(String)
  case notPermitted(String)
  /// The program works as the account of a service and writes no file that a person names.
  case filesAreClosed(String)
  /// No room on its disk.
  case diskFull(String)
  /// Bytes that are not to be shown would go to a terminal.
  case outputIsTerminal
  /// Nobody reads standard output any more, or its disk is full.
  case outputFailed
  /// Writing failed, with the system's error number.
  case writeFailed(String, error: Int32)

  /// The refusal, as part of a command.
  public func refusal(in command: String) -> Refusal {
    Refusal(code: code, sentence, exit: exit, command: command)
  }

  private var code: String {
    switch self {
    case .exists: "file-exists"
    case .isLink: "file-is-link"
    case .belongsToDatabase: "belongs-to-database"
    case .noSuchFolder: "no-such-folder"
    case .folderTooOpen: "folder-too-open"
    case .notPermitted: "file-not-permitted"
    case .filesAreClosed: "files-are-closed"
    case .diskFull: "disk-full"
    case .outputIsTerminal: "output-is-terminal"
    case .writeFailed, .outputFailed: "write-failed"
    }
  }

  private var exit: ExitCode {
    switch self {
    case .exists, .isLink, .belongsToDatabase, .noSuchFolder, .folderTooOpen: .cannotCreate
    case .notPermitted, .filesAreClosed: .notPermitted
    case .outputIsTerminal: .usage
    case .diskFull, .writeFailed, .outputFailed: .ioError
    }
  }

  private var sentence: String {
    switch self {
    case .exists(let path): "there is a file at '\(path)' already; it was left as it is"
    case .isLink(let path): "'\(path)' is a symbolic link; nothing was written"
    case .belongsToDatabase(let path):
      "'\(path)' is the name of a file that the database beside it uses, and would not last; choose another name. Nothing was"
        + " written"
    case .noSuchFolder(let path): "there is no folder to put '\(path)' in; nothing was written"
    case .folderTooOpen(let path): "others can write to the folder of '\(path)'; nothing was written"
    case .filesAreClosed(let path):
      "the service writes no file ('\(path)'); give - instead, or leave it out, and it comes on standard output"
    case .notPermitted(let path): "'\(path)' can't be written with your permissions; nothing was written"
    case .diskFull(let path):
      "there is no room for '\(path)' on its disk; nothing was kept of it. Free space, or name another disk"
    case .outputIsTerminal:
      "standard output is a terminal, which would take the bytes for commands; send it to a file with > FILE"
        + " (and through ssh leave out -t)"
    case .outputFailed: "standard output did not take everything; try again"
    case .writeFailed(let path, let error):
      "writing '\(path)' failed (error \(error)); nothing was kept of it"
    }
  }
}
