import TerminalUI

// What the desk remembers of forms that were stored.
extension App {
  /// The form that has the keyboard, by what it is called; nil when none has.
  public var openForm: String? { top.desk.formName }

  /// How many screens lie upon each other.
  public var depth: Int { stack.count }

  /// Says which values were chosen lately in the uppermost form, the newest first.
  public mutating func suggest(_ recent: [String: [String]]) {
    _ = inTopScreen { desk in
      desk.suggest(recent)
      return []
    }
  }

  /// The values of the form that was stored last, until they are taken.
  public mutating func takeStored() -> (form: String, values: [String: String])? {
    defer { stored = nil }
    return stored
  }

  /// Whether what is shown can be read again without disturbing anybody who types or answers.
  public var isRefreshable: Bool { lockBox == nil && overlay == nil && top.desk.followsRecord }
}
