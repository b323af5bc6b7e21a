import JSON
import PriorAuth
import Workflow

/// `plan list`: the plans on a day, or their history.
struct PlanList: Command {
  static let spec = RegisterListing.spec(.plan, of: "plans")
  private let listing: RegisterListing
  init(_ arguments: Arguments) throws(UsageError) { listing = try RegisterListing(arguments, .plan) }
  func run(in session: Session) throws -> CommandResult { try listing.run(in: session) }
}
