import Glibc

/// Copies of a record that were broken off, as the program leaves them when it is killed.
enum LeftCopies {
  private static let beginnings = ["SQLite format 3\0", "priorauth backup\n"].map { Array($0.utf8) }

  /// The paths of those in a folder: this person's alone, with a record in them, and made by a process
  /// that this machine has no more.
  static func paths(in folder: String) -> [String] {
    FolderListing.names(in: folder, beginning: "").map { folder + "/" + $0 }.filter(isLeft)
  }

  private static func isLeft(_ path: String) -> Bool {
    guard let process = UnnamedFile.process(thatNamed: path), kill(process, 0) != 0, errno == ESRCH else {
      return false
    }
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_uid == geteuid(),
      status.st_mode & 0o077 == 0, let source = try? FileSource(path), let start = try? source.read(17)
    else { return false }
    // The first page is written last.
    return start.allSatisfy { $0 == 0 } || beginnings.contains { start.starts(with: $0) }
  }
}
