import PriorAuth

/// What the desk keeps for people.
public protocol KeptRecords {
  /// What is kept for a person at one place.
  func kept(_ kind: KeptText.Kind, for login: String, at place: String) throws -> KeptText?
  /// Everything of a kind that is kept for a person, by place.
  func kept(_ kind: KeptText.Kind, for login: String) throws -> [KeptText]
  /// Keeps a text in place of what was there; nil removes it.
  func keep(_ content: String?, _ kind: KeptText.Kind, for login: String, at place: String, _ now: Moment)
    throws
}
