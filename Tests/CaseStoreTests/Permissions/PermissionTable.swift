import Foundation
import PriorAuth
import Workflow

/// The tables of `docs/permissions.md`, as people read them.
struct PermissionTable {
  /// The roles that the document allows each verb to.
  let roles: [Verb: Set<Role>]
  /// The roles that the document allows each verb on a case to, by the state of the case.
  let states: [Verb: [CaseState: Set<Role>]]
  /// The verbs that the document keeps from a member's family.
  let forUnrelated: Set<Verb>
  /// The words in the first column that are no verb, and in the heading that are no role.
  let strangers: [String]

  init() throws {
    let page = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../docs/permissions.md")
    let lines = try String(contentsOf: page, encoding: .utf8).split(
      separator: "\n", omittingEmptySubsequences: false
    ).map(String.init)
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
    states = Self.states(lines, &strangers)
    forUnrelated = Self.list(after: "## Only for the unrelated", lines, &strangers)
    self.strangers = strangers
  }

  /// Reads the table that begins with a verb in a case: verb, states, roles.
  private static func states(
    _ lines: [String], _ strangers: inout [String]
  ) -> [Verb: [CaseState: Set<Role>]] {
    let start = lines.firstIndex { $0.hasPrefix("| in a case") } ?? lines.endIndex
    var states: [Verb: [CaseState: Set<Role>]] = [:]
    for row in lines[start...].prefix(while: { $0.hasPrefix("|") }).dropFirst(2).map(cells)
    where row.count == 3 {
      let words = row.map { $0.components(separatedBy: ", ") }
      let found = words[1].map(CaseState.init)
      let roles = words[2].map(Role.init)
      guard let verb = Verb(rawValue: row[0]), !found.contains(nil), !roles.contains(nil) else {
        strangers.append(row.joined(separator: " "))
        continue
      }
      for state in found.compactMap(\.self) {
        states[verb, default: [:]][state] = Set(roles.compactMap(\.self))
      }
    }
    return states
  }

  /// Reads the verbs in the last paragraph below a heading.
  private static func list(
    after heading: String, _ lines: [String], _ strangers: inout [String]
  ) -> Set<Verb> {
    let start = (lines.firstIndex(of: heading) ?? lines.endIndex - 1) + 1
    let paragraphs = lines[start...].prefix { !$0.hasPrefix("## ") }.split { $0.isEmpty }
    let words = (paragraphs.last ?? []).joined(separator: " ").split(separator: ",").map {
      $0.trimmingCharacters(in: CharacterSet(charactersIn: " `."))
    }
    strangers += words.filter { Verb(rawValue: $0) == nil }
    return Set(words.compactMap(Verb.init))
  }

  private static func cells(_ line: String) -> [String] {
    line.split(separator: "|").map { $0.trimmingCharacters(in: CharacterSet(charactersIn: " `")) }
  }
}
