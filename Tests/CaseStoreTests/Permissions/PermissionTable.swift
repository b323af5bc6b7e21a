import Foundation
import PriorAuth
import Workflow

/// The tables of `docs/permissions.md`, as people read them.
struct PermissionTable {
  /// The roles that the document allows each verb to.
  let roles: [Verb: Set<Role>]
  /// The words in the first column that are no verb, and in the heading that are no role.
  let strangers: [String]

  init() throws {
    let page = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../docs/permissions.md")
    let lines = try String(contentsOf: page, encoding: .utf8).split(separator: "\n").map(String.init)
    let start = lines.firstIndex { $0.hasPrefix("| verb") } ?? lines.endIndex
    let rows = lines[start...].prefix { $0.hasPrefix("|") }.map(Self.cells)
    var roles: [Verb: Set<Role>] = [:]
    var strangers: [String] = []
    let heading = (rows.first ?? []).dropFirst().map { ($0, Role(rawValue: $0)) }
    strangers += heading.filter { $0.1 == nil }.map(\.0)
    for row in rows.dropFirst(2) {
      guard let word = row.first, let verb = Verb(rawValue: word) else {
        strangers.append(row.first ?? "")
        continue
      }
      let allowed = zip(heading, row.dropFirst()).compactMap { $0.1 == "yes" ? $0.0.1 : nil }
      roles[verb] = Set(allowed)
    }
    self.roles = roles
    self.strangers = strangers
  }

  private static func cells(_ line: String) -> [String] {
    line.split(separator: "|").map { $0.trimmingCharacters(in: CharacterSet(charactersIn: " `")) }
  }
}
