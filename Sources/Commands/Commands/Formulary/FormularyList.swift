import JSON
import PriorAuth
import Workflow

/// `formulary list`: how drugs stand on a day, or have stood.
struct FormularyList: Command {
  static let spec = RegisterListing.spec(.formulary, of: "drugs of the formulary")
  private let listing: RegisterListing
  init(_ arguments: Arguments) throws(UsageError) { listing = try RegisterListing(arguments, .formulary) }
  func run(in session: Session) throws -> CommandResult { try listing.run(in: session) }
}
