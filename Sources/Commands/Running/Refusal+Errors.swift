import PriorAuth
import Workflow

extension Refusal {
  /// What the desk refuses, in the desk's own words.
  public init(_ error: DeskError, in zone: PlanZone = .utc) {
    let wording = Wording(error, in: zone)
    self.init(
      code: wording.code, wording.message, exit: ExitCode(rawValue: wording.exit.rawValue) ?? .software)
  }

  /// Any error that a command can end with; one that is none of ours is a fault of the program.
  public init(_ error: any Error, in zone: PlanZone = .utc) {
    switch error {
    case let refusal as Refusal: self = refusal
    case let error as UsageError: self.init(error)
    case let error as DeskError: self.init(error, in: zone)
    default:
      self.init(
        code: "fault", "a fault of the program (\(type(of: error))); nothing was saved, please report it",
        exit: .software)
    }
  }
}
