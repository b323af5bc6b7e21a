import JSON
import PriorAuth

extension CaseDesk {
  /// Has a copy of the whole record made, and puts on record which one it was before it leaves the house.
  ///
  /// - Parameter copy: makes the copy, which nobody may get before this returns. Others go on writing meanwhile.
  /// - Returns: what the copy says of itself, and why it is not on record where nothing can be written: that is when a
  ///   backup is needed most.
  public func backUp(
    at clock: WallClock, copy: () throws -> BackupManifest
  ) throws -> (manifest: BackupManifest, unrecorded: StorageProblem?) {
    try translated { try records.reading { try permit(.backUp) } }
    let manifest = try copy()
    do throws(DeskError) {
      try write(.backUp, at: clock) { stamp in
        try records.append(AuditEntry(verb: .backUp, stamp: stamp, details: Self.facts(of: manifest)))
      }
    } catch {
      guard case .storage(let problem) = error, problem.leavesReading else { throw error }
      return (manifest, unrecorded: problem)
    }
    return (manifest, unrecorded: nil)
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
