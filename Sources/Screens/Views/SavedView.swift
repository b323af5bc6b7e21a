import PriorAuth

/// A view of the worklist that a person keeps under a name.
public struct SavedView: Sendable, Hashable {
  public var name: String
  /// What it shows; nil for one that is forgotten.
  public var choice: WorklistChoice?

  /// A view with a name.
  public init(_ name: String, _ choice: WorklistChoice?) {
    self.name = name
    self.choice = choice
  }

  /// A view as it was kept; nil when that is none.
  public init?(_ name: String, content: String) {
    let parts = content.split(separator: " ", maxSplits: 3, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 4, let view = WorklistChoice.View(rawValue: parts[0]),
      let column = WorklistChoice.Column(rawValue: parts[1])
    else { return nil }
    let pairs = parts[2].split(separator: "&").map { $0.split(separator: "=", maxSplits: 1) }
    guard let order = pairs.first?.first,
      let filter = WorklistFilter(
        parts: pairs.dropFirst().map { (String($0[0]), $0.count == 2 ? Self.unescaped($0[1]) : "") })
    else { return nil }
    self.init(
      name,
      WorklistChoice(view, by: column, isReversed: order == "reversed", words: parts[3], filter: filter))
  }

  /// The view as it is kept; nil for one that is forgotten.
  public var content: String? {
    choice.map { choice in
      let order = choice.isReversed ? "reversed" : "forward"
      let filter = choice.filter.parts.map { "&\($0.name)=\(Self.escaped($0.value))" }.joined()
      return "\(choice.view.rawValue) \(choice.column.rawValue) \(order)\(filter) \(choice.words)"
    }
  }

  /// What would end a part is written as a percent sign and the number of the byte.
  private static func escaped(_ text: String) -> String {
    text.map { letter in
      guard "% &=".contains(letter), let byte = letter.asciiValue else { return String(letter) }
      return "%" + String(byte, radix: 16)
    }.joined()
  }

  private static func unescaped(_ text: Substring) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      let digits = String(decoding: rest.prefix(2), as: UTF8.self)
      if byte == UInt8(ascii: "%"), let escaped = UInt8(digits, radix: 16) {
        bytes.append(escaped)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
