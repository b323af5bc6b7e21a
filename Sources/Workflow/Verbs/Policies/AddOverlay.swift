import Criteria
import JSON
import PriorAuth

extension CaseDesk {
  /// Refuses a rule of state law that can't be kept, before anybody is asked about it.
  public static func check(_ overlay: StateOverlay) throws(DeskError) { try OverlayCheck.check(overlay) }

  /// Keeps a rule of state law for every case in its scope; what is decided stays as it is. The state is kept by its letters.
  public func addOverlay(_ overlay: StateOverlay, at clock: WallClock) throws(DeskError) -> OverlayOnFile {
    try OverlayCheck.check(overlay)
    var overlay = overlay
    overlay.scope.state = StateCode.of(overlay.scope.state) ?? overlay.scope.state
    return try write(.addOverlay, at: clock) { stamp in
      try checkAgainstRecord(overlay)
      let id = try records.insert(overlay, stamp)
      try recountMissing(under: overlay.scope.policy, receivedFrom: overlay.days.first)
      let added = OverlayOnFile(id: id, overlay: overlay, stamp: stamp)
      try records.append(
        AuditEntry(
          verb: .addOverlay, stamp: stamp,
          details: .object([
            "overlay": .number(id.number), "state": .string(overlay.scope.state),
            "citation": .string(overlay.citation),
          ])))
      return added
    }
  }

  /// The clocks of open requests that a rule of state law would change. Nothing is changed.
  public func deadlineChanges(
    by overlay: StateOverlay, at clock: WallClock
  ) throws(DeskError) -> [DeadlineChange] {
    try OverlayCheck.check(overlay)
    return try read {
      try checkAgainstRecord(overlay)
      return try records.deadlineChanges(by: overlay, Stamp(by: login, at: clock.now))
    }
  }

  /// Every rule of state law the plan keeps or kept, in the order in which they were added.
  public func overlays() throws(DeskError) -> [OverlayOnFile] { try read { try records.overlays() } }

  /// The policy and the criterion have to be there, and the same rule must not be on record for some of the days.
  func checkAgainstRecord(_ overlay: StateOverlay) throws {
    if let number = overlay.scope.policy {
      let versions = try records.policies(number: number).filter { $0.state != .withdrawn }
      guard !versions.isEmpty else { throw DeskError.notFound(.policy(number: number, version: nil)) }
      if case .waives(let criterion) = overlay.effect {
        let has = versions.contains { $0.version.sections.contains { $0.root.has(criterion) } }
        guard has else { throw DeskError.notFound(.criterion(criterion, policy: number)) }
      }
    }
    let same = try records.overlays().first { other in
      other.overlay.scope == overlay.scope && other.overlay.effect == overlay.effect
        && other.inForce.days.overlaps(overlay.days)
    }
    if let same { throw DeskError.duplicate(.overlay(same.id)) }
  }
}
