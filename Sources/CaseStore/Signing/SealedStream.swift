import CSodium
import Workflow

/// Seals a long content piece by piece to a public key, so that a piece that is altered, left out, moved or missing at
/// the end is noticed when it is opened.
public struct StreamSealer {
  /// How many bytes of content go into a piece; only the last one may be shorter.
  public static let pieceSize = 65_536

  /// What is needed to open the stream, together with the secret key.
  public let seal: BackupManifest.Seal
  private var state: crypto_secretstream_xchacha20poly1305_state

  /// Begins a stream; nil for a text that is no public key.
  public init?(publicKey: String) {
    _ = sodium_init()
    guard let recipient = Hexadecimal.bytes(publicKey, count: crypto_box_publickeybytes()) else { return nil }
    var key = [UInt8](repeating: 0, count: crypto_secretstream_xchacha20poly1305_keybytes())
    crypto_secretstream_xchacha20poly1305_keygen(&key)
    var sealedKey = [UInt8](repeating: 0, count: key.count + crypto_box_sealbytes())
    var header = [UInt8](repeating: 0, count: crypto_secretstream_xchacha20poly1305_headerbytes())
    state = crypto_secretstream_xchacha20poly1305_state()
    guard crypto_box_seal(&sealedKey, key, UInt64(key.count), recipient) == 0,
      crypto_secretstream_xchacha20poly1305_init_push(&state, &header, key) == 0
    else { return nil }
    seal = BackupManifest.Seal(
      publicKey: publicKey, key: Hexadecimal.text(sealedKey), header: Hexadecimal.text(header))
  }

  /// The next piece, sealed.
  public mutating func seal(_ piece: [UInt8], isLast: Bool) -> [UInt8] {
    var sealed = [UInt8](repeating: 0, count: piece.count + Self.overhead)
    let tag =
      isLast
      ? crypto_secretstream_xchacha20poly1305_tag_final()
      : crypto_secretstream_xchacha20poly1305_tag_message()
    crypto_secretstream_xchacha20poly1305_push(
      &state, &sealed, nil, piece, UInt64(piece.count), nil, 0, tag)
    return sealed
  }

  /// By how many bytes a sealed piece is longer than its content.
  public static var overhead: Int { crypto_secretstream_xchacha20poly1305_abytes() }
}

/// Opens what was sealed.
public struct StreamOpener {
  private var state: crypto_secretstream_xchacha20poly1305_state

  /// Begins to open a stream; nil when the secret key is not the one it was sealed to.
  public init?(_ seal: BackupManifest.Seal, secretKey: String) {
    _ = sodium_init()
    let keyCount = crypto_secretstream_xchacha20poly1305_keybytes()
    guard let secret = Hexadecimal.bytes(secretKey, count: crypto_box_secretkeybytes()),
      let owner = SealingKey.publicKey(of: secretKey),
      let recipient = Hexadecimal.bytes(owner, count: crypto_box_publickeybytes()),
      let sealedKey = Hexadecimal.bytes(seal.key, count: keyCount + crypto_box_sealbytes()),
      let header = Hexadecimal.bytes(seal.header, count: crypto_secretstream_xchacha20poly1305_headerbytes())
    else { return nil }
    var key = [UInt8](repeating: 0, count: keyCount)
    state = crypto_secretstream_xchacha20poly1305_state()
    guard crypto_box_seal_open(&key, sealedKey, UInt64(sealedKey.count), recipient, secret) == 0,
      crypto_secretstream_xchacha20poly1305_init_pull(&state, header, key) == 0
    else { return nil }
  }

  /// The content of the next piece and whether it is the last; nil when it is not what was sealed.
  public mutating func open(_ sealed: [UInt8]) -> (piece: [UInt8], isLast: Bool)? {
    guard sealed.count >= StreamSealer.overhead else { return nil }
    var piece = [UInt8](repeating: 0, count: sealed.count - StreamSealer.overhead)
    var tag: UInt8 = 0
    let opened = crypto_secretstream_xchacha20poly1305_pull(
      &state, &piece, nil, &tag, sealed, UInt64(sealed.count), nil, 0)
    guard opened == 0 else { return nil }
    return (piece, tag == crypto_secretstream_xchacha20poly1305_tag_final())
  }
}
