import TerminalUI

/// What the message line says.
enum Notice: Hashable, Sendable {
  /// Something was done.
  case done(String)
  /// Something could not be done, and what to do instead.
  case problem(String)

  /// The line as shown.
  var text: String {
    switch self {
    case .done(let text): text
    case .problem(let text): "! " + text
    }
  }

  var role: CellRole {
    switch self {
    case .done: .heading
    case .problem: .error
    }
  }

  /// A failure with its advice, in one line.
  static func failed(_ failure: Failure) -> Notice {
    .problem([failure.text, failure.advice].compactMap { $0 }.joined(separator: ": "))
  }
}
