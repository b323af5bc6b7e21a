import PriorAuth

/// How far a disease has gone, as a record states it: what it says there is, and what it says there is not.
struct DiseaseExtent {
  private let stated: [Substring]
  private let denied: Set<Substring>
  private let words: Words

  init(_ extent: String?, name: String) {
    let text = [extent ?? "", name].joined(separator: "; ")
    words = Words(text)
    var stated: [Substring] = []
    var denied: Set<Substring> = []
    for part in text.split(whereSeparator: { ",;.(".contains($0) }) {
      Self.read(Words(part).list.map { Self.plain[$0] ?? $0 }, &stated, &denied)
    }
    // What has not advanced has not spread either.
    if denied.contains("advanced") { denied.insert("metastatic") }
    self.stated = stated
    self.denied = denied
  }

  /// Met by one of the extents, not met only by words that rule every one of them out; anything else is unknown: that a
  /// disease has not spread does not say that it can be cut out.
  func matches(anyOf extents: [String]) -> Finding {
    if !affirmed(of: extents).isEmpty { return .met }
    if wantsSpread(extents), words.contains("iv") || words.contains("4"), words.contains("stage") {
      return .met
    }
    let isEarly = words.contains("stage") && words.containsAny(Self.earlyStages)
    let isLimited = isEarly || stated.contains { Self.limited.contains($0) }
    if isLimited, !words.containsAny(Self.doubtful) { return .notMet }
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

  /// A negation covers the word it is put to, and what `or` joins to that.
  private static func read(
    _ words: [Substring], _ stated: inout [Substring], _ denied: inout Set<Substring>
  ) {
    var isDenied = false
    var isCovered = false
    for word in words {
      if negations.contains(word) {
        (isDenied, isCovered) = (true, false)
      } else if alternatives.contains(word) {
        isCovered = false
      } else if isDenied, !isCovered {
        guard !between.contains(word) else { continue }
        isCovered = true
        // What can't be cut out is unresectable.
        if word == "resectable" { stated.append("unresectable") } else { denied.insert(word) }
      } else {
        isDenied = false
        stated.append(word)
      }
    }
  }

  private func wantsSpread(_ extents: [String]) -> Bool {
    extents.contains { Words($0).containsAny(["advanced", "metastatic"]) } && !denied.contains("metastatic")
  }

  private static let negations: Set<Substring> = ["not", "no", "non", "without", "never", "neither"]
  private static let alternatives: Set<Substring> = ["or", "nor"]
  /// Words that may stand between a negation and what it denies.
  private static let between: Set<Substring> = [
    "yet", "currently", "distant", "evidence", "of", "any", "known", "a", "sign", "signs", "locally",
  ]
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
  private static let doubtful: Set<String> = ["borderline", "potentially", "possibly", "questionably"]
  private static let earlyStages: Set<String> = [
    "0", "i", "ii", "1", "2", "ia", "ib", "iia", "iib", "1a", "1b", "2a", "2b",
  ]
}
