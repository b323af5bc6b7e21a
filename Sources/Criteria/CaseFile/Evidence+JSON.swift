import JSON
import PriorAuth

extension Evidence {
  /// Reads one item of evidence; a kind that is not known is kept as it is.
  ///
  /// - Throws: `JSONShapeError` when a field has the wrong type.
  public init(json: JSONPath) throws(JSONShapeError) {
    guard case .object = json.value else { throw json.wrong("an object") }
    let kind = try json.required("kind", as: "the kind of evidence").text()
    let span = try json.member("span").map { path throws(JSONShapeError) in try TextSpan(json: path) }
    self.init(
      try Fact(kind: kind, json: json), documented: try json.flag("documented"), date: try json.day("date"),
      source: try json.text(Self.citationKey(ofKind: kind)), span: span,
      restsOn: try json.choice("restsOn", of: Basis.self), grounds: try json.text("grounds"),
      sourceReplaced: try json.flag("sourceReplaced") ?? false)
    try checkBasis(json)
  }

  /// What nobody documented can't be called documented, and somebody or something has to stand for it.
  private func checkBasis(_ json: JSONPath) throws(JSONShapeError) {
    guard let restsOn, restsOn != .document else { return }
    if documented == true, let claim = json.member("documented") {
      throw claim.wrong("false, or nothing, beside restsOn \(restsOn.rawValue)")
    }
    if grounds?.isEmpty ?? true {
      let path = json.member("grounds")?.path ?? json.path + ".grounds"
      let wanted = restsOn == .attestation ? "who attests it" : "why it is inferred"
      throw JSONShapeError(path: path, expected: wanted, found: "nothing")
    }
  }

  /// The item as a case file has it.
  public var json: JSONValue {
    let common: JSONValue = .object([
      "documented": .flag(documented), "date": .day(date), "span": span.map(\.json),
      "restsOn": .text(restsOn?.rawValue), "grounds": .text(grounds),
      "sourceReplaced": sourceReplaced ? true : nil,
    ])
    guard case .object(var members) = common else { return .null }
    if let source { members.append(JSONMember(Self.citationKey(ofKind: fact.kind), .string(source))) }
    return .object([JSONMember("kind", .string(fact.kind))] + fact.jsonMembers + members)
  }

  /// Where an item cites its document: `source` of a therapy under way says who provides the drug.
  public static func citationKey(ofKind kind: String) -> String {
    kind == "currentTherapy" ? "document" : "source"
  }

  /// An item without the members that items of every kind have.
  static func ownMembers(of json: JSONValue) -> JSONValue {
    guard case .object(let members) = json else { return .object([]) }
    return .object(members.filter { !common.contains($0.key) })
  }

  private static let common: Set<String> = [
    "kind", "documented", "date", "source", "span", "restsOn", "grounds", "sourceReplaced",
  ]
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
