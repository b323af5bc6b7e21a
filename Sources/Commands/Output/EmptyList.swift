import Workflow

/// What is said beside an empty list that was narrowed down by names.
enum EmptyList {
  /// A sentence on the names that nothing has; nil where each is something's.
  static func complaint(_ unknown: [UnknownName], _ display: Display) -> String? {
    guard !unknown.isEmpty else { return nil }
    let sentences = unknown.map { name in
      "no \(name.part) on record is called '\(name.name)'"
        + (name.nearest.map { " (did you mean '\($0)'?)" } ?? "")
    }
    return display.text(sentences.joined(separator: "; "))
  }
}
