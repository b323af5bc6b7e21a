import PriorAuth

/// Something that needs attention, in words.
public struct Headline: Sendable, Hashable {
  public var text: String
  /// Whether it should not be so.
  public var isTrouble: Bool

  /// A line.
  public init(_ text: String, isTrouble: Bool = false) {
    self.text = text
    self.isTrouble = isTrouble
  }

  /// How many cases are open, in all and in each state as the worklist names it.
  public static func openCases(_ counts: WorkCounts) -> Headline {
    let states = CaseState.allCases.compactMap { state in
      state.needsWork ? counts.requests[state].map { "\($0) \(Wording.state(state))" } : nil
    }
    return Headline(
      "Open cases: \(counts.toDo)" + (states.isEmpty ? "" : " (\(states.joined(separator: ", ")))"))
  }
}
