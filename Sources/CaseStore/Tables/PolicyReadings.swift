import Criteria
import JSON

/// The policy versions that were read last, as their texts were understood.
///
/// A case is evaluated under the same few versions again and again, and making a tree of its text takes longer than
/// everything else. What is kept counts only as long as the text is the same, so a draft that is edited is read anew.
struct PolicyReadings {
  /// More than a day's cases need; when there are more, it begins again.
  private static let limit = 32

  private struct Reading {
    var tree: String
    var version: PolicyVersion
    var report: (text: String, value: JSONValue)
  }

  private var kept: [Int64: Reading] = [:]

  /// What stands in a version's columns; nil where a text can't be understood.
  mutating func read(
    _ id: Int64, tree: String, report: String
  ) -> (version: PolicyVersion, report: JSONValue)? {
    if let known = kept[id], known.tree == tree, known.report.text == report {
      return (known.version, known.report.value)
    }
    guard let value = try? JSONValue(parsing: report),
      let version = try? JSONValue(parsing: tree).decode(PolicyVersion.self)
    else { return nil }
    if kept.count >= Self.limit { kept = [:] }
    kept[id] = Reading(tree: tree, version: version, report: (report, value))
    return (version, value)
  }
}
