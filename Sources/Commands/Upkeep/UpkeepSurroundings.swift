import Workflow

/// What commands may ask of the machine to keep a record safe.
public protocol UpkeepSurroundings {
  /// Makes a backup of a database beside the place where it is to lie.
  func draftBackup(_ order: BackupOrder) throws -> any BackupDraft
  /// Unpacks a backup beside the place where its database is to lie, and brings it up to date.
  ///
  /// - Parameter secretKey: what a sealed backup is opened with.
  func draftDatabase(
    at target: String, fromBackup path: String, secretKey: String?
  ) throws -> any DatabaseDraft
  /// A pair of keys in hexadecimal to seal backups with.
  func newSealingKey() -> (secretKey: String, publicKey: String)
  /// A look at a database file and what it lies on, whether or not it can be opened.
  func examination(ofDatabaseAt path: String) -> DatabaseExamination
}

/// Which backup is to be made.
public struct BackupOrder: Sendable, Hashable {
  /// The database to copy.
  public var database: String
  /// The new file; `-` is standard output.
  public var target: String
  /// The public key to seal it to; nil leaves it readable.
  public var publicKey: String?
  /// Whether it is made even if verifying finds something, as evidence.
  public var evenIfUnsound: Bool
  public var clock: WallClock
}

/// A backup that is complete and verified, and has not got its name yet.
public protocol BackupDraft {
  var manifest: BackupManifest { get }
  /// Copies that were broken off earlier, where the backup goes.
  var leftovers: [String] { get }
  /// Gives it its name, or writes it to standard output.
  func keep() throws
  /// Takes it away; does nothing once it was kept.
  func discard()
}

/// A database made from a backup that has not got its name yet.
public protocol DatabaseDraft {
  var manifest: BackupManifest { get }
  /// A desk on it.
  var desk: CaseDesk { get }
  /// Gives it its name; nothing can be done at the desk afterwards.
  func keep() throws
  /// Takes it away; does nothing once it was kept.
  func discard()
}
