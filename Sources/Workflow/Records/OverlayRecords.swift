import Criteria
import PriorAuth

/// Rules of state law that the plan keeps; one is ended by a row of its own, never changed.
public protocol OverlayRecords {
  /// Keeps an overlay.
  func insert(_ overlay: StateOverlay, _ stamp: Stamp) throws -> Identifier<StateOverlay>
  /// Ends an overlay that nobody ended yet.
  func insert(_ end: OverlayOnFile.End, of id: Identifier<StateOverlay>) throws
  /// Every overlay, in the order in which they were added.
  func overlays() throws -> [OverlayOnFile]
}
