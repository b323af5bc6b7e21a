import PriorAuth
import TerminalUI

/// Says which policy a request is reviewed under, where several govern its drug.
struct PolicyFormScreen: FormScreen {
  enum Field: String, Hashable, Sendable, CaseIterable {
    case policyNumber
  }

  let seen: SeenCase
  let today: Day
  var form: Form<Field>

  /// The policies to choose among for a case.
  init(view: CaseView, today: Day) {
    seen = view.seen
    self.today = today
    let policies = view.candidates.map { Choice($0) }
    form = Form([
      FormField(
        .policyNumber, "Policy", .choice(policies), help: "F4 lists the policies that govern the drug")
    ])
  }

  var title: String { "Policy of case \(seen.id)" }
  var heading: String { "More than one policy may govern the drug: choose the one to review under" }
  var saveLabel: String { "Choose" }

  func read(_ reader: inout FormReader<Field>) -> [Step] {
    let number = reader.required(.policyNumber)
    return [.perform(.choosePolicy(number, seen))]
  }

  func saved(_ reply: Reply) -> [Step]? {
    guard reply == .done else { return nil }
    return [.close, .say(.done("Reviewed under \(form.value(of: .policyNumber))"))]
  }
}
