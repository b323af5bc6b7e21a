import JSON
import Workflow

/// Heads of an audit trail that were written down earlier, one a line.
struct HeadFile {
  private let input: RecordInput
  private let session: Session

  init(_ session: Session, for command: String) {
    self.session = session
    input = RecordInput(session, for: command)
  }

  /// The heads in a file, every signature checked.
  ///
  /// - Parameter publicKey: the key that every head has to be signed with; nil takes unsigned ones as well.
  func heads(in path: String, signedBy publicKey: String?) throws -> [AuditHead] {
    let bytes = try input.bytes(from: path, limit: InputLimit.record)
    let lines = bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D })
    guard !lines.isEmpty else { throw refusal("no-head", "there is no head of an audit trail in '\(path)'") }
    return try lines.map { line in
      let json = try input.json(line)
      let signed = try input.shape { () throws(JSONShapeError) in try SignedHead(json: json) }
      try check(signed, publicKey)
      return signed.head
    }
  }

  /// The secret half of a key file.
  func seed(in path: String) throws -> String {
    let json = try input.json(try input.bytes(from: path, limit: InputLimit.record))
    return try input.shape { () throws(JSONShapeError) in
      try JSONPath(json).required("seed", as: "the seed of a signing key").text()
    }
  }

  private func check(_ signed: SignedHead, _ publicKey: String?) throws(Refusal) {
    guard let signature = signed.signature else {
      if publicKey == nil { return }
      throw refusal("head-not-signed", "the head of entry \(signed.head.sequence) is not signed")
    }
    if let publicKey, signature.publicKey != publicKey {
      throw refusal(
        "head-signed-by-another", "the head of entry \(signed.head.sequence) is signed with another key")
    }
    let statement = SignedHead.statement(of: signed.head)
    guard session.surroundings.signatures.verifies(signature.value, statement, signature.publicKey) else {
      throw refusal(
        "signature-wrong", "the head of entry \(signed.head.sequence) is not what was signed; it was altered")
    }
  }

  private func refusal(_ code: String, _ sentence: String) -> Refusal {
    Refusal(code: code, sentence + "; nothing was checked", exit: .badInput, command: input.command)
  }
}
