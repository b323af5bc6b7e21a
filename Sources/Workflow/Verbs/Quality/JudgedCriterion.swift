import PriorAuth

/// A criterion as it was judged: versions of a policy can print other words under the same number.
struct JudgedCriterion: Hashable {
  let policy: String
  let version: Day
  let id: String
  let text: String

  /// The same words under the same number are one criterion, whatever the version; where versions differ, each is named by the
  /// first that had its words.
  static func named(_ agreements: [JudgedCriterion: Agreement]) -> [String: Agreement] {
    var named: [String: Agreement] = [:]
    for (_, printed) in Dictionary(grouping: agreements, by: { "\($0.key.policy) \($0.key.id)" }) {
      let byText = Dictionary(grouping: printed) { $0.key.text }
      for (_, same) in byText {
        guard let first = same.map(\.key).min(by: { $0.version < $1.version }) else { continue }
        let name = "\(first.policy) \(first.id)" + (byText.count > 1 ? " of \(first.version)" : "")
        for (_, agreement) in same { named[name, default: Agreement()].add(agreement) }
      }
    }
    return named
  }
}
