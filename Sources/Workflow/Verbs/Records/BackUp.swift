import JSON
import PriorAuth

extension CaseDesk {
  /// Has a copy of the whole record made, puts on record which one it was before it leaves the house, and hands it over.
  ///
  /// - Parameters:
  ///   - clock: asked for each entry, since a copy can take long and others make entries meanwhile.
  ///   - copy: makes the copy, which nobody gets yet. Others go on writing meanwhile.
  ///   - handOver: gives the copy to whoever asked for it. Where that fails, a second entry says so.
  public func backUp(
    at clock: @autoclosure () -> WallClock, copy: () throws -> BackupManifest, handOver: () throws -> Void
  ) throws -> BackupMade {
    try notingRefusal(of: .backUp, at: clock()) { () throws(DeskError) in
      try translated { try records.reading { try permit(.backUp) } }
    }
    let manifest = try copy()
    var made = BackupMade(manifest: manifest)
    if let key = manifest.seal?.publicKey {
      let last = try translated { try records.reading { try records.keyOfLastBackup() } }
      made.lastKey = last == key ? nil : last
    }
    do throws(DeskError) {
      try noteBackup(Self.facts(of: manifest), at: clock())
    } catch {
      // Where nothing can be written a backup is needed most.
      guard case .storage(let problem) = error, problem.leavesReading else { throw error }
      made.unrecorded = problem
    }
    do { try handOver() } catch {
      if made.unrecorded == nil {
        try? noteBackup(
          .object(["sha256": .string(manifest.sha256), "handedOver": .bool(false)]), at: clock())
      }
      throw error
    }
    return made
  }

  private func noteBackup(_ details: JSONValue, at clock: WallClock) throws(DeskError) {
    try write(.backUp, at: clock) { stamp in
      try records.append(AuditEntry(verb: .backUp, stamp: stamp, details: details))
    }
  }

  /// Puts on record, in a database that was restored, which backup it came from.
  public func noteRestoring(of manifest: BackupManifest, at clock: WallClock) throws(DeskError) {
    try write(.restore, at: clock) { stamp in
      try records.append(AuditEntry(verb: .restore, stamp: stamp, details: Self.facts(of: manifest)))
    }
  }

  private static func facts(of manifest: BackupManifest) -> JSONValue {
    .object([
      "sha256": .string(manifest.sha256), "bytes": .number(manifest.bytes),
      "entry": .number(manifest.head.sequence), "made": .string(manifest.head.at),
      "sealedTo": manifest.seal.map { .string($0.publicKey) },
    ])
  }
}
