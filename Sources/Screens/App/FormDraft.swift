import PriorAuth

/// What was typed into a form and is not stored: kept, so that it outlives a terminal that goes away.
public struct FormDraft: Sendable, Hashable {
  /// The titles of the screens that lead to the form.
  public var place: [String]
  /// The text of each field that was changed, by the field's name.
  public var fields: [String: String]
  /// When it was typed; nil for what is being typed.
  public var typed: Moment?

  /// A draft.
  public init(place: [String], fields: [String: String], typed: Moment? = nil) {
    self.typed = typed
    self.place = place
    self.fields = fields
  }
}
