import JSON
import PriorAuth
import Workflow

/// That a case was given to somebody else than whoever decides it, as it was before the decision.
struct OthersCase {
  /// The login of whoever it was given to; nil where it was nobody's or their own.
  private let login: String?

  init(_ id: Identifier<Request>, of desk: CaseDesk) throws { login = try desk.otherAssignee(of: id) }

  /// The answer with whom to tell of it.
  func added(to answer: CommandResult, _ display: Display) -> CommandResult {
    guard let login else { return answer }
    var answer = answer
    answer.text += display.text("The case was given to \(login): let them know.") + "\n"
    if case .object(let said)? = answer.json {
      answer.json = .object(said + [JSONMember("givenTo", .string(login))])
    }
    return answer
  }
}
