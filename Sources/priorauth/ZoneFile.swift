/// The time zones this machine knows, by their names.
enum ZoneFile {
  private static let folder = "/usr/share/zoneinfo/"

  /// The rule of a zone as POSIX writes it, the last line of its file; nil where there is none.
  static func rule(of name: String) -> String? {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    let isName = parts.allSatisfy { part in
      !part.isEmpty
        && part.utf8.allSatisfy { byte in
          (65...90).contains(byte & 0xDF) || (48...57).contains(byte) || "_-+".utf8.contains(byte)
        }
    }
    guard isName, parts.count <= 3,
      let bytes = try? FileReading.contents(ofFile: folder + name, limit: 65_536), bytes.last == 10
    else { return nil }
    let line = bytes.dropLast().reversed().prefix { $0 != 10 }.reversed()
    return String(decoding: Array(line), as: UTF8.self)
  }
}
