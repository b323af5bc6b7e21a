import Criteria
import JSON
import PriorAuth
import Workflow

/// Evidence as a file or a person at the terminal gives it: one object or a list, facts and reviewers' answers.
struct EvidenceForm {
  let items: [ReviewedItem]

  /// Reads the JSON document.
  init(json: JSONValue) throws(JSONShapeError) {
    let root = JSONPath(json)
    var items: [ReviewedItem] = []
    if case .array = json {
      for path in try root.elements() { items.append(try Self.item(path)) }
    } else {
      items.append(try Self.item(root))
    }
    guard !items.isEmpty else { throw root.wrong("evidence") }
    self.items = items
  }

  /// The one fact of a document that stands for one item.
  var onlyFact: Evidence {
    get throws(JSONShapeError) {
      guard items.count == 1, case .evidence(let evidence)? = items.first else {
        throw JSONShapeError(
          path: "$", expected: "one item of evidence",
          found: items.count == 1 ? "an answer to a criterion" : "a list of \(items.count)")
      }
      return evidence
    }
  }

  private static func item(_ path: JSONPath) throws(JSONShapeError) -> ReviewedItem {
    guard case .object = path.value else { throw path.wrong("an object") }
    if path.member("criterion") != nil, path.member("kind") == nil {
      var answer = try Answer(json: path)
      answer.source = answer.source.map(plainNumber)
      return .answer(answer)
    }
    var evidence = try Evidence(json: path)
    try Self.checkNothingIsLost(path, evidence)
    try Self.checkSource(path, evidence)
    evidence.source = evidence.source.map(plainNumber)
    return .evidence(evidence)
  }

  /// What counts names the document that says so: nobody could look up anything else.
  private static func checkSource(_ path: JSONPath, _ evidence: Evidence) throws(JSONShapeError) {
    switch evidence.fact {
    case .other:
      throw JSONShapeError(
        path: path.path + ".kind", expected: "a kind of evidence this program knows",
        found: "another one")
    // Their own fields say who pays and which law it is.
    case .currentTherapy(let therapy):
      guard let source = therapy.source, source.first == "D", RecordNumber.read(source, letter: "D") != nil
      else { break }
      throw JSONShapeError(
        path: path.path + ".source", expected: "who provides the drug; the document goes under 'document'",
        found: "the number of a document")
    case .stateRule: return
    default: break
    }
    guard evidence.counts, evidence.source == nil else { return }
    throw JSONShapeError(
      path: path.path + "." + Evidence.citationKey(ofKind: evidence.fact.kind),
      expected: "the number of an attached document, as D4, or with restsOn and grounds who attests it",
      found: "nothing")
  }

  /// A field that its kind of evidence does not have would be dropped, and with it what somebody typed.
  private static func checkNothingIsLost(_ path: JSONPath, _ evidence: Evidence) throws(JSONShapeError) {
    for (key, value) in try path.members() where value.value != .null && evidence.json[key] == nil {
      throw JSONShapeError(
        path: value.path, expected: "a field of the evidence kind '\(evidence.fact.kind)'",
        found: "an unknown one")
    }
    if case .measurement(let measurement) = evidence.fact, measurement.low == nil, measurement.high == nil,
      measurement.text == nil
    {
      throw path.wrong("a measurement with low and high, or with text")
    }
  }

  /// A document's number without the letter that lists print before it.
  private static func plainNumber(_ source: String) -> String {
    RecordNumber.read(source, letter: "D").map { String($0) } ?? source
  }
}
