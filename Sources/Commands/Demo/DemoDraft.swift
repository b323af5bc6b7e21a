import Workflow

/// A demonstration that is being made and has not got its name yet, so that what was broken off never passes for one.
public protocol DemoDraft {
  /// A desk on it, with the person enrolled as its founder.
  var desk: CaseDesk { get }
  /// Fills it with copies of the lives that `sample` tells at a desk of its own.
  func fill(
    with crowd: Crowd, at clock: WallClock, sample: (CaseDesk) throws -> Void,
    progress: (CrowdProgress) throws -> Void
  ) throws
  /// Refuses to go on once the person has asked to stop.
  func goOn() throws
  /// Gives it its name; nothing can be done at the desk afterwards.
  func keep() throws
  /// Takes it away; does nothing once it was kept.
  func discard()
}
