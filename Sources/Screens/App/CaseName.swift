import PriorAuth

/// A case as people name it where they type a command: `case 13`, `open case 13`, `R13`.
public enum CaseName {
  /// The number that is named; nil for other words. A bare number is not one: it may be that of a line.
  public static func number(in words: String) -> Identifier<Request>? {
    var parts = words.lowercased().split(separator: " ").map { String($0) }
    if parts.first == "open" || parts.first == "show" { parts.removeFirst() }
    var isNamed = false
    if let first = parts.first, ["case", "request"].contains(first) {
      parts.removeFirst()
      isNamed = true
    }
    guard parts.count == 1, var figures = parts.first else { return nil }
    if figures.hasPrefix("r") {
      figures.removeFirst()
      isNamed = true
    }
    guard isNamed, let number = Int64(figures), number > 0, String(number) == figures else { return nil }
    return Identifier(number)
  }
}
