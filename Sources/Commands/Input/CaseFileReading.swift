import Criteria
import JSON
import PriorAuth

/// A case file as somebody gives it, with what in it nobody will read.
///
/// A case file that a decision kept is read back as it was; one that is given is looked at more closely: a unit nobody
/// knows is refused, and a misspelt name is a warning with its path instead of a fact that vanishes.
struct CaseFileReading {
  let file: CaseFile
  private(set) var warnings: [Warning] = []

  /// More of a kind say nothing more.
  private static let mostWarnings = 20

  /// Reads a case file.
  init(json: JSONValue) throws(JSONShapeError) {
    file = try CaseFile(json: json)
    let root = JSONPath(json)
    try refuseUnknownUnits(root)
    var strays: [Warning] = []
    try Self.look(at: root, &strays)
    warnings = Array(strays.prefix(Self.mostWarnings))
    if strays.count > Self.mostWarnings {
      let more = "\(strays.count - Self.mostWarnings) more fields or kinds are not read"
      warnings.append(Warning(code: "unknown-field", text: more))
    }
  }

  private func refuseUnknownUnits(_ root: JSONPath) throws(JSONShapeError) {
    for item in try root.member("evidence")?.elements() ?? [] where item.kind == "measurement" {
      guard let unit = item.member("unit"), !MeasurementUnit.isKnown(try unit.text()) else { continue }
      throw JSONShapeError(
        path: unit.path, expected: "a unit such as \(MeasurementUnit.examples)", found: "none that is known")
    }
  }

  private static func look(at root: JSONPath, _ strays: inout [Warning]) throws(JSONShapeError) {
    strays += try root.strays(CaseFileFields.root)
    if let request = root.member("request") {
      strays += try request.strays(CaseFileFields.request)
      strays += try request.member("drug")?.strays(CaseFileFields.drug) ?? []
      for dose in ["dose", "previousDose"] {
        strays += try request.member(dose)?.strays(CaseFileFields.dose) ?? []
      }
    }
    strays += try root.member("member")?.strays(CaseFileFields.member) ?? []
    strays += try root.member("prescriber")?.strays(CaseFileFields.prescriber) ?? []
    for (list, fields) in [
      ("answers", CaseFileFields.answer), ("readings", CaseFileFields.reading),
      ("overlays", CaseFileFields.overlay),
    ] {
      for item in try root.member(list)?.elements() ?? [] { strays += try item.strays(fields) }
    }
    for item in try root.member("evidence")?.elements() ?? [] { strays += try item.strayEvidence() }
  }
}

extension JSONPath {
  fileprivate var kind: String? {
    if case .string(let kind)? = member("kind")?.value { kind } else { nil }
  }

  /// The members that go by no name that is read here.
  fileprivate func strays(_ names: [String]) throws(JSONShapeError) -> [Warning] {
    try members().filter { !names.contains($0.key) }.map { key, _ in
      let nearest = NearMiss.nearest(to: key, among: names)
      return Warning(
        code: "unknown-field",
        text: "\(path).\(Self.shortened(key)) is no field of a case file and is not read"
          + (nearest.map { "; did you mean '\($0)'?" } ?? ""))
    }
  }

  /// An item of a kind that is not known is kept as it is, whatever it says.
  fileprivate func strayEvidence() throws(JSONShapeError) -> [Warning] {
    guard let kind else { return [] }
    if let known = CaseFileFields.byKind.first(where: { $0.kind == kind }) {
      return try strays(CaseFileFields.evidence + known.fields)
    }
    let nearest = NearMiss.nearest(to: kind, among: CaseFileFields.byKind.map(\.kind))
    return [
      Warning(
        code: "unknown-evidence",
        text: "\(path).kind: evidence of the kind '\(Self.shortened(kind))' is not evaluated"
          + (nearest.map { "; did you mean '\($0)'?" } ?? ""))
    ]
  }

  private static func shortened(_ name: String) -> String {
    name.utf8.count <= 60 ? name : String(name.prefix(40)) + "…"
  }
}
