import JSON
import PriorAuth

/// A member as people and scripts read it.
struct MemberAnswer {
  let onFile: MemberOnFile

  private var member: Member { onFile.member }

  /// The member's own fields, then each span of coverage.
  func text(display: Display) -> String {
    var fields = FieldList(display: display)
    fields.add("member", onFile.id.shown)
    fields.add("number", member.number)
    fields.add("name", member.listName)
    fields.add("born", member.birthDate.description)
    fields.add("sex", member.sex?.rawValue)
    fields.add("state", member.state)
    for coverage in onFile.coverages {
      let renewal = coverage.renewalDate.map { ", plan year renews \($0)" } ?? ""
      let days = EvaluationText.days(coverage.days)
      fields.add("coverage", "\(coverage.lineOfBusiness), \(coverage.plan), \(days)\(renewal)")
    }
    return fields.text
  }

  /// The same for scripts.
  var json: JSONValue {
    .object([
      "id": .id(onFile.id), "number": .string(member.number), "familyName": .string(member.familyName),
      "givenName": .string(member.givenName), "birthDate": .words(member.birthDate),
      "sex": .text(member.sex?.rawValue), "state": .text(member.state),
      "coverage": .array(
        onFile.coverages.map { coverage in
          .object([
            "lineOfBusiness": .string(coverage.lineOfBusiness.name), "plan": .string(coverage.plan),
            "from": .words(coverage.days.first), "until": .words(coverage.days.firstDayAfter),
            "renewalDate": .words(coverage.renewalDate),
          ])
        }),
    ])
  }
}
