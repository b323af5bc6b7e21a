import Criteria
import JSON
import PriorAuth
import Workflow

/// What a person is told when a version went from one state to another.
struct PolicyMoved {
  private let policy: PolicyOnFile

  init(_ policy: PolicyOnFile) { self.policy = policy }

  /// The answer: the version, its state, and one more sentence.
  func result(_ sentence: String, _ session: Session) -> CommandResult {
    let standing = PolicyStanding(policy, on: session.today)
    let name = PolicyReference.text(policy.version)
    return CommandResult(
      text: session.display.text("\(name): \(standing.state). \(sentence)") + "\n",
      json: .object(
        [
          JSONMember("policy", .string(policy.version.number)),
          JSONMember("from", .string(policy.version.inForce.first.description)),
        ] + standing.json))
  }
}
