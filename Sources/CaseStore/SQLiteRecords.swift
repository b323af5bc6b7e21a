import PriorAuth
import SQLite
import Workflow

/// The record in an SQLite database: `Tables` has a file per table, `Queries` a file per list.
public final class SQLiteRecords: Records {
  /// The connection everything goes through; one at a time may use it.
  public let connection: Connection
  /// The rows written since the transaction began, for the audit entry that ends it.
  var touched: [TouchedRow] = []
  /// What was read of tables that hardly ever change.
  var standing = StandingRecords()
  /// The documents whose words the connection has listed for a search.
  var listed: DocumentBundle?

  /// The policy versions as they were read last.
  var readings = PolicyReadings()

  /// Where an entry was added with an earlier time than the one before it.
  public internal(set) var clockJump: ClockJump?

  /// How often something was saved through this connection.
  public private(set) var saves = 0

  /// Why nothing may be written, where the file itself would allow it.
  private var refusal: StorageProblem?

  init(_ connection: Connection) { self.connection = connection }

  public func reading<Result>(_ body: () throws -> Result) throws -> Result {
    do {
      return try connection.read {
        try recall()
        return try body()
      }
    } catch let error as SQLiteError {
      throw trouble(error)
    }
  }

  public func checkPlace() throws {
    do { try connection.checkPlace() } catch { throw trouble(error) }
  }

  /// What to say of an error outside the transaction that saves: of what was saved before it says nothing.
  func trouble(_ error: SQLiteError) -> DeskError {
    let problem = StorageProblem(error, in: connection.folder)
    return .storage(saves > 0 ? .afterSaving(problem) : problem)
  }

  public func writing<Result>(_ body: () throws -> Result) throws -> Result {
    if let refusal { throw DeskError.storage(refusal) }
    touched = []
    defer { touched = [] }
    let jump = clockJump
    do {
      let result = try connection.write {
        try recall()
        return try body()
      }
      saves += 1
      standing.mark?.own = connection.totalChanges
      return result
    } catch {
      // What was read of a change that is undone never was, nor was its entry.
      clockJump = jump
      standing = StandingRecords()
      guard let error = error as? SQLiteError else { throw error }
      throw DeskError.storage(StorageProblem(error, in: connection.folder))
    }
  }

  /// Lets nothing be written from here on.
  public func refuseWriting(because problem: StorageProblem) { refusal = problem }

  /// Ends the connection; nothing can be read or written afterwards.
  public func close() { connection.close() }
}
