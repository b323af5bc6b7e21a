import JSON
import PriorAuth
import Workflow

/// `formulary end`: takes a drug of a line of business off the formulary.
struct FormularyEnd: Command {
  static let spec = RegisterListing.endSpec(.formulary, "\"HIM: bizengri\"", "line and drug")
  private let change: RegisterChange
  init(_ arguments: Arguments) throws(UsageError) {
    change = try RegisterChange(arguments, .formulary, key: try arguments.required(0, "KEY"))
  }
  func run(in session: Session) throws -> CommandResult { try change.perform(nil, session) }
}
