import JSON
import PriorAuth

extension Evidence {
  /// Reads one item of evidence; a kind that is not known is kept as it is.
  ///
  /// - Throws: `JSONShapeError` when a field has the wrong type.
  public init(json: JSONPath) throws(JSONShapeError) {
    let kind = try json.required("kind", as: "the kind of evidence").text()
    let span = try json.member("span").map { path throws(JSONShapeError) in try TextSpan(json: path) }
    self.init(
      try Fact(kind: kind, json: json), documented: try json.flag("documented"), date: try json.day("date"),
      source: try json.text("source"), span: span)
  }

  /// The item as a case file has it.
  public var json: JSONValue {
    let common: JSONValue = .object([
      "documented": .flag(documented), "date": .day(date), "source": .text(source),
      "span": span.map(\.json),
    ])
    guard case .object(let members) = common else { return .null }
    // What came in of an unknown kind goes out again, with the common members in their usual place.
    let names = Set(["kind", "documented", "date", "source", "span"])
    let own = fact.jsonMembers.filter { !names.contains($0.key) }
    return .object([JSONMember("kind", .string(fact.kind))] + own + members)
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
