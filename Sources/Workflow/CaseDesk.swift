import Criteria
import PriorAuth

/// The desk: every verb a person can use on the record, each in a file of `Verbs`.
///
/// A verb checks that the person may do it and that the record allows it, then writes its change and its audit
/// entry in one transaction. The desk reads no clock; every verb is told the time.
public struct CaseDesk {
  /// The engine: a pure function of a case file and the policy version it is judged under.
  public typealias Evaluator = (CaseFile, PolicyVersion) -> Evaluation

  /// The login of the person at the desk.
  public let login: String
  let records: any Records
  let evaluator: Evaluator
  /// How a signature is come by.
  var signer: Signer = { nil }
  /// Whether what its verbs write is taken back.
  var isRehearsing = false
  /// The engine without digests, for going through many cases.
  let assessor: Evaluator
  /// Whether the criteria engine evaluates, so that packed facts tell what it would find.
  let sweeps: Bool

  /// A desk for one person.
  ///
  /// - Parameters:
  ///   - login: the account as the operating system knows it; never taken from the environment.
  ///   - assessor: an evaluator that may leave the digests out; nil means the same one.
  public init(
    records: any Records, login: String, evaluate evaluator: @escaping Evaluator,
    assess assessor: Evaluator? = nil
  ) {
    self.records = records
    self.login = login
    self.evaluator = evaluator
    self.assessor = assessor ?? evaluator
    sweeps = false
  }

  /// A desk with the criteria engine, which needn't evaluate what packed facts tell already.
  public init(records: any Records, login: String, engine: Engine) {
    self.records = records
    self.login = login
    let digests = PolicyDigests(engine)
    evaluator = { engine.evaluate($0, under: $1, policyDigest: digests.digest(of: $1)) }
    assessor = { engine.assess($0, under: $1) }
    sweeps = true
  }

  /// The same desk with a way to come by signatures.
  public func signing(_ signer: @escaping Signer) -> CaseDesk {
    var desk = self
    desk.signer = signer
    return desk
  }

  /// Reads as somebody who may do that.
  func read<Result>(_ body: () throws -> Result) throws(DeskError) -> Result {
    try translated {
      try records.reading {
        try permit(.read)
        return try body()
      }
    }
  }

  /// Writes as somebody who may do that; the roles are read inside the transaction.
  ///
  /// What is signed is written only with the right passphrase; a wrong one is written instead of the change.
  func write<Answer>(
    _ verb: Verb, at clock: WallClock, _ body: (Stamp) throws -> Answer
  ) throws(DeskError) -> Answer {
    guard !isRehearsing else { return try rehearse(verb, at: clock, body) }
    return try notingRefusal(of: verb, at: clock) { () throws(DeskError) in
      try translated {
        let signature = try signature(for: verb, on: clock.today)
        let outcome: Result<Answer, DeskError> = try records.writing {
          try permit(verb, on: clock.today)
          let stamp = Stamp(by: login, at: clock.now)
          if let refusal = try self.refusal(of: signature, for: verb, stamp) { return .failure(refusal) }
          return .success(try body(stamp))
        }
        return try outcome.get()
      }
    }
  }

  /// Lets the desk's own errors through and takes any other for a fault of the program.
  func translated<Result>(_ body: () throws -> Result) throws(DeskError) -> Result {
    do {
      return try body()
    } catch let error as DeskError {
      throw error
    } catch {
      throw .storage(.unexpected(String(describing: type(of: error))))
    }
  }
}
