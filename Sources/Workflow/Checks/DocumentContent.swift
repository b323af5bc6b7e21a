/// A file's bytes after a look at what they are: the media type, and the text where it can be read.
///
/// Bytes of a text that are not UTF-8 are kept, and stand in the text as U+FFFD.
struct DocumentContent: Sendable, Hashable {
  /// The most bytes a document may have.
  static let limit = 25 * 1024 * 1024

  let mediaType: String
  /// The readable text; empty for what is kept without being read.
  let text: String

  /// Looks at bytes that came under a name.
  init(_ bytes: [UInt8], named name: String) throws(DeskError) {
    guard !bytes.isEmpty else { throw .refusedDocument(.empty) }
    guard bytes.count <= Self.limit else {
      throw .refusedDocument(.tooLarge(bytes: bytes.count, limit: Self.limit))
    }
    let named = FileType(fileName: name)
    switch FileType(content: bytes) {
    case .archive: throw .refusedDocument(.archive)
    case .executable: throw .refusedDocument(.executable)
    case .some(let type):
      if let named, named != type { throw Self.contradiction(named, type.rawValue) }
      self.mediaType = type.rawValue
      self.text = ""
    case nil:
      if let named, !named.isText { throw Self.contradiction(named, "text") }
      self.mediaType = (named ?? .plainText).rawValue
      self.text = try Self.text(bytes)
    }
  }

  private static func contradiction(_ named: FileType, _ content: String) -> DeskError {
    .refusedDocument(.contradictsName(name: named.rawValue, content: content))
  }

  private static func text(_ bytes: [UInt8]) throws(DeskError) -> String {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw .refusedDocument(.utf16)
    }
    if let nul = bytes.firstIndex(of: 0) {
      throw .refusedDocument(.nul(byte: nul + 1, line: bytes[..<nul].count { $0 == 0x0A } + 1))
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
