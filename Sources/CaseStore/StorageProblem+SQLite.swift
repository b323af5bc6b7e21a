import SQLite
import Workflow

extension StorageProblem {
  /// What an error of the database in a folder means to the desk.
  init(_ error: SQLiteError, in folder: String) {
    self =
      switch error {
      case .notFound: .noDatabase
      case .pathIsURI: .pathIsURI
      case .isDirectory: .isDirectory
      case .notAFile: .notAFile
      case .severalNames: .severalNames
      case .alreadyExists: .alreadyExists
      case .tooOpen(let mode): .tooOpen(mode: mode)
      case .networkFileSystem(let name): .networkFileSystem(name)
      case .empty: .empty
      case .notADatabase: .notADatabase
      case .otherProgram(let number): .otherProgram(number)
      case .newerSchema(let found, let known): .newerSchema(found: found, known: known)
      case .olderSchema(let found, let wanted): .olderSchema(found: found, wanted: wanted)
      case .migrationGap(let number), .migrationEdited(let number), .migrationUnfit(let number):
        .foreignSchema(step: number)
      case .foreignKeysBroken(let table): .unexpected("foreign keys of " + table)
      case .readOnly: .readOnly
      case .logNotReadable: .logNotReadable
      case .changedMeanwhile: .changedMeanwhile
      case .full: .full(folder: folder)
      case .busy(let holder): .busy(login: holder?.login, process: holder?.process)
      case .gateClosed: .gateClosed
      case .cannotLock: .cannotLock
      case .ioError(let code): .failed(code: code)
      case .ioErrorUnknownOutcome(let code): .unknownOutcome(code: code)
      case .corrupt: .damaged
      case .moved: .moved
      case .cannotOpen(let number): .cannotOpen(errno: number)
      // Every verb looks before it writes, so what the schema refuses was changed by other means.
      case .constraint: .contradictory
      case .unreadable(let column): .unreadable(column: column)
      case .nestedTransaction: .unexpected("nested transaction")
      case .statement(_, let message) where message.hasPrefix("no such "): .contradictory
      case .statement(let code, let message): .unexpected("\(code) \(message)")
      }
  }
}
