import Glibc

/// What lies in a folder.
enum FolderListing {
  /// The names there that begin so, in order; none where the folder can't be read.
  static func names(in folder: String, beginning prefix: String) -> [String] {
    guard let listing = opendir(folder) else { return [] }
    defer { closedir(listing) }
    var found: [String] = []
    while let entry = readdir(listing) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.hasPrefix(prefix) { found.append(name) }
    }
    return found.sorted()
  }
}
