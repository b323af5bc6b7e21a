import Testing
import Workflow

@testable import CaseStore

@Suite struct SealingTests {
  private let key = SealingKey.make()
  private let pieces = [Array("first".utf8), Array("second".utf8), Array("last".utf8)]

  private func sealed() throws -> (seal: BackupManifest.Seal, pieces: [[UInt8]]) {
    var sealer = try #require(StreamSealer(publicKey: key.publicKey))
    let sealed = pieces.indices.map { sealer.seal(pieces[$0], isLast: $0 == 2) }
    return (sealer.seal, sealed)
  }

  @Test func `what was sealed opens with the secret half`() throws {
    let sealed = try sealed()
    var opener = try #require(StreamOpener(sealed.seal, secretKey: key.secretKey))
    for (place, piece) in sealed.pieces.enumerated() {
      let opened = opener.open(piece)
      #expect(opened?.piece == pieces[place])
      #expect(opened?.isLast == (place == 2))
    }
    #expect(sealed.pieces[0].count == pieces[0].count + StreamSealer.overhead)
  }

  @Test func `no other key opens it, and what is no key seals nothing`() throws {
    let sealed = try sealed()
    #expect(StreamOpener(sealed.seal, secretKey: SealingKey.make().secretKey) == nil)
    #expect(StreamOpener(sealed.seal, secretKey: key.publicKey) == nil)
    for text in ["", "00", "zz", key.publicKey + "0", key.publicKey.uppercased()] {
      #expect(StreamSealer(publicKey: text) == nil, "\(text)")
      #expect(StreamOpener(sealed.seal, secretKey: text) == nil, "\(text)")
    }
  }

  @Test func `a piece that is altered, cut or out of place is noticed`() throws {
    let sealed = try sealed()
    var altered = sealed.pieces[0]
    altered[3] ^= 1
    for piece in [altered, Array(sealed.pieces[0].dropLast()), sealed.pieces[1], [], [1, 2, 3]] {
      var opener = try #require(StreamOpener(sealed.seal, secretKey: key.secretKey))
      #expect(opener.open(piece) == nil)
    }
  }

  @Test func `two backups of the same content share nothing`() throws {
    #expect(try sealed().pieces[0] != sealed().pieces[0])
  }
}
