/// Comma-separated values (RFC 4180) that neither a spreadsheet takes for a formula nor a terminal for a control.
struct CSV {
  private static let formulaStarts: Set<Character> = ["=", "+", "-", "@", "|", "%", "＝", "＋", "－", "＠"]

  let display: Display

  /// A heading and the rows below it.
  func text(_ heading: [String], _ rows: [[String]]) -> String {
    ([heading] + rows).map { $0.map(cell).joined(separator: ",") + "\r\n" }.joined()
  }

  /// A text as a cell; one that a spreadsheet would calculate gets an apostrophe before it.
  func cell(_ text: String) -> String {
    let shown = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { display.text(String($0)) }.joined(separator: "\n")
    let start = shown.first { !$0.isWhitespace }
    let safe = !Self.isNumber(shown) && start.map(Self.formulaStarts.contains) == true ? "'" + shown : shown
    let needsQuotes = safe.contains { $0 == "," || $0 == "\"" || $0.isNewline || $0 == "'" }
    return needsQuotes
      ? "\"" + safe.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
      : safe
  }

  /// Whether a cell is a plain number, which a spreadsheet may well calculate with; "+1 555" is a telephone.
  private static func isNumber(_ text: String) -> Bool {
    guard text.first != "+", !text.hasPrefix("-+") else { return false }
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    return Int(parts[0]) != nil
      && parts.dropFirst().allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } }
  }
}
