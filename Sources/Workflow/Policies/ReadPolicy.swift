import Criteria
import JSON
import PriorAuth

/// A policy that was read from a document or from an export and is to be taken into the record.
public struct ReadPolicy: Sendable, Hashable {
  public var version: PolicyVersion
  /// The document, byte for byte.
  public var source: [UInt8]
  /// The text that was read out of a document that is no text itself, such as a PDF.
  public var extracted: [UInt8]?
  /// The document's name without its folder.
  public var sourceName: String
  /// What the import said about the document.
  public var report: JSONValue
  /// The bindings that are in the version already, for one that was exported; nil for a document that was just read.
  public var bindings: [PolicyBinding]?

  /// A policy that was read.
  public init(
    version: PolicyVersion, source: [UInt8], extracted: [UInt8]? = nil, sourceName: String,
    report: JSONValue, bindings: [PolicyBinding]? = nil
  ) {
    self.version = version
    self.source = source
    self.extracted = extracted
    self.sourceName = sourceName
    self.report = report
    self.bindings = bindings
  }
}
