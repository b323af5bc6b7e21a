/// The criteria of one use of the drug, for one kind of request.
public struct OutlineSection: Sendable, Hashable {
  /// Which requests a section is about.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A first request.
    case initial
    /// A request to go on.
    case continued
    /// Uses the policy does not list, and where to look for them.
    case other
    /// Uses the policy does not cover.
    case excluded
  }

  /// Which requests the section is about.
  public var kind: Kind
  /// The printed labels that lead to the section, joined by dots (`I.A`); empty where none are printed.
  public var label: String
  /// The use, as printed.
  public var indication: String
  /// The sentence between the use and its criteria that says when they lead to an approval; empty where there is none.
  public var introduction = ""
  /// How the section's own criteria combine.
  public var combinator: OutlineCombinator
  /// The criteria.
  public var children: [OutlineNode]
  /// Whether the section lists approved doses, printed among the criteria, and not criteria.
  public var isDosing = false

  /// What stands in the indication of such a part, behind the use that the doses are for.
  static let dosingMark = " - Dosing"
  /// For how long an approval holds.
  public var durations: [OutlineDuration] = []
  /// The bytes of the document the section's head stands in.
  public var span: Range<Int>

  /// A section and everything printed under it.
  public init(
    kind: Kind, label: String, indication: String, combinator: OutlineCombinator,
    children: [OutlineNode], durations: [OutlineDuration] = [], span: Range<Int>
  ) {
    self.kind = kind
    self.label = label
    self.indication = indication
    self.combinator = combinator
    self.children = children
    self.durations = durations
    self.span = span
  }
}
