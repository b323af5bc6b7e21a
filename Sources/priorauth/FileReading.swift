import Commands
import Glibc

/// Reads whole files and standard input, within limits and never from a device.
enum FileReading {
  static func contents(ofFile path: String, limit: Int) throws(InputProblem) -> [UInt8] {
    // Without O_NONBLOCK the opening of a pipe would wait for its writer. A link may lead anywhere by the time it is read.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW)
    guard descriptor >= 0 else { throw problem(opening: path, error: errno) }
    defer { close(descriptor) }
    var before = stat()
    guard fstat(descriptor, &before) == 0 else { throw .readFailed(path, error: errno) }
    if let kind = kind(of: before) { throw .notARegularFile(path, kind: kind) }
    guard before.st_size <= limit else { throw .tooLarge(path, size: Int(before.st_size), limit: limit) }
    let bytes = try read(descriptor, name: path, limit: limit, expecting: Int(before.st_size))
    var after = stat()
    guard fstat(descriptor, &after) == 0, after.st_size == before.st_size, bytes.count == Int(after.st_size),
      after.st_mtim.tv_sec == before.st_mtim.tv_sec, after.st_mtim.tv_nsec == before.st_mtim.tv_nsec
    else { throw .changedMeanwhile(path) }
    return bytes
  }

  static func standardInput(limit: Int) throws(InputProblem) -> [UInt8] {
    guard isatty(STDIN_FILENO) == 0 else { throw .inputIsTerminal }
    return try read(STDIN_FILENO, name: "standard input", limit: limit, expecting: 0)
  }

  private static func read(
    _ descriptor: Int32, name: String, limit: Int, expecting size: Int
  ) throws(InputProblem) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size)
    var block = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = block.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
      if count == 0 { return bytes }
      guard count > 0 else {
        if errno == EINTR { continue }
        throw .readFailed(name, error: errno)
      }
      guard bytes.count + count <= limit else { throw .tooLarge(name, size: nil, limit: limit) }
      bytes += block[..<count]
    }
  }

  private static func problem(opening path: String, error: Int32) -> InputProblem {
    switch error {
    case ENOENT, ENOTDIR: .noSuchFile(path)
    case EACCES, EPERM: .notPermitted(path)
    case ENXIO: .notARegularFile(path, kind: kindNotOpened(path))
    case ELOOP: .notARegularFile(path, kind: "a symbolic link")
    default: .readFailed(path, error: error)
    }
  }

  /// What a file is that can't be opened because nobody is at its other end: a socket, or a device such as a terminal.
  private static func kindNotOpened(_ path: String) -> String {
    var file = stat()
    return stat(path, &file) == 0 ? kind(of: file) ?? "a device" : "a device"
  }

  /// What a file is when it is no regular one.
  private static func kind(of file: stat) -> String? {
    switch file.st_mode & S_IFMT {
    case S_IFREG: nil
    case S_IFDIR: "a folder"
    case S_IFIFO: "a pipe"
    case S_IFSOCK: "a socket"
    default: "a device"
    }
  }
}
