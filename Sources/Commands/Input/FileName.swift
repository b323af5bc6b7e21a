/// Names of files without their folders.
enum FileName {
  /// The part after the last slash.
  static func last(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}
