/// What a person proves with that it is they who decide: the passphrase as it was typed.
///
/// It is checked inside the transaction of what is signed, and kept nowhere.
public struct Signature: Sendable, Hashable {
  let passphrase: [UInt8]

  /// A passphrase as it was typed, without the line break.
  public init(passphrase: [UInt8]) { self.passphrase = passphrase }
}

extension Signature: CustomStringConvertible, CustomReflectable {
  /// Never the passphrase.
  public var description: String { "a signature" }

  /// Nothing, so that no dump shows it.
  public var customMirror: Mirror { Mirror(self, children: []) }
}

/// How a desk comes by a signature when a verb wants one: asks a person, or has none.
///
/// It is called before the transaction begins, so that nobody waits for a person who types.
public typealias Signer = () throws -> Signature?
