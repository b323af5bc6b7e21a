import JSON
import PriorAuth
import Workflow

/// `prescriber list`: the prescribers on a day, or their history.
struct PrescriberList: Command {
  static let spec = RegisterListing.spec(.prescriber, of: "prescribers")
  private let listing: RegisterListing
  init(_ arguments: Arguments) throws(UsageError) { listing = try RegisterListing(arguments, .prescriber) }
  func run(in session: Session) throws -> CommandResult { try listing.run(in: session) }
}
