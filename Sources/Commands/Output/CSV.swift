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
    // A plus sign is no part of a plain number; "+1 555" is a telephone.
    let isNumber = Int(shown) != nil && start != "+"
    let safe = !isNumber && start.map(Self.formulaStarts.contains) == true ? "'" + shown : shown
    let needsQuotes = safe.contains { $0 == "," || $0 == "\"" || $0.isNewline || $0 == "'" }
    return needsQuotes
      ? "\"" + safe.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
      : safe
  }
}
