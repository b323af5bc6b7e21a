import Glibc
import JSON
import PriorAuth
import Screens

/// The file of drafts of a desk that is gone, held so that no second desk takes it as well.
struct LeftDrafts {
  private static let limit = 16 * 1_048_576

  let path: String
  /// When it was written, in nanoseconds.
  let changed: Int
  /// What was typed; nil where it can't be read.
  let forms: [FormDraft]?
  private let lock: Int32

  /// Nil when the desk it belongs to is still there, or another one was quicker.
  init?(path: String) {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard file >= 0 else { return nil }
    var status = stat()
    guard flock(file, LOCK_EX | LOCK_NB) == 0, fstat(file, &status) == 0, status.st_nlink > 0 else {
      Glibc.close(file)
      return nil
    }
    self.path = path
    lock = file
    changed = status.st_mtim.tv_sec &* 1_000_000_000 &+ status.st_mtim.tv_nsec
    let written = Moment(seconds: Int64(status.st_mtim.tv_sec))
    forms = try? Self.forms(in: path).map { form in
      // What a desk was still typing into when it was cut off was typed when its file was written.
      FormDraft(place: form.place, fields: form.fields, typed: form.typed ?? written)
    }
  }

  /// Whether it was being written when the desk was gone: the file before it is whole.
  var isHalf: Bool { path.hasSuffix(".0") }

  /// Lets go of it.
  func close() { Glibc.close(lock) }

  private static func forms(in path: String) throws -> [FormDraft] {
    let json = try JSONValue(parsing: FileReading.contents(ofFile: path, limit: limit))
    return try JSONPath(json).required("forms", as: "a list of forms").elements()
      .compactMap { try? FormDraft(json: $0) }
  }
}
