import Criteria
import JSON
import PolicyImport
import PriorAuth

extension ReadPolicy {
  /// The policy with a finding where its document is by its own date older than that of the newest version, though it is to be
  /// in force after it: somebody stated its first day.
  func notingAge(beside published: [PolicyOnFile]) -> ReadPolicy {
    guard let own = Self.printedDay(report), let newest = published.last,
      let other = Self.printedDay(newest.report), own < other
    else { return self }
    let finding = JSONValue.object([
      "code": .string(ImportDiagnostic.Code.olderDocument.rawValue),
      "severity": .string(ImportDiagnostic.Code.olderDocument.severity.rawValue), "line": 1, "column": 1,
      "detail": .string("\(own), and \(other) for the version from \(newest.version.inForce.first)"),
    ])
    guard case .object(let members) = report else { return self }
    var copy = self
    copy.report = .object(
      members.map { member in
        guard member.key == "findings", case .array(let findings) = member.value else { return member }
        return JSONMember("findings", .array([finding] + findings))
      })
    return copy
  }

  private static func printedDay(_ report: JSONValue) -> Day? {
    guard case .string(let text)? = report["printedDay"] else { return nil }
    return Day(iso: text)
  }
}
