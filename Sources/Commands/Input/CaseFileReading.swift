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

  /// How many are told one by one; more say nothing more.
  private static let mostWarnings = 20

  /// Reads a case file.
  init(json: JSONValue) throws(JSONShapeError) {
    let root = JSONPath(json)
    guard case .object = json else { throw root.wrong("an object") }
    try Self.refuseMasses(root)
    file = try CaseFile(json: json)
    try refuseUnknownUnits(root)
    try CaseFilePlausibility(root: root, file: file).check()
    var strays: [Stray] = []
    try Self.look(at: root, &strays)
    // What was meant is looked for only where it is told: that takes longer than all the rest.
    warnings = strays.prefix(Self.mostWarnings).map(\.warning)
    if strays.count > Self.mostWarnings {
      let more = "\(strays.count - Self.mostWarnings) more fields or kinds are not read"
      warnings.append(Warning(code: "unknown-field", text: more))
    }
  }

  /// More than a person reads is no record of one case; it is refused before it is looked at.
  private static func refuseMasses(_ root: JSONPath) throws(JSONShapeError) {
    for (list, most) in [("evidence", mostItems), ("answers", mostItems), ("overlays", mostItems)] {
      guard let path = root.member(list), case .array(let elements) = path.value else { continue }
      guard elements.count <= most else {
        throw JSONShapeError(
          path: path.path, expected: "at most \(most) items", found: "\(elements.count)")
      }
    }
    for item in (try? root.member("evidence")?.elements()) ?? [] {
      for (_, member) in (try? item.members()) ?? [] {
        guard case .string(let text) = member.value, text.utf8.count > mostText else { continue }
        throw JSONShapeError(
          path: member.path, expected: "at most \(mostText) bytes of text", found: "\(text.utf8.count)")
      }
    }
  }

  /// As much as a case ever has, many times over.
  private static let mostItems = 2_000
  private static let mostText = 100_000

  private func refuseUnknownUnits(_ root: JSONPath) throws(JSONShapeError) {
    for item in try root.member("evidence")?.elements() ?? [] where item.kind == "measurement" {
      guard let unit = item.member("unit"), !MeasurementUnit.isKnown(try unit.text()) else { continue }
      throw JSONShapeError(
        path: unit.path, expected: "a unit such as \(MeasurementUnit.examples)", found: "none that is known")
    }
  }

  private static func look(at root: JSONPath, _ strays: inout [Stray]) throws(JSONShapeError) {
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

/// A name in a case file that nobody reads.
private struct Stray {
  /// The object it stands in.
  let path: String
  let name: String
  /// What it could have been.
  let known: [String]
  /// Whether it is the kind of an item of evidence, not the name of a field.
  let isKind: Bool

  var warning: Warning {
    let shown = name.utf8.count <= 60 ? name : String(name.prefix(40)) + "…"
    let meant = NearMiss.nearest(to: name, among: known).map { "; did you mean '\($0)'?" } ?? ""
    return isKind
      ? Warning(
        code: "unknown-evidence",
        text: "\(path).kind: evidence of the kind '\(shown)' is not evaluated" + meant)
      : Warning(
        code: "unknown-field", text: "\(path).\(shown) is no field of a case file and is not read" + meant)
  }
}

extension JSONPath {
  fileprivate var kind: String? {
    if case .string(let kind)? = member("kind")?.value { kind } else { nil }
  }

  /// The members that go by no name that is read here.
  fileprivate func strays(_ names: [String]) throws(JSONShapeError) -> [Stray] {
    try members().filter { !names.contains($0.key) }.map {
      Stray(path: path, name: $0.key, known: names, isKind: false)
    }
  }

  /// An item of a kind that is not known is kept as it is, whatever it says.
  fileprivate func strayEvidence() throws(JSONShapeError) -> [Stray] {
    guard let kind else { return [] }
    if let known = CaseFileFields.byKind.first(where: { $0.kind == kind }) {
      return try strays(CaseFileFields.evidence + known.fields)
    }
    return [Stray(path: path, name: kind, known: CaseFileFields.byKind.map(\.kind), isKind: true)]
  }
}
