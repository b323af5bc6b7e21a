import Criteria
import JSON
import PolicyImport
import PriorAuth
import Workflow

/// A policy document that was read into a version that can be kept, with what a person should look at.
struct PolicyReading {
  let policy: ReadPolicy
  private let draft: PolicyDraft
  private let document: SourceText

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
  /// - Parameters:
  ///   - number: the reference number, for a document that prints none or another one.
  ///   - drugs: the drugs it governs, for one whose title does not say them.
  init(
    _ document: PolicyDocument, numbered number: String? = nil, effective: Day?, drugs: [GovernedDrug] = [],
    _ session: Session, for command: String
  ) throws(Refusal) {
    try self.init(
      document, numbered: number, effective: effective, drugs: drugs,
      digest: session.surroundings.digest(document.source), for: command)
  }

  /// Reads a document whose digest is known, which needs nothing else of the world.
  init(
    _ document: PolicyDocument, numbered number: String?, effective: Day?, drugs: [GovernedDrug],
    digest: String, for command: String,
    noting: (Double) throws(PolicyDraftError) -> Void = { _ in }
  ) throws(Refusal) {
    do throws(PolicyDraftError) {
      self.init(
        try PolicyDraft(
          reading: document.text, numbered: number, inForceFrom: effective, drugs: drugs, digest: digest,
          noting: noting),
        of: document)
    } catch { throw error.refusal(in: command) }
  }

  /// What a draft of a document says.
  init(_ draft: PolicyDraft, of document: PolicyDocument) {
    self.draft = draft
    self.document = document.text
    policy = ReadPolicy(
      version: draft.version, source: document.source, extracted: document.extracted,
      sourceName: document.name, report: Self.report(draft, document.text))
  }

  /// What should be looked at, one line each, under a line that counts them.
  func findings(display: Display) -> String {
    var text = "In force by \(draft.inForceBasis).\n"
    if !draft.attested.isEmpty { text += "A reviewer answers: \(draft.attested.joined(separator: ", ")).\n" }
    return text.split(separator: "\n").map { display.text(String($0)) + "\n" }.joined()
      + OutlineFindings(draft.outline, in: document).text(display: display)
  }

  /// What a case should be told that is evaluated under a document which is not whole; nil where it is.
  var cutOff: Warning? {
    draft.outline.diagnostics.first { $0.code == .cutOff }.map { finding in
      Warning(
        code: finding.code.rawValue,
        text:
          "'\(policy.sourceName)' breaks off at line \(finding.line), so criteria may be missing; use the whole document"
      )
    }
  }

  private static func report(_ draft: PolicyDraft, _ document: SourceText) -> JSONValue {
    .object([
      "inForceBasis": .string(draft.inForceBasis),
      "printedDay": draft.printedDay.map { .string($0.description) },
      "attested": .array(draft.attested.map { .string($0) }),
      "findings": OutlineFindings(draft.outline, in: document).json,
    ])
  }
}

/// What the reader of a document found odd in it.
struct OutlineFindings {
  private let findings: [ImportDiagnostic]
  private let document: SourceText

  init(_ outline: PolicyOutline, in document: SourceText) {
    findings = outline.diagnostics
    self.document = document
  }

  /// A line each, below it the words it is about with a caret, and with the first of its kind what it means.
  func text(display: Display) -> String {
    var explained: Set<ImportDiagnostic.Code> = []
    return findings.map { finding in
      let place = "line \(finding.line), column \(finding.column)"
      var text = display.text(
        "\(place): \(finding.severity.rawValue): \(finding.code.rawValue): \(Self.shortened(finding.detail))")
      text += "\n"
      if explained.insert(finding.code).inserted {
        text += display.text("    (\(finding.code.meaning))") + "\n"
      }
      return text + SourceExcerpt(of: finding.span, in: document).text(display: display)
    }.joined()
  }

  /// A paragraph is known by its first words; the excerpt and the document have the rest.
  private static func shortened(_ detail: String) -> String {
    detail.utf8.count <= 100 ? detail : String(detail.prefix(80)) + "…"
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
