/// What an administrator sets for everybody who works with the database.
public enum Setting: String, Sendable, Hashable, CaseIterable {
  /// After how many minutes without a key the desk locks itself.
  case idleMinutes = "idle-minutes"
  /// Whether signing takes a passphrase of everybody, or only of those who have set one.
  case passphrase

  /// What holds until something is set.
  public var initial: String {
    switch self {
    case .idleMinutes: "15"
    case .passphrase: "when-set"
    }
  }

  /// Whether it can be set to that.
  public func allows(_ value: String) -> Bool {
    switch self {
    case .idleMinutes: Int(value).map { (1...60).contains($0) && String($0) == value } ?? false
    case .passphrase: ["when-set", "required"].contains(value)
    }
  }

  /// What it can be set to, in words.
  public var choices: String {
    switch self {
    case .idleMinutes: "1 to 60"
    case .passphrase: "when-set or required"
    }
  }
}
