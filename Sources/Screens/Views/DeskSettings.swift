import PriorAuth
import TerminalUI

/// What one person set about the desk.
public struct DeskSettings: Sendable, Hashable {
  /// How the screen looks.
  public enum Look: String, Sendable, Hashable, CaseIterable {
    /// As suits the terminal.
    case terminal
    case mono
    case colors8 = "8"
    case colors256 = "256"
    case highContrast = "high-contrast"

    /// The theme; nil for what suits the terminal.
    public var theme: Theme? {
      switch self {
      case .terminal: nil
      case .mono: .mono
      case .colors8: .colors8
      case .colors256: .colors256
      case .highContrast: .highContrast
      }
    }
  }

  public var look = Look.terminal
  /// Whether the note of the last decision stands below each line of the worklist.
  public var showsNotes = false
  /// What the worklist shows when the desk is opened.
  public var choice = WorklistChoice()

  /// As the desk is before anybody set anything.
  public init() {}
}

extension DeskSettings {
  /// The settings as they are kept, a line each.
  public var content: String {
    "look \(look.rawValue)\nnotes \(showsNotes ? "yes" : "no")\nview \(SavedView("", choice).content ?? "")"
  }

  /// Reads settings as they are kept; what can't be read is as before anybody set it.
  public init(content: String) {
    for line in content.split(separator: "\n") {
      let parts = line.split(separator: " ", maxSplits: 1).map { String($0) }
      guard parts.count == 2 else { continue }
      switch parts[0] {
      case "look": look = Look(rawValue: parts[1]) ?? look
      case "notes": showsNotes = parts[1] == "yes"
      case "view": choice = SavedView("", content: parts[1])?.choice ?? choice
      default: break
      }
    }
  }
}
