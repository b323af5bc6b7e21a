import Criteria
import PolicyImport
import PriorAuth
import Workflow

/// Fetches the policy document that a person at the desk names, as `policy import` does.
public struct PolicyIntake {
  private let session: Session

  /// An intake for the desk on a database.
  public init(in surroundings: any Surroundings, database: String, clock: WallClock) {
    session = Session(surroundings, database: database, clock: clock)
  }

  /// What a file holds: a document, or a policy that another database wrote out. Reading it is what takes its time.
  public func fetch(
    _ path: String, numbered number: String?, effective: Day?, drugs: [GovernedDrug] = []
  ) throws -> FetchedPolicy {
    let command = PolicyImport.spec.name
    let input = RecordInput(session, for: command)
    guard path.hasSuffix(".json") else {
      let bytes = try input.bytes(from: path, limit: InputLimit.document)
      let document = try PolicyDocument(bytes, named: FileName.last(path), session, for: command)
      return FetchedPolicy(
        content: .document(
          document, number: number, effective: effective, drugs: drugs,
          digest: session.surroundings.digest(document.source)),
        size: document.text.bytes.count)
    }
    if let refusal = PolicyExport.refusal(numbered: number, effective: effective, drugs: drugs, in: command) {
      throw refusal
    }
    let json = try input.json(try input.bytes(from: path, limit: InputLimit.export))
    let policy = try PolicyExport(checking: json, session, for: command).policy
    return FetchedPolicy(content: .export(policy), size: policy.source.count)
  }
}

/// A policy that was fetched from its file and is still to be read. Reading it touches nothing else, so it can go on
/// beside everything.
public struct FetchedPolicy: Sendable {
  enum Content: Sendable {
    case document(PolicyDocument, number: String?, effective: Day?, drugs: [GovernedDrug], digest: String)
    case export(ReadPolicy)
  }

  let content: Content
  /// The bytes of its text.
  public let size: Int

  /// What the record would keep of it.
  ///
  /// - Parameter goesOn: is told how much is done, from 0 to 1, and says whether to go on.
  public func read(while goesOn: (Double) -> Bool = { _ in true }) throws(Refusal) -> ReadPolicy {
    switch content {
    case .export(let policy): return policy
    case .document(let document, let number, let effective, let drugs, let digest):
      return try PolicyReading(
        document, numbered: number, effective: effective, drugs: drugs, digest: digest,
        for: PolicyImport.spec.name
      ) { share throws(PolicyDraftError) in
        guard goesOn(share) else { throw .stopped }
      }.policy
    }
  }
}
