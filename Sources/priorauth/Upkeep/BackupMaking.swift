import CaseStore
import Commands
import Glibc
import Workflow

/// Makes one backup: copies, verifies, writes and reads back.
struct BackupMaking {
  let order: BackupOrder
  let login: String
  let showProgress: (String) -> Void

  /// The finished backup, which has no name yet. Whatever goes wrong, nothing of it stays behind.
  func draft() throws -> FileBackup {
    // The copy is readable until it is sealed, so it lies where the database does, not where the backup goes.
    let image = UnnamedFile(for: order.database, at: "\(order.database).copy-\(getpid())")
    defer { showProgress("") }
    try copy(to: image.path)
    showProgress("verifying the copy")
    var manifest = try verified(image.path)
    (manifest.sha256, manifest.bytes) = try digest(of: image.path)
    let place = order.target == "-" ? order.database : order.target
    let file = UnnamedFile(for: order.target, at: UnnamedFile.path(for: place))
    showProgress("writing the backup")
    let written = try write(image.path, to: file.path, &manifest)
    guard try digest(of: file.path).sha256 == written else { throw BackupProblem.notReadBack(order.target) }
    return FileBackup(manifest: manifest, file: file, target: order.target)
  }

  private func copy(to path: String) throws {
    let records = try SQLiteRecords.open(at: order.database, login: login)
    defer { records.close() }
    try records.copy(to: path) { done, total in showProgress("copying: \(done) of \(total) pages") }
  }

  /// What the copy says of itself, after it was compared with its own audit trail.
  private func verified(_ path: String) throws -> BackupManifest {
    let records = try SQLiteRecords.open(at: path, login: login)
    defer { records.close() }
    var first: AuditFinding?
    let summary = try records.checkAudit(
      against: [], at: order.clock.now, progress: { _ in }, found: { first = first ?? $0 })
    if !order.evenIfUnsound, let first {
      throw BackupProblem.unsound(
        order.database, findings: summary.findings, first: Wording(first).message)
    }
    guard let head = summary.head else {
      throw BackupProblem.unsound(order.database, findings: 1, first: "the audit trail is empty")
    }
    return BackupManifest(
      head: head, schema: Schema.migrations.count, bytes: 0, sha256: "", findings: summary.findings)
  }

  /// Writes the backup and answers the digest of the file.
  private func write(_ image: String, to path: String, _ manifest: inout BackupManifest) throws -> String {
    var sealer: StreamSealer?
    if let publicKey = order.publicKey {
      guard let made = StreamSealer(publicKey: publicKey) else { throw BackupProblem.badKey }
      sealer = made
      manifest.seal = made.seal
    }
    let sink = try FileSink(creating: path, called: order.target)
    var digest = SHA256.Stream()
    func write(_ bytes: [UInt8]) throws(OutputProblem) {
      digest.add(bytes)
      try sink.write(bytes)
    }
    try write(BackupForm.heading(manifest))
    let source = try FileSource(image)
    var left = manifest.bytes
    try source.each(StreamSealer.pieceSize) { piece in
      left -= piece.count
      try write(sealer?.seal(piece, isLast: left <= 0) ?? piece)
    }
    try sink.sync()
    return digest.finish()
  }

  private func digest(of path: String) throws -> (sha256: String, bytes: Int) {
    let source = try FileSource(path)
    source.readFromDisk()
    var digest = SHA256.Stream()
    var bytes = 0
    try source.each(1_048_576) { piece in
      digest.add(piece)
      bytes += piece.count
    }
    return (digest.finish(), bytes)
  }
}

/// A backup that waits for its name.
struct FileBackup: BackupDraft {
  let manifest: BackupManifest
  let file: UnnamedFile
  let target: String

  func keep() throws {
    guard target == "-" else { return try file.keep() }
    let output = FileSink()
    try FileSource(file.path).each(1_048_576) { try output.write($0) }
    file.remove()
  }

  func discard() { file.remove() }
}
