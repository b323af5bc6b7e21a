import Criteria
import JSON
import PriorAuth

/// A version of a policy as it stands in the record, with where it came from.
public struct PolicyOnFile: Sendable, Hashable {
  public var id: Identifier<PolicyVersion>
  public var version: PolicyVersion
  public var state: PolicyState
  /// The name of the document it was read from; never a path.
  public var sourceName: String
  /// What the import said about the document.
  public var report: JSONValue
  /// Who imported it, and when.
  public var stamp: Stamp

  /// A version on record.
  public init(
    id: Identifier<PolicyVersion>, version: PolicyVersion, state: PolicyState, sourceName: String,
    report: JSONValue, stamp: Stamp
  ) {
    self.id = id
    self.version = version
    self.state = state
    self.sourceName = sourceName
    self.report = report
    self.stamp = stamp
  }
}

/// Whether a version may be decided under.
public enum PolicyState: String, Sendable, Hashable, CaseIterable {
  case draft, published, withdrawn
}

/// A version of a policy as a list shows it.
public struct PolicyRow: Sendable, Hashable {
  public var id: Identifier<PolicyVersion>
  public var number: String
  public var title: String
  public var inForce: DayRange
  public var state: PolicyState
  public var sourceName: String
  public var stamp: Stamp

  /// A row.
  public init(
    id: Identifier<PolicyVersion>, number: String, title: String, inForce: DayRange, state: PolicyState,
    sourceName: String, stamp: Stamp
  ) {
    self.id = id
    self.number = number
    self.title = title
    self.inForce = inForce
    self.state = state
    self.sourceName = sourceName
    self.stamp = stamp
  }
}

/// A policy document that was read and is to be taken into the record.
public struct ReadPolicy: Sendable, Hashable {
  public var version: PolicyVersion
  /// The document, byte for byte.
  public var source: [UInt8]
  /// The document's name without its folder.
  public var sourceName: String
  /// What the import said about the document.
  public var report: JSONValue

  /// A policy that was read.
  public init(version: PolicyVersion, source: [UInt8], sourceName: String, report: JSONValue) {
    self.version = version
    self.source = source
    self.sourceName = sourceName
    self.report = report
  }
}
