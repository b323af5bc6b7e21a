import PriorAuth

/// How text from outside is shown on a terminal or in a pipe. The executable hands in the one function for it.
public struct Display: Sendable {
  /// The text with everything that could act on a terminal made visible.
  public let text: @Sendable (String) -> String
  /// How many columns it takes.
  public let width: @Sendable (String) -> Int
  /// The zone that times are told in; they are kept, and given to scripts, in UTC.
  public let zone: PlanZone

  /// A way of showing text.
  public init(
    text: @escaping @Sendable (String) -> String, width: @escaping @Sendable (String) -> Int,
    zone: PlanZone = .utc
  ) {
    self.text = text
    self.width = width
    self.zone = zone
  }

  /// A point in time by the clock on the plan's wall, `2026-06-22 17:00 EDT`.
  func time(_ moment: Moment) -> String { zone.words(for: moment) }

  /// The day of a time there.
  func day(_ moment: Moment) -> String { zone.day(of: moment).description }

  /// Text of several lines, each of them shown safely.
  func lines(_ text: String) -> String {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { self.text(String($0)) + "\n" }.joined()
  }
}
