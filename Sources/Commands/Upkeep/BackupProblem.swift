import PriorAuth
import Workflow

/// Why a file can't be restored as a backup, or a backup can't be made. Nothing was changed.
public enum BackupProblem: Error, Sendable, Hashable {
  /// The file does not begin like a backup.
  case notABackup(String)
  /// It is a database itself.
  case isDatabase(String)
  /// Made by a newer program.
  case newerForm(String, found: Int)
  /// It ends too early.
  case truncated(String)
  /// Its content is not what it says of itself.
  case altered(String)
  /// It is sealed and no key was given.
  case sealed(String, publicKey: String)
  /// The key that was given does not open it.
  case wrongKey(String, publicKey: String)
  /// A public key that is none.
  case badKey
  /// A file that was given as a key and holds none.
  case notAKeyFile(String)
  /// Verifying the copy finds something; how much, and the first of it.
  case unsound(String, findings: Int, first: String)
  /// The service gives backups out sealed only.
  case serviceSeals
  /// The backup would go to a person's terminal.
  case outputIsTerminal
  /// What was written can't be read back as it was written.
  case notReadBack(String)

  /// The refusal, as part of a command.
  public func refusal(in command: String) -> Refusal {
    Refusal(code: code, sentence, exit: exit, command: command)
  }

  private var code: String {
    switch self {
    case .notABackup: "not-a-backup"
    case .isDatabase: "backup-is-database"
    case .newerForm: "backup-newer"
    case .truncated: "backup-truncated"
    case .altered: "backup-altered"
    case .sealed: "backup-sealed"
    case .wrongKey: "wrong-key"
    case .badKey: "bad-key"
    case .notAKeyFile: "not-a-key-file"
    case .unsound: "record-unsound"
    case .serviceSeals: "service-seals"
    case .outputIsTerminal: "output-is-terminal"
    case .notReadBack: "backup-not-readable"
    }
  }

  private var exit: ExitCode {
    switch self {
    case .newerForm: .configuration
    case .serviceSeals: .notPermitted
    case .notReadBack: .ioError
    case .sealed, .outputIsTerminal: .usage
    default: .badInput
    }
  }

  private var sentence: String {
    switch self {
    case .notABackup(let path): "'\(path)' is not a backup of this program; nothing was restored"
    case .isDatabase(let path):
      "'\(path)' is a database itself, not a backup; 'priorauth doctor --db' looks at it. Nothing was restored"
    case .newerForm(let path, let found):
      "'\(path)' is a backup of form \(found), which this program does not know; use a newer program. Nothing was"
        + " restored"
    case .truncated(let path):
      "'\(path)' ends too early: it was not copied whole. Nothing was restored; take another copy of it"
    case .altered(let path):
      "'\(path)' is damaged or was altered: its content does not give its digest. Nothing was restored; take another"
        + " copy of it"
    case .sealed(let path, let publicKey):
      "'\(path)' is sealed to the key \(publicKey); give the file with its secret half by --key. Nothing was restored"
    case .wrongKey(let path, let publicKey):
      "that key does not open '\(path)', which is sealed to \(publicKey); nothing was restored"
    case .badKey: "that is no key to seal with; 'priorauth backup-key' makes one. Nothing was written"
    case .notAKeyFile(let path):
      "'\(path)' is not a key that 'priorauth backup-key' wrote, which is one line with sealingKey, publicKey and a"
        + " secretKey of 64 hexadecimal digits; nothing was restored"
    case .unsound(let path, let findings, let first):
      "'\(path)' does not stand up to verifying (\(counted(findings, "finding")); the first: \(first)); nothing was kept."
        + " --as-is takes it all the same, as evidence"
    case .serviceSeals:
      "the service gives a backup out sealed only; name a public key with --seal-to. Nothing was written"
    case .outputIsTerminal: "standard output is a terminal; name a file, or send it on. Nothing was written"
    case .notReadBack(let path):
      "what was written to '\(path)' can't be read back as it was written; check the disk. Nothing was kept"
    }
  }
}
