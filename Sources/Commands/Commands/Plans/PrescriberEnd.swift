import JSON
import PriorAuth
import Workflow

/// `prescriber end`: takes a prescriber off the list.
struct PrescriberEnd: Command {
  static let spec = RegisterListing.endSpec(.prescriber, "1245319599", "the number")
  private let change: RegisterChange
  init(_ arguments: Arguments) throws(UsageError) {
    change = try RegisterChange(arguments, .prescriber, key: try arguments.required(0, "KEY"))
  }
  func run(in session: Session) throws -> CommandResult { try change.perform(nil, session) }
}
