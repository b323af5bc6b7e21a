import JSON
import PriorAuth

/// What the audit trail keeps of one verb. Records it touched are added, with their digests, where it is stored.
public struct AuditEntry: Sendable, Hashable {
  public var verb: Verb
  public var stamp: Stamp
  /// The case it belongs to, if any.
  public var request: Identifier<Request>?
  /// Facts about the act itself, without names or other words of a member's record.
  public var details: JSONValue

  /// An entry.
  public init(verb: Verb, stamp: Stamp, request: Identifier<Request>? = nil, details: JSONValue) {
    self.verb = verb
    self.stamp = stamp
    self.request = request
    self.details = details
  }
}

/// An entry as it stands in the trail.
public struct AuditRow: Sendable, Hashable {
  /// Its place, from 1 without a gap.
  public var sequence: Int64
  /// SHA-256 of the entry before, 64 zeros for the first.
  public var previous: String
  /// SHA-256 of `previous`, a line break and `payload`, in hexadecimal.
  public var hash: String
  /// The entry as canonical JSON.
  public var payload: String

  /// An entry of the trail.
  public init(sequence: Int64, previous: String, hash: String, payload: String) {
    self.sequence = sequence
    self.previous = previous
    self.hash = hash
    self.payload = payload
  }
}
