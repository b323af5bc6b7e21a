import PriorAuth

/// A state overlay as it stands in the record, with who added it and whether somebody ended it.
public struct OverlayOnFile: Sendable, Hashable {
  public var id: Identifier<StateOverlay>
  /// As it was added.
  public var overlay: StateOverlay
  public var stamp: Stamp
  /// Why and when it was ended, if somebody did.
  public var end: End?

  /// The end of an overlay.
  public struct End: Sendable, Hashable {
    /// The first day on which it no longer applies.
    public var firstDayAfter: Day
    public var reason: String
    public var stamp: Stamp

    /// An end.
    public init(firstDayAfter: Day, reason: String, stamp: Stamp) {
      self.firstDayAfter = firstDayAfter
      self.reason = reason
      self.stamp = stamp
    }
  }

  /// An overlay on record.
  public init(id: Identifier<StateOverlay>, overlay: StateOverlay, stamp: Stamp, end: End? = nil) {
    self.id = id
    self.overlay = overlay
    self.stamp = stamp
    self.end = end
  }

  /// The overlay with the days on which it really applies.
  public var inForce: StateOverlay {
    var overlay = overlay
    if let end { overlay.days.firstDayAfter = min(end.firstDayAfter, overlay.days.firstDayAfter ?? .latest) }
    return overlay
  }

  /// The overlay as a case file keeps it.
  public var forCase: CaseOverlay { CaseOverlay(number: id.number, overlay: inForce) }
}

extension CaseFile {
  /// The overlays that bear on the case under a policy, out of those on record: in its scope, and not over before it
  /// was received.
  public func concerning(_ overlays: [OverlayOnFile], under number: String) -> [CaseOverlay] {
    overlays.map(\.forCase).filter { standing in
      let overlay = standing.overlay
      return overlay.isForEngine && !overlay.days.isEmpty && overlay.concerns(self, under: number)
        && (overlay.days.contains(received) || overlay.days.first > received)
    }
  }
}
