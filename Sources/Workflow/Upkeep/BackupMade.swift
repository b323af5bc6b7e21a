/// What came of making a backup.
public struct BackupMade: Sendable, Hashable {
  /// What the copy says of itself.
  public let manifest: BackupManifest
  /// Why it is not on record that it was made; nil where it is.
  public var unrecorded: StorageProblem?
  /// The key that the backup before was sealed to, where this one is sealed to another.
  public var lastKey: String?

  init(manifest: BackupManifest) { self.manifest = manifest }
}
