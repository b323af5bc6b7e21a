import Criteria
import JSON
import PolicyImport

extension PolicyOnFile {
  /// The line at which a part of its document seems to be missing, as the import found; nil where nothing shows it.
  ///
  /// Such a draft is published only after somebody who reviewed it said that the document is whole.
  public var lineOfMissingPart: Int? {
    let findings = (try? JSONPath(report).member("findings")?.elements()) ?? []
    let error = findings.first { finding in
      (try? finding.member("severity")?.text()) == ImportDiagnostic.Severity.error.rawValue
    }
    return error.map { (try? $0.member("line")?.int()) ?? 1 }
  }
}
