import Criteria
import JSON

/// What the page of an authorization needs of the evaluation that was kept with the decision.
struct KeptTerm {
  var arithmetic: [String]
  var units: BillingUnits?
}

extension Evaluation {
  /// Reads the kept evaluation; nil where it grants nothing.
  static func kept(in text: String) -> KeptTerm? {
    guard let json = try? JSONValue(parsing: text) else { return nil }
    let root = JSONPath(json)
    let steps = (try? root.member("authorization")?.member("arithmetic")?.elements()) ?? []
    return KeptTerm(
      arithmetic: steps.compactMap { try? $0.text() }, units: root.member("units").flatMap(units))
  }

  private static func units(_ json: JSONPath) -> BillingUnits? {
    guard let hcpcs = try? json.member("hcpcs")?.text(), let perDose = try? json.member("perDose")?.int()
    else {
      return nil
    }
    return BillingUnits(
      hcpcs: hcpcs, perDose: perDose, doses: try? json.member("doses")?.int(),
      total: try? json.member("total")?.int(),
      vialsPerDose: try? json.member("vialsPerDose")?.int(),
      arithmetic: ((try? json.member("arithmetic")?.elements()) ?? []).compactMap { try? $0.text() })
  }
}
