import Glibc

/// New folders for a while, which nobody else can look into.
enum TemporaryFolder {
  /// Where temporary folders are made.
  static var base: String { getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp" }

  /// Makes a folder whose name says what it is for; nil when none can be made, with the reason in `errno`.
  static func make(for purpose: String) -> String? {
    var template = Array("\(base)/priorauth-\(purpose)-XXXXXX".utf8CString)
    let isMade = template.withUnsafeMutableBufferPointer { $0.baseAddress.flatMap { mkdtemp($0) } } != nil
    return isMade ? String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self) : nil
  }
}
