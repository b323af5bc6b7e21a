import Glibc

/// The account that owns the database where several people work with one: nobody else can open the file, and each
/// person comes through `sudo` or a forced command of `ssh`.
///
/// Its name stands in a file that only root can write. Without that file there is no such account, and nothing but the
/// kernel's own word says who somebody is.
struct ServiceAccount {
  /// Where root names it.
  static let file = "/etc/priorauth/service-account"

  let user: uid_t

  /// The account that is named on this machine; nil where none is, or the file could have been written by others.
  static func named() -> ServiceAccount? {
    let descriptor = open(file, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_uid == 0,
      status.st_mode & 0o022 == 0, let line = try? SecretReading.line(from: descriptor)
    else { return nil }
    let name = String(decoding: line, as: UTF8.self)
    return getpwnam(name).map { ServiceAccount(user: $0.pointee.pw_uid) }
  }
}
