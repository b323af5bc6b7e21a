import JSON
import PriorAuth
import Workflow

/// `plan end`: takes a plan off the list.
struct PlanEnd: Command {
  static let spec = RegisterListing.endSpec(.plan, "\"Buckeye Gold\"", "the name")
  private let change: RegisterChange
  init(_ arguments: Arguments) throws(UsageError) {
    change = try RegisterChange(arguments, .plan, key: try arguments.required(0, "KEY"))
  }
  func run(in session: Session) throws -> CommandResult { try change.perform(nil, session) }
}
