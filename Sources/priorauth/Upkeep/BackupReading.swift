import CaseStore
import Commands
import Workflow

/// Takes the copy of the database out of a backup.
struct BackupReading {
  let path: String

  /// Writes the copy to a new file and answers what the backup says of it.
  ///
  /// - Parameter target: how the new file will be called.
  func unpack(
    to file: UnnamedFile, called target: String, secretKey: String?
  ) throws -> BackupManifest {
    let source = try FileSource(path)
    let manifest = try BackupForm.manifest(source, called: path)
    guard manifest.schema <= Schema.migrations.count else {
      throw DeskError.storage(
        .newerSchema(found: manifest.schema, known: Schema.migrations.count))
    }
    var opener = try opener(manifest, secretKey)
    let sink = try FileSink(creating: file.path, called: target)
    var digest = SHA256.Stream()
    var hasEnded = opener == nil
    let pieceSize = StreamSealer.pieceSize + (opener == nil ? 0 : StreamSealer.overhead)
    try source.each(pieceSize) { piece in
      var content = piece
      if opener != nil {
        guard let opened = opener?.open(piece) else { throw BackupProblem.altered(path) }
        (content, hasEnded) = opened
      }
      digest.add(content)
      try sink.write(content)
    }
    try sink.sync()
    guard hasEnded, digest.finish() == manifest.sha256 else { throw BackupProblem.altered(path) }
    return manifest
  }

  private func opener(_ manifest: BackupManifest, _ secretKey: String?) throws -> StreamOpener? {
    guard let seal = manifest.seal else { return nil }
    guard let secretKey else { throw BackupProblem.sealed(path, publicKey: seal.publicKey) }
    guard let opener = StreamOpener(seal, secretKey: secretKey) else {
      throw BackupProblem.wrongKey(path, publicKey: seal.publicKey)
    }
    return opener
  }
}

/// A database made from a backup that waits for its name.
struct UnpackedDatabase: DatabaseDraft {
  let manifest: BackupManifest
  let desk: CaseDesk
  let records: SQLiteRecords
  let file: UnnamedFile
  /// What is done once the file has its name.
  let named: () -> Void

  func keep() throws {
    records.close()
    try file.keep()
    named()
  }

  func discard() {
    records.close()
    file.remove()
  }
}
