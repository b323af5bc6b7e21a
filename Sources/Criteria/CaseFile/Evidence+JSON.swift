import JSON
import PriorAuth

extension Evidence {
  /// Reads one item of evidence; a kind that is not known is kept as it is.
  ///
  /// - Throws: `JSONShapeError` when a field has the wrong type.
  public init(json: JSONPath) throws(JSONShapeError) {
    let kind = try json.required("kind", as: "the kind of evidence").text()
    let span = try json.member("span").map { path throws(JSONShapeError) in try TextSpan(json: path) }
    let fact = try Fact(kind: kind, json: json)
    self.init(
      fact, documented: try json.flag("documented"), date: try json.day("date"),
      source: try json.text(fact.documentKey), span: span)
  }

  /// The item as a case file has it.
  public var json: JSONValue {
    let common: [JSONMember?] = [
      documented.map { JSONMember("documented", .bool($0)) },
      date.map { JSONMember("date", .string($0.description)) },
      source.map { JSONMember(fact.documentKey, .string($0)) },
      span.map { JSONMember("span", $0.json) },
    ]
    // What came in of an unknown kind goes out again, with the common members in their usual place.
    let names = Set(["kind", "documented", "date", fact.documentKey, "span"])
    let own = fact.jsonMembers.filter { !names.contains($0.key) }
    return .object([JSONMember("kind", .string(fact.kind))] + own + common.compactMap { $0 })
  }
}

extension Fact {
  /// The key of the document a fact is cited from; with a therapy under way, `source` says who pays for it.
  fileprivate var documentKey: String {
    if case .currentTherapy = self { "document" } else { "source" }
  }
}

extension TextSpan {
  init(json: JSONPath) throws(JSONShapeError) {
    let first: Int
    let last: Int
    if case .array = json.value {
      let ends = try json.elements()
      guard ends.count == 2 else { throw json.wrong("the first and last byte") }
      (first, last) = (try ends[0].int(), try ends[1].int())
    } else {
      first = try json.required("first", as: "a byte").int()
      last = try json.required("last", as: "a byte").int()
    }
    guard first >= 0, last >= first else { throw json.wrong("a first byte not after the last") }
    self.init(first: first, last: last)
  }

  var json: JSONValue { .array([.number(first), .number(last)]) }
}
