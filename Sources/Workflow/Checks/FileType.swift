/// The types of file we tell apart, by name and by first bytes.
enum FileType: String {
  case plainText = "text/plain"
  case markdown = "text/markdown"
  case pdf = "application/pdf"
  case png = "image/png"
  case jpeg = "image/jpeg"
  case gif = "image/gif"
  case tiff = "image/tiff"
  case archive
  case executable

  var isText: Bool { self == .plainText || self == .markdown }

  /// The type a name's ending stands for; nil where it says nothing.
  init?(fileName: String) {
    guard let dot = fileName.lastIndex(of: ".") else { return nil }
    switch fileName[fileName.index(after: dot)...].lowercased() {
    case "txt", "text": self = .plainText
    case "md", "markdown": self = .markdown
    case "pdf": self = .pdf
    case "png": self = .png
    case "jpg", "jpeg": self = .jpeg
    case "gif": self = .gif
    case "tif", "tiff": self = .tiff
    default: return nil
    }
  }

  /// The type the first bytes stand for; nil where they could be text.
  init?(content bytes: [UInt8]) {
    let known = Self.beginnings.first { bytes.starts(with: $0.bytes) }
    if let known {
      self = known.type
    } else if bytes.count > 262, bytes[257..<262].elementsEqual("ustar".utf8) {
      self = .archive
    } else {
      return nil
    }
  }

  private static let beginnings: [(bytes: [UInt8], type: FileType)] = [
    (Array("%PDF-".utf8), .pdf),
    ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], .png),
    ([0xFF, 0xD8, 0xFF], .jpeg),
    (Array("GIF87a".utf8), .gif),
    (Array("GIF89a".utf8), .gif),
    ([0x49, 0x49, 0x2A, 0x00], .tiff),
    ([0x4D, 0x4D, 0x00, 0x2A], .tiff),
    ([0x50, 0x4B, 0x03, 0x04], .archive),
    ([0x50, 0x4B, 0x05, 0x06], .archive),
    ([0x1F, 0x8B], .archive),
    (Array("BZh".utf8), .archive),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], .archive),
    ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .archive),
    (Array("Rar!".utf8), .archive),
    ([0x28, 0xB5, 0x2F, 0xFD], .archive),
    ([0x7F, 0x45, 0x4C, 0x46], .executable),
    ([0x4D, 0x5A, 0x90, 0x00], .executable),
  ]
}
