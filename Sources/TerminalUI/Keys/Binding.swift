/// One row of a screen's keyboard: what a key does there, in data.
///
/// Footer, help, palette and printed key lists all come from the same rows.
public struct Binding<Message: Sendable>: Sendable {
  /// The key.
  public let key: Key
  /// Another key that does the same, for keyboards and terminals without function keys.
  public let twin: Key?
  /// One or two words for the footer.
  public let label: String
  /// What the key does, in a phrase.
  public let help: String
  /// What happens when the key is pressed.
  public let message: Message
  /// Why the key can do nothing now; nil when it can.
  public let unavailable: String?

  /// A row of the keyboard.
  public init(
    _ key: Key, twin: Key? = nil, label: String, help: String, message: Message, unavailable: String? = nil
  ) {
    self.key = key
    self.twin = twin
    self.label = label
    self.help = help
    self.message = message
    self.unavailable = unavailable
  }

  /// Whether pressing `pressed` means this row.
  public func answers(to pressed: Key) -> Bool { key == pressed || twin == pressed }

  /// What pressing one of its keys means now.
  public var meaning: KeyMeaning<Message> { unavailable.map { .unavailable($0) } ?? .act(message) }

  /// The same row, meaning something else.
  public func with<Other>(message: Other) -> Binding<Other> {
    Binding<Other>(key, twin: twin, label: label, help: help, message: message, unavailable: unavailable)
  }

  /// The same row, which can't be used now.
  public func unavailable(because reason: String) -> Binding {
    Binding(key, twin: twin, label: label, help: help, message: message, unavailable: reason)
  }

  /// The key and its twin as printed: "F12 Esc".
  public var keyNames: String {
    twin.map { key.name + " " + $0.name } ?? key.name
  }
}

/// What a key means on a screen at the moment.
public enum KeyMeaning<Message: Sendable>: Sendable {
  /// It can be used and does this.
  case act(Message)
  /// It is on the keyboard but cannot be used now, for this reason.
  case unavailable(String)
  /// It means nothing here.
  case nothing
}

extension Binding: Equatable where Message: Equatable {}
extension KeyMeaning: Equatable where Message: Equatable {}
