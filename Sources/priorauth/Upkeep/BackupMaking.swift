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
    defer { showProgress("") }
    let image = try image()
    showProgress("verifying the copy")
    var manifest = try verified(image.path)
    (manifest.sha256, manifest.bytes) = try digest(of: image.path)
    let place = order.target == "-" ? order.database : order.target
    let left = order.target == "-" ? [] : LeftCopies.paths(in: FileWriting.folder(of: place))
    let file = UnnamedFile(for: order.target, at: UnnamedFile.path(for: place))
    showProgress("writing the backup")
    let written = try write(image.path, to: file.path, &manifest)
    guard try digest(of: file.path).sha256 == written else { throw BackupProblem.notReadBack(order.target) }
    return FileBackup(manifest: manifest, leftovers: left, file: file, target: order.target)
  }

  /// The copy that the backup is made of.
  ///
  /// It lies where the backup goes, so that it takes nothing of the room that others save in. It can be read, so it lies
  /// beside the database where the backup is to be sealed, and where there is no room for both on the other disk.
  private func image() throws -> UnnamedFile {
    let database = FileLook(order.database)
    let needed = 2 * (database.size("") + database.size("-wal"))
    guard order.target != "-", order.publicKey == nil,
      FileLook(order.target).freeBytes.map({ $0 >= needed }) ?? true
    else { return try copy(beside: order.database) }
    do {
      return try copy(beside: order.target)
    } catch DeskError.storage(.full) {
      throw OutputProblem.diskFull(order.target)
    } catch DeskError.storage(.networkFileSystem) {
      // A database can't be worked with there, a finished backup can lie there.
      return try copy(beside: order.database)
    }
  }

  private func copy(beside place: String) throws -> UnnamedFile {
    let image = UnnamedFile(for: place, at: UnnamedFile.copyPath(beside: place))
    let records = try SQLiteRecords.open(at: order.database, login: login)
    defer { records.close() }
    try records.copy(to: image.path) { done, total in showProgress("copying: \(done) of \(total) pages") }
    return image
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
  let leftovers: [String]
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
