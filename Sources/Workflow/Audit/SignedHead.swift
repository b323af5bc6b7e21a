import JSON

/// A head with the signature of somebody who vouches for it, if there is one.
public struct SignedHead: Sendable, Hashable {
  /// An Ed25519 signature of a head.
  public struct Signature: Sendable, Hashable {
    /// The key to check it with, and the signature, in hexadecimal.
    public var publicKey: String
    public var value: String

    /// A signature.
    public init(publicKey: String, value: String) {
      self.publicKey = publicKey
      self.value = value
    }
  }

  public var head: AuditHead
  public var signature: Signature?

  /// A head, signed or not.
  public init(_ head: AuditHead, signature: Signature? = nil) {
    self.head = head
    self.signature = signature
  }

  /// The text that is signed.
  public static func statement(of head: AuditHead) -> String { head.json.compact }

  /// The head with its signature as JSON.
  public var json: JSONValue {
    guard case .object(let members) = head.json, let signature else { return head.json }
    return .object(
      members + [
        JSONMember("publicKey", .string(signature.publicKey)),
        JSONMember("signature", .string(signature.value)),
      ])
  }

  /// Reads a head; half a signature is an error.
  public init(json: JSONValue) throws(JSONShapeError) {
    self.init(try AuditHead(json: json))
    let root = JSONPath(json)
    if root.member("publicKey") == nil, root.member("signature") == nil { return }
    signature = Signature(
      publicKey: try root.required("publicKey", as: "a public key").text(),
      value: try root.required("signature", as: "a signature").text())
  }
}
