import CSQLite

/// What tells a file from every other one: its number on its disk, and when it was made, as numbers are given anew.
struct FileIdentity: Equatable {
  private let device: UInt64
  private let number: UInt64
  private let born: [UInt64]
  /// When it was written to last.
  private let changed: [UInt64]
  /// How many names lead to it.
  let links: Int
  /// Whether it was mounted where it lies, and has another place of its own.
  let isMounted: Bool

  /// What lies at a path; nil where nothing does.
  init?(_ path: String) {
    var file = csqlite_file()
    guard csqlite_look(path, &file) != 0 else { return nil }
    device = file.device
    number = file.number
    born = [file.born_seconds, file.born_nanoseconds]
    changed = [file.changed_seconds, file.changed_nanoseconds]
    links = Int(clamping: file.links)
    isMounted = file.is_mounted != 0
  }

  static func == (left: FileIdentity, right: FileIdentity) -> Bool {
    left.device == right.device && left.number == right.number && left.born == right.born
  }

  /// Whether the log at a path was marked as this file's own, and the file was not changed since but by writing it back.
  func isMarked(onLogAt path: String) -> Bool {
    var bytes = [CChar](repeating: 0, count: 128)
    let count = csqlite_mark(path, Self.markName, &bytes, Int32(bytes.count))
    guard count > 0 else { return false }
    let found = bytes.prefix(Int(count)).map { UInt8(bitPattern: $0) }
    return [true, false].contains { found == Array(text(isWrittenBack: $0).utf8) }
  }

  /// Marks the log at a path as this file's own; not every disk can keep that.
  ///
  /// - Parameter isWrittenBack: whether the log is about to be written back, which changes the file.
  func mark(logAt path: String, isWrittenBack: Bool) {
    text(isWrittenBack: isWrittenBack).utf8.withContiguousStorageIfAvailable { bytes in
      bytes.withMemoryRebound(to: CChar.self) { bytes in
        _ = csqlite_set_mark(path, Self.markName, bytes.baseAddress, Int32(bytes.count))
      }
    }
  }

  /// As text for a mark. Disks are numbered anew at each start of the machine, so theirs is left out.
  private func text(isWrittenBack: Bool) -> String {
    "\(number) \(born[0]).\(born[1]) " + (isWrittenBack ? "written-back" : "\(changed[0]).\(changed[1])")
  }

  private static let markName = "user.priorauth.database"
}
