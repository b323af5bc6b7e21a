import JSON
import PriorAuth

extension Answer {
  /// Reads a reviewer's finding; the words of the case file are `met`, `notMet`, `unknown`, `notApplicable`.
  public init(json: JSONPath) throws(JSONShapeError) {
    let findingPath = try json.required("finding", as: "met, notMet, unknown or notApplicable")
    guard let finding = Finding(caseFileWord: try findingPath.text()) else {
      throw findingPath.wrong("met, notMet, unknown or notApplicable")
    }
    let span = try json.member("span").map { path throws(JSONShapeError) in try TextSpan(json: path) }
    self.init(
      criterion: try json.required("criterion", as: "the criterion's printed id").text(), finding: finding,
      reason: try json.text("reason"), source: try json.text("source"), span: span,
      sourceReplaced: try json.flag("sourceReplaced") ?? false, by: try json.text("by"),
      at: try json.text("at"))
  }

  /// The finding as a case file has it.
  public var json: JSONValue {
    .object([
      "criterion": .string(criterion), "finding": .string(finding.caseFileWord), "reason": .text(reason),
      "source": .text(source), "span": span.map(\.json),
      "sourceReplaced": sourceReplaced ? true : nil, "by": .text(by), "at": .text(at),
    ])
  }
}

extension Finding {
  init?(caseFileWord word: String) {
    switch word {
    case "met": self = .met
    case "notMet", "not_met": self = .notMet
    case "unknown": self = .unknown
    case "notApplicable", "n/a": self = .notApplicable
    default: return nil
    }
  }

  var caseFileWord: String {
    switch self {
    case .met: "met"
    case .notMet: "notMet"
    case .unknown: "unknown"
    case .notApplicable: "notApplicable"
    }
  }
}
