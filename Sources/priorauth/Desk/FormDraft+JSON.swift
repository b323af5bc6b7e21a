import JSON
import PriorAuth
import Screens

extension FormDraft {
  /// What a file of drafts holds of it.
  var json: JSONValue {
    .object([
      "place": .array(place.map { .string($0) }),
      "fields": .object(
        fields.sorted { $0.key < $1.key }.map { JSONMember($0.key, .string($0.value)) }),
      "typed": typed.map { .number($0.seconds) },
    ])
  }

  /// What `json` made of a draft.
  init(json: JSONPath) throws(JSONShapeError) {
    var place: [String] = []
    for title in try json.required("place", as: "titles").elements() { place.append(try title.text()) }
    var fields: [String: String] = [:]
    for member in try json.required("fields", as: "fields").members() {
      fields[member.key] = try member.value.text()
    }
    let typed = try json.member("typed")?.int()
    self.init(place: place, fields: fields, typed: typed.map { Moment(seconds: Int64($0)) })
  }
}
