import PriorAuth
import Workflow

/// Reads the policy document that a person at the desk names, as `policy import` reads it.
public struct PolicyIntake {
  private let session: Session

  /// An intake for the desk on a database.
  public init(in surroundings: any Surroundings, database: String, clock: WallClock) {
    session = Session(surroundings, database: database, clock: clock)
  }

  /// What the record would keep of a file: a document, or a policy that another database wrote out.
  public func policy(
    inFile path: String, numbered number: String?, effective: Day?
  ) throws -> ReadPolicy {
    let command = PolicyImport.spec.name
    let input = RecordInput(session, for: command)
    guard path.hasSuffix(".json") else {
      return try PolicyReading(file: path, numbered: number, effective: effective, input, session).policy
    }
    if let refusal = PolicyExport.refusal(numbered: number, effective: effective, in: command) {
      throw refusal
    }
    let json = try input.json(try input.bytes(from: path, limit: InputLimit.export))
    return try PolicyExport(checking: json, session, for: command).policy
  }
}
