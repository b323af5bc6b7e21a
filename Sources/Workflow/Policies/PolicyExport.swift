import Criteria
import JSON
import PriorAuth

/// A version of a policy with its document and bindings as one file, for another database.
public struct PolicyExport: Sendable, Hashable {
  /// What the file says it is.
  public static let format = "priorauth policy 1"

  public var policy: ReadPolicy
  /// The digest of the version; the other database comes to the same one or refuses the file.
  public var digest: String

  /// A version to write out.
  public init(policy: ReadPolicy, digest: String) {
    self.policy = policy
    self.digest = digest
  }

  /// Whether a document claims to be such a file.
  public static func isClaimed(by json: JSONValue) -> Bool { json["format"] == .string(format) }

  /// The file's content.
  ///
  /// - Throws: never for a version that was read from the record.
  public func json() throws -> JSONValue {
    .object([
      "format": .string(Self.format),
      "policyDigest": .string(digest),
      "version": try JSONValue(encoding: policy.version),
      "bindings": try JSONValue(encoding: policy.bindings ?? []),
      "report": policy.report,
      "sourceName": .string(policy.sourceName),
      "source": Self.written(policy.source),
      "extracted": policy.extracted.map(Self.written),
    ])
  }

  /// Reads such a file back; nil when something is missing or of another kind.
  public init?(json: JSONValue) {
    guard Self.isClaimed(by: json), case .string(let digest)? = json["policyDigest"],
      let version = try? json["version"]?.decode(PolicyVersion.self),
      let bindings = try? json["bindings"]?.decode([PolicyBinding].self),
      case .string(let name)? = json["sourceName"], case .object? = json["report"],
      let report = json["report"],
      let source = json["source"].flatMap(Self.read)
    else { return nil }
    var extracted: [UInt8]?
    if let text = json["extracted"] {
      guard let bytes = Self.read(text) else { return nil }
      extracted = bytes
    }
    self.digest = digest
    policy = ReadPolicy(
      version: version, source: source, extracted: extracted, sourceName: name, report: report,
      bindings: bindings)
  }

  private static func written(_ bytes: [UInt8]) -> JSONValue {
    if let text = String(validating: bytes, as: UTF8.self) { return .object(["text": .string(text)]) }
    return .object(["base64": .string(Base64.encode(bytes))])
  }

  private static func read(_ json: JSONValue) -> [UInt8]? {
    if case .string(let text)? = json["text"] { return Array(text.utf8) }
    guard case .string(let text)? = json["base64"] else { return nil }
    return Base64.decode(text)
  }
}
