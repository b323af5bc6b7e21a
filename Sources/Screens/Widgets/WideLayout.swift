/// Whether there is room for the parts of a screen beside each other.
enum WideLayout {
  private static let columns = 108
  /// From here on a window is no terminal's, but the one that is read out line by line: everything stands whole in one
  /// column.
  static let readOut = 300

  static func holds(_ columns: Int) -> Bool { (Self.columns..<readOut).contains(columns) }
}
