import JSON

/// What a backup says of itself, ahead of the copy of the database that it holds.
public struct BackupManifest: Sendable, Hashable {
  /// The newest entry of the copy's audit trail, and when the copy was made.
  public var head: AuditHead
  /// The schema of the copy.
  public var schema: Int
  /// The length of the copy in bytes, before it was sealed.
  public var bytes: Int
  /// SHA-256 of the copy, before it was sealed.
  public var sha256: String
  /// How many findings the copy had when it was verified; more than none only where that was asked for.
  public var findings: Int
  /// How it was sealed; nil for a copy that anybody can read who has the file.
  public var seal: Seal?

  /// What is needed, beside a secret key, to open a sealed copy; all in hexadecimal.
  public struct Seal: Sendable, Hashable {
    /// The key it was sealed to.
    public var publicKey: String
    /// The stream's own key, sealed to the public key.
    public var key: String
    /// The beginning of the stream.
    public var header: String

    /// A seal.
    public init(publicKey: String, key: String, header: String) {
      self.publicKey = publicKey
      self.key = key
      self.header = header
    }
  }

  /// A manifest.
  public init(
    head: AuditHead, schema: Int, bytes: Int, sha256: String, findings: Int = 0, seal: Seal? = nil
  ) {
    self.head = head
    self.schema = schema
    self.bytes = bytes
    self.sha256 = sha256
    self.findings = findings
    self.seal = seal
  }
}

extension BackupManifest {
  /// The version of the form below.
  public static let formVersion = 1

  /// The manifest as JSON.
  public var json: JSONValue {
    .object([
      "backup": .number(Self.formVersion), "schema": .number(schema), "bytes": .number(bytes),
      "sha256": .string(sha256), "findings": .number(findings), "head": head.json,
      "seal": seal.map { seal in
        .object([
          "publicKey": .string(seal.publicKey), "key": .string(seal.key), "header": .string(seal.header),
        ])
      },
    ])
  }

  /// Reads a manifest.
  public init(json: JSONValue) throws(JSONShapeError) {
    let root = JSONPath(json)
    self.init(
      head: try AuditHead(json: try root.required("head", as: "the head of an audit trail").value),
      schema: try root.required("schema", as: "the number of a schema").int(),
      bytes: try root.required("bytes", as: "a length in bytes").int(),
      sha256: try root.required("sha256", as: "a digest").text(),
      findings: try root.required("findings", as: "a count of findings").int())
    guard let path = root.member("seal") else { return }
    seal = Seal(
      publicKey: try path.required("publicKey", as: "a public key").text(),
      key: try path.required("key", as: "a sealed key").text(),
      header: try path.required("header", as: "the beginning of a stream").text())
  }
}
