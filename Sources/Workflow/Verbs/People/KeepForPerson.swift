import PriorAuth

// What the desk keeps for the person at it. Nobody else sees it, and the trail says nothing of it.
extension CaseDesk {
  /// The most characters that are kept at one place.
  private static let keptLimit = 2_000_000

  /// What is kept for this person at one place.
  public func kept(_ kind: KeptText.Kind, at place: String) throws(DeskError) -> KeptText? {
    try read { try records.kept(kind, for: login, at: place) }
  }

  /// Everything of a kind that is kept for this person.
  public func kept(_ kind: KeptText.Kind) throws(DeskError) -> [KeptText] {
    try read { try records.kept(kind, for: login) }
  }

  /// Keeps a text for this person in place of what was there; nil removes it.
  public func keep(
    _ content: String?, _ kind: KeptText.Kind, at place: String, at clock: WallClock
  ) throws(DeskError) {
    if let content, content.utf8.count > Self.keptLimit {
      throw .invalid(.words, .tooLong(bytes: content.utf8.count, limit: Self.keptLimit))
    }
    try write(.read, at: clock) { stamp in
      try records.keep(content, kind, for: login, at: place, stamp.at)
    }
  }
}
