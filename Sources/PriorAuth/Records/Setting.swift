/// What an administrator sets for everybody who works with the database.
public enum Setting: String, Sendable, Hashable, CaseIterable {
  /// After how many minutes without a key the desk locks itself.
  case idleMinutes = "idle-minutes"
  /// Whether signing takes a passphrase of everybody, or only of those who have set one.
  case passphrase
  /// How much the documents of one request may hold together.
  case requestMegabytes = "request-megabytes"
  /// How much the documents of the whole database may hold together.
  case documentGigabytes = "document-gigabytes"

  /// What holds until something is set.
  public var initial: String {
    switch self {
    case .idleMinutes: "15"
    case .passphrase: "when-set"
    case .requestMegabytes: "250"
    case .documentGigabytes: "100"
    }
  }

  /// Whether it can be set to that.
  public func allows(_ value: String) -> Bool {
    switch self {
    case .idleMinutes: Self.number(value, in: 1...60)
    case .passphrase: ["when-set", "required"].contains(value)
    case .requestMegabytes, .documentGigabytes: Self.number(value, in: 1...10_000)
    }
  }

  /// Whether a text is a number of a range, written as numbers are.
  private static func number(_ text: String, in range: ClosedRange<Int>) -> Bool {
    Int(text).map { range.contains($0) && String($0) == text } ?? false
  }

  /// What it can be set to, in words.
  public var choices: String {
    switch self {
    case .idleMinutes: "1 to 60"
    case .passphrase: "when-set or required"
    case .requestMegabytes, .documentGigabytes: "1 to 10000"
    }
  }
}
