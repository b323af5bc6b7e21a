/// The facts that a case waits for: what was asked for when, and whether anybody was told.
public struct AskedFacts: Sendable, Hashable {
  /// The facts by their short names, each with the criterion that needs it.
  public var facts: [Fact]
  /// The day it was decided to ask.
  public var since: Day
  /// The day the letter went out; nil where none has.
  public var sent: Day?

  /// A fact that was asked for.
  public struct Fact: Sendable, Hashable {
    public var criterion: String
    public var fact: String

    /// A fact by its short name.
    public init(criterion: String, fact: String) {
      self.criterion = criterion
      self.fact = fact
    }
  }

  /// Facts that were asked for.
  public init(_ facts: [Fact], since: Day, sent: Day?) {
    self.facts = facts
    self.since = since
    self.sent = sent
  }
}
