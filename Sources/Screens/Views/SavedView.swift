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
    self.init(
      name, WorklistChoice(view, by: column, isReversed: parts[2] == "reversed", words: parts[3]))
  }

  /// The view as it is kept; nil for one that is forgotten.
  public var content: String? {
    choice.map { choice in
      "\(choice.view.rawValue) \(choice.column.rawValue) \(choice.isReversed ? "reversed" : "forward") \(choice.words)"
    }
  }
}
