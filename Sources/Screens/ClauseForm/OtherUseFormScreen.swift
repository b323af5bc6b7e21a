import Criteria
import PriorAuth
import TerminalUI

/// Sets whether failing a criterion means that the requested use is another one, so that the case is sent on.
struct OtherUseFormScreen: FormScreen {
  enum Field: String, Hashable, Sendable, CaseIterable {
    case isOther = "binding"
  }

  let criterion: Criterion
  let policy: SeenDraft
  let today: Day
  var form: Form<Field>

  /// Nobody says; the kind of rule knows.
  private static let kind = "kind"

  private static let answers = [
    Choice("yes", title: "means another use", hint: "the case is sent on to the policy for it"),
    Choice("no", title: "leaves the use as it is", hint: "the case goes to a clinician"),
    Choice(kind, title: "is left to the kind of rule", hint: "a disease that does not fit is another use"),
  ]

  /// A form with what was set before.
  init(_ criterion: Criterion, of policy: SeenDraft, today: Day) {
    self.criterion = criterion
    self.policy = policy
    self.today = today
    form = Form([
      FormField(
        .isOther, "Failing it", .choice(Self.answers),
        value: criterion.failureIsOtherUse.map { $0 ? "yes" : "no" } ?? Self.kind,
        help: "F4 lists what it can mean")
    ])
  }

  var title: String { "Failing \(criterion.id) of \(policy.name.words)" }
  var heading: String { "What it means when \(criterion.id) is not met: \(criterion.text)" }
  var saveLabel: String { "Set" }

  func read(_ reader: inout FormReader<Field>) -> [Step] {
    let isOther: Bool?
    switch reader.text(.isOther) {
    case "yes": isOther = true
    case "no": isOther = false
    case Self.kind: isOther = nil
    default:
      reader.refuse(.isOther, "is missing; F4 lists what it can mean")
      return []
    }
    return [.perform(.bindClause(criterion.id, to: .otherUse(isOther), in: policy))]
  }

  func saved(_ reply: Reply) -> [Step]? {
    guard reply == .done else { return nil }
    return [.close, .say(.done("What failing \(criterion.id) means is set"))]
  }
}
