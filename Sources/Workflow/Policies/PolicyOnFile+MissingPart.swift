import Criteria
import JSON
import PolicyImport
import PriorAuth

extension PolicyOnFile {
  /// The line at which a part of its document seems to be missing, as the import found; nil where nothing shows it.
  ///
  /// Such a draft is published only after somebody who reviewed it said that the document is whole.
  public var lineOfMissingPart: Int? { ImportObstacles(report).lineOfMissingPart }

  /// The line of a list of which the document doesn't tell how its criteria combine, so that a person has to say that before the
  /// policy is in force; nil where there is none.
  public var lineOfOpenCombinator: Int? { ImportObstacles(report).lineOfOpenCombinator }

  /// How many such lists there are.
  var openCombinators: Int { ImportObstacles(report).openCombinators }

  /// Whether the head of such a list has those words.
  func leavesOpen(_ words: String) -> Bool { ImportObstacles(report).openHeads.contains(Words(words)) }
}

extension ReadPolicy {
  /// Whether nothing that the import found keeps it from being in force without a person's word.
  var isClear: Bool {
    let obstacles = ImportObstacles(report)
    return obstacles.lineOfMissingPart == nil && obstacles.lineOfOpenCombinator == nil
  }
}

/// What an import found that keeps a policy from being published as it is.
private struct ImportObstacles {
  private let report: JSONValue

  init(_ report: JSONValue) { self.report = report }

  var lineOfMissingPart: Int? {
    line(ofFirst: { (try? $0.member("severity")?.text()) == ImportDiagnostic.Severity.error.rawValue })
  }

  var lineOfOpenCombinator: Int? {
    line(ofFirst: Self.leavesCombinatorOpen)
  }

  var openCombinators: Int {
    findings.count(where: Self.leavesCombinatorOpen)
  }

  var openHeads: Set<Words> {
    Set(
      findings.filter(Self.leavesCombinatorOpen).compactMap { try? $0.member("detail")?.text() }.map {
        Words($0)
      })
  }

  private static func leavesCombinatorOpen(_ finding: JSONPath) -> Bool {
    let code = (try? finding.member("code")?.text()).flatMap { $0 }.flatMap {
      ImportDiagnostic.Code(rawValue: $0)
    }
    return code?.leavesCombinatorOpen ?? false
  }

  private func line(ofFirst isMeant: (JSONPath) -> Bool) -> Int? {
    findings.first(where: isMeant).map { (try? $0.member("line")?.int()) ?? 1 }
  }

  private var findings: [JSONPath] { (try? JSONPath(report).member("findings")?.elements()) ?? [] }
}
