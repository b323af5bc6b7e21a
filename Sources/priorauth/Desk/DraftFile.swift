import Glibc
import JSON
import Screens

/// What somebody typed and did not store, in a file beside the database that only its account can read.
///
/// It holds words on members, so it lies where the record does and is gone as soon as nothing waits to be stored.
struct DraftFile {
  private static let limit = 16 * 1_048_576

  private let path: String
  private var written: [FormDraft] = []

  /// The drafts of a person in a database.
  init(database: String, login: String) { path = "\(database).drafts-\(login)" }

  /// What was kept; nothing when there is nothing or it can't be read.
  mutating func read() -> [FormDraft] {
    guard let bytes = try? FileReading.contents(ofFile: path, limit: Self.limit),
      let json = try? JSONValue(parsing: bytes),
      let forms = try? JSONPath(json).required("forms", as: "a list of forms").elements()
    else { return [] }
    written = forms.compactMap { try? FormDraft(json: $0) }
    return written
  }

  /// Keeps what is typed now. Where nothing can be written, nothing is kept and the desk works all the same.
  mutating func keep(_ drafts: [FormDraft]) {
    guard drafts != written else { return }
    written = drafts
    guard !drafts.isEmpty else {
      unlink(path)
      return
    }
    let json = JSONValue.object(["drafts": 1, "forms": .array(drafts.map(\.json))])
    // Written beside it and moved into place, so that a kill never leaves half of it.
    let fresh = path + ".new"
    unlink(fresh)
    let failure = NewFile.write(Array((json.compact + "\n").utf8), to: fresh)
    if failure != nil || rename(fresh, path) != 0 { unlink(fresh) }
  }
}

extension FormDraft {
  fileprivate var json: JSONValue {
    .object([
      "place": .array(place.map { .string($0) }),
      "fields": .object(
        fields.sorted { $0.key < $1.key }.map { JSONMember($0.key, .string($0.value)) }),
    ])
  }

  fileprivate init(json: JSONPath) throws(JSONShapeError) {
    var place: [String] = []
    for title in try json.required("place", as: "titles").elements() { place.append(try title.text()) }
    var fields: [String: String] = [:]
    for member in try json.required("fields", as: "fields").members() {
      fields[member.key] = try member.value.text()
    }
    self.init(place: place, fields: fields)
  }
}
