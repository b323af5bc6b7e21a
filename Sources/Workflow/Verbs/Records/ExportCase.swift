import JSON
import PriorAuth

extension CaseDesk {
  /// Gathers everything on one case for an auditor, and puts on record that it left the house.
  ///
  /// - Parameter digest: makes the file of an export and answers its SHA-256, which the entry keeps; so the file can be
  ///   told from any other later.
  public func exportCase(
    _ id: Identifier<Request>, at clock: WallClock, digest: (CaseExport) -> String
  ) throws(DeskError) -> CaseExport {
    try write(.exportCase, at: clock) { stamp in
      let onFile = try wholeCase(id)
      let evidence = try records.evidenceHistory(of: id)
      let answers = try records.answerHistory(of: id)
      let places =
        evidence.map { ($0.evidence.source, $0.evidence.span) }
        + answers.map { ($0.value.source, $0.value.span) }
      let export = CaseExport(
        onFile: onFile, evidence: evidence, answers: answers,
        citations: citations(places, in: onFile.documents),
        policies: try onFile.determinations.map { determination in
          CaseExport.PolicyUse(determination: determination.id, policy: try decidedUnder(determination))
        },
        replays: try replays(of: onFile.determinations, on: id), letters: try records.letters(of: id),
        trail: try records.auditTrail(of: id),
        head: try records.auditHead(at: stamp.at), stamp: stamp)
      try records.append(
        AuditEntry(
          verb: .exportCase, stamp: stamp, request: id,
          details: .object(["sha256": .string(digest(export))])))
      return export
    }
  }

  private func citations(
    _ places: [(source: String?, span: TextSpan?)], in documents: [OnFile<Document>]
  ) -> [CaseExport.Citation] {
    places.compactMap { source, span in
      guard let span, let document = documents.first(where: { $0.id.description == source }) else {
        return nil
      }
      return CaseExport.Citation(span, in: document)
    }
  }
}
