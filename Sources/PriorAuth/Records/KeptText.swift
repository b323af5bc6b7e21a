/// Something the desk keeps for one person; it says nothing of a case and decides nothing.
public struct KeptText: Sendable, Hashable {
  /// What it is.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A view of the worklist, by its name.
    case view
    /// Values chosen lately in a form.
    case recent
    /// How the desk looks and begins.
    case setting
  }

  /// Which of its kind: the form, or the name of the view.
  public var place: String
  public var content: String
  public var kept: Moment

  /// Something kept.
  public init(place: String, content: String, kept: Moment) {
    self.place = place
    self.content = content
    self.kept = kept
  }
}
