import JSON

/// The newest entry of an audit trail at a moment: whoever keeps it can tell later that nothing before it was changed.
public struct AuditHead: Sendable, Hashable {
  /// The number a database is known by wherever its file lies.
  public var database: String
  public var sequence: Int64
  /// The entry's hash.
  public var hash: String
  /// When it was read, `2026-06-15T09:00:00Z`.
  public var at: String

  /// A head.
  public init(database: String, sequence: Int64, hash: String, at: String) {
    self.database = database
    self.sequence = sequence
    self.hash = hash
    self.at = at
  }
}

extension AuditHead {
  /// The version of the form below.
  private static let formVersion = 1

  /// The head as JSON; its compact form is what is signed.
  public var json: JSONValue {
    .object([
      "auditHead": .number(Self.formVersion), "database": .string(database), "sequence": .number(sequence),
      "hash": .string(hash), "at": .string(at),
    ])
  }

  /// Reads a head; a signature beside it is left to `SignedHead`.
  public init(json: JSONValue) throws(JSONShapeError) {
    let root = JSONPath(json)
    let version = try root.required("auditHead", as: "the number \(Self.formVersion)")
    guard try version.int() == Self.formVersion else {
      throw version.wrong("the number \(Self.formVersion)")
    }
    self.init(
      database: try root.required("database", as: "the number of a database").text(),
      sequence: Int64(try root.required("sequence", as: "the number of an entry").int()),
      hash: try root.required("hash", as: "the hash of an entry").text(),
      at: try root.required("at", as: "a time as YYYY-MM-DDTHH:MM:SSZ").text())
  }
}
