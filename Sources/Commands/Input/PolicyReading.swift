import JSON
import PolicyImport
import PriorAuth
import Workflow

/// A policy document that was read into a version that can be kept, with what a person should look at.
struct PolicyReading {
  let policy: ReadPolicy
  private let draft: PolicyDraft

  /// Reads a document from a file.
  init(
    file path: String, numbered number: String? = nil, effective: Day?, _ input: RecordInput,
    _ session: Session
  ) throws(Refusal) {
    let bytes = try input.bytes(from: path, limit: InputLimit.document)
    let document = try PolicyDocument(bytes, named: FileName.last(path), session, for: input.command)
    try self.init(document, numbered: number, effective: effective, session, for: input.command)
  }

  /// Reads a document.
  ///
  /// - Parameter number: the reference number, for a document that prints none or another one.
  init(
    _ document: PolicyDocument, numbered number: String? = nil, effective: Day?, _ session: Session,
    for command: String
  ) throws(Refusal) {
    do throws(PolicyDraftError) {
      draft = try PolicyDraft(
        reading: document.text, numbered: number, inForceFrom: effective,
        digest: session.surroundings.digest(document.source))
    } catch { throw error.refusal(in: command) }
    policy = ReadPolicy(
      version: draft.version, source: document.source, extracted: document.extracted,
      sourceName: document.name, report: Self.report(draft))
  }

  /// What should be looked at, one line each, under a line that counts them.
  func findings(display: Display) -> String {
    var text = "In force by \(draft.inForceBasis).\n"
    if !draft.attested.isEmpty { text += "A reviewer answers: \(draft.attested.joined(separator: ", ")).\n" }
    return text.split(separator: "\n").map { display.text(String($0)) + "\n" }.joined()
      + OutlineFindings(draft.outline).text(display: display)
  }

  private static func report(_ draft: PolicyDraft) -> JSONValue {
    .object([
      "inForceBasis": .string(draft.inForceBasis), "attested": .array(draft.attested.map { .string($0) }),
      "findings": OutlineFindings(draft.outline).json,
    ])
  }
}

/// What the reader of a document found odd in it.
struct OutlineFindings {
  private let findings: [ImportDiagnostic]

  init(_ outline: PolicyOutline) { findings = outline.diagnostics }

  /// One line each.
  func text(display: Display) -> String {
    findings.map { finding in
      let place = "line \(finding.line), column \(finding.column)"
      return display.text(
        "\(place): \(finding.severity.rawValue): \(finding.code.rawValue): \(finding.detail)") + "\n"
    }.joined()
  }

  /// For scripts.
  var json: JSONValue {
    .array(
      findings.map { finding in
        .object([
          "code": .string(finding.code.rawValue), "severity": .string(finding.severity.rawValue),
          "line": .number(finding.line), "column": .number(finding.column), "detail": .string(finding.detail),
        ])
      })
  }
}
