import JSON
import PriorAuth

/// An authorization as people and scripts read it.
struct AuthorizationAnswer {
  let onFile: OnFile<Authorization>

  private var authorization: Authorization { onFile.value }

  /// Every field, one a line.
  func text(display: Display) -> String {
    var fields = FieldList(display: display)
    fields.add("authorization", onFile.id.shown)
    fields.add("state", authorization.state.rawValue)
    fields.add("member", authorization.member.shown)
    fields.add("request", authorization.request.shown)
    fields.add("drug", authorization.drug.listName)
    fields.add("dose", authorization.dose?.description)
    fields.add("line of business", authorization.lineOfBusiness.name)
    fields.add("first day", authorization.days.first.description)
    fields.add("last day", authorization.days.through?.description)
    fields.add("basis", authorization.basis)
    fields.add("units", authorization.units.map(String.init))
    fields.add("policy", "\(authorization.policyNumber), version of \(authorization.policyVersion)")
    fields.add("renews", authorization.predecessor?.shown)
    return fields.text
  }

  /// The same for scripts.
  var json: JSONValue {
    .object([
      "authorization": .id(onFile.id), "state": .string(authorization.state.rawValue),
      "member": .id(authorization.member), "request": .id(authorization.request),
      "drug": .object([
        "name": .text(authorization.drug.name), "brand": .text(authorization.drug.brand),
        "hcpcs": .text(authorization.drug.hcpcs),
      ]), "dose": .words(authorization.dose), "lineOfBusiness": .string(authorization.lineOfBusiness.name),
      "start": .words(authorization.days.first), "through": .words(authorization.days.through),
      "firstDayAfter": .words(authorization.days.firstDayAfter), "basis": .string(authorization.basis),
      "units": authorization.units.map { .number($0) }, "policy": .string(authorization.policyNumber),
      "version": .words(authorization.policyVersion), "predecessor": .id(authorization.predecessor),
    ])
  }
}
