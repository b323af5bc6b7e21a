import PriorAuth
import SQLite
import Workflow

/// The record in an SQLite database: `Tables` has a file per table, `Queries` a file per list.
public final class SQLiteRecords: Records {
  /// The connection everything goes through; one at a time may use it.
  public let connection: Connection
  /// The rows written since the transaction began, for the audit entry that ends it.
  var touched: [TouchedRow] = []
  /// The rules and the calendar as the transaction under way knows them; somebody else may change them in between.
  var plan: StandingClocks?
  /// The documents whose words the connection has listed for a search.
  var listed: DocumentBundle?

  /// The policy versions as they were read last.
  var readings = PolicyReadings()

  /// Why nothing may be written, where the file itself would allow it.
  private var refusal: StorageProblem?

  init(_ connection: Connection) { self.connection = connection }

  public func reading<Result>(_ body: () throws -> Result) throws -> Result {
    plan = nil
    defer { plan = nil }
    do {
      return try connection.read(body)
    } catch let error as SQLiteError {
      throw DeskError.storage(StorageProblem(error))
    }
  }

  public func writing<Result>(_ body: () throws -> Result) throws -> Result {
    if let refusal { throw DeskError.storage(refusal) }
    (touched, plan) = ([], nil)
    defer { (touched, plan) = ([], nil) }
    do {
      return try connection.write(body)
    } catch let error as SQLiteError {
      throw DeskError.storage(StorageProblem(error))
    }
  }

  /// Lets nothing be written from here on.
  public func refuseWriting(because problem: StorageProblem) { refusal = problem }

  /// Ends the connection; nothing can be read or written afterwards.
  public func close() { connection.close() }
}
