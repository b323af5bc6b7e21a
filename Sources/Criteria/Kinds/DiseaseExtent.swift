import PriorAuth

/// How far a disease has gone, as a record states it: what it says there is, and what it says there is not.
struct DiseaseExtent {
  private let stated: [Substring]
  private let denied: Set<Substring>
  private let isInDoubt: Bool

  init(_ extent: String?, name: String) {
    // A negation is put to one word: what is not metastatic may be unresectable.
    let asserted = AssertedWords([extent ?? "", name].joined(separator: "; "), reach: 1)
    var stated = asserted.affirmed.map { Self.plain[$0] ?? $0 }
    // Advanced age is the member's, not the disease's.
    if let place = stated.firstIndex(of: "advanced"), stated[(place + 1)...].first == "age" {
      stated.remove(at: place)
    }
    var denied = Set(asserted.denied.map { Self.plain[$0] ?? $0 })
    // What can't be cut out is unresectable.
    if denied.remove("resectable") != nil { stated.append("unresectable") }
    // What has not advanced has not spread either.
    if denied.contains("advanced") { denied.insert("metastatic") }
    self.stated = stated
    self.denied = denied
    isInDoubt = !asserted.doubted.isEmpty
  }

  /// Met by one of the extents, not met only by words that rule every one of them out; anything else is unknown: that a
  /// disease has not spread does not say that it can be cut out.
  func matches(anyOf extents: [String]) -> Finding {
    if !affirmed(of: extents).isEmpty { return .met }
    let isStaged = stated.contains("stage")
    if isStaged, wantsSpread(extents), stated.contains("iv") || stated.contains("4") { return .met }
    let isEarly = isStaged && stated.contains { Self.earlyStages.contains($0) }
    let isLimited = isEarly || stated.contains { Self.limited.contains($0) }
    if isLimited, !isInDoubt { return .notMet }
    return denies(allOf: extents) || stated.contains("r2") ? .notMet : .unknown
  }

  /// The extents among those that the record says there are.
  func affirmed(of extents: [String]) -> Set<String> {
    Set(
      extents.filter { extent in
        let wanted = Words(extent)
        return Words.stand(wanted.list, in: stated) || (wanted.contains("r2") && stated.contains("r2"))
      })
  }

  /// The extents among those that it says there are not.
  func denied(of extents: [String]) -> Set<String> {
    Set(extents.filter { Words($0).list.contains { denied.contains($0) } })
  }

  private func denies(allOf extents: [String]) -> Bool {
    !extents.isEmpty && denied(of: extents).count == extents.count
  }

  private func wantsSpread(_ extents: [String]) -> Bool {
    extents.contains { Words($0).containsAny(["advanced", "metastatic"]) } && !denied.contains("metastatic")
  }

  /// Other forms of the words that extents are stated in.
  private static let plain: [Substring: Substring] = [
    "metastases": "metastatic", "metastasis": "metastatic", "metastasized": "metastatic",
    "metastasised": "metastatic", "mets": "metastatic", "spread": "metastatic", "m1": "metastatic",
    "m1a": "metastatic", "m1b": "metastatic", "m1c": "metastatic", "inoperable": "unresectable",
    "nonresectable": "unresectable", "operable": "resectable", "localised": "localized",
  ]
  private static let limited: Set<Substring> = [
    "resectable", "resected", "localized", "early", "limited", "situ", "r0", "r1",
  ]
  private static let earlyStages: Set<Substring> = [
    "0", "i", "ii", "1", "2", "ia", "ib", "iia", "iib", "1a", "1b", "2a", "2b",
  ]
}
