import PriorAuth

/// A disease as a record names it, compared with the names a policy uses.
struct DiseaseName {
  private let words: [Substring]

  init(_ name: String) { words = DiseaseVocabulary.spelledOut(Words(name)) }

  /// Met by the same name or a narrower one (`intrahepatic cholangiocarcinoma`), unknown for a broader one
  /// (`lung cancer` beside non-small cell lung cancer) and for one that is only suspected.
  ///
  /// - Parameter names: the policy's names, each spelled out by `DiseaseVocabulary`.
  func matches(anyOf names: [[Substring]]) -> Finding {
    guard !names.isEmpty else { return .met }
    let findings = names.map { matches($0) }
    let best = Combinator.any.combine(findings)
    return best == .met && words.contains { DiseaseName.doubt.contains(String($0)) } ? .unknown : best
  }

  private func matches(_ name: [Substring]) -> Finding {
    let own = Set(words).subtracting(DiseaseName.heads)
    let wanted = Set(name).subtracting(DiseaseName.heads)
    let isSame = Words.stand(name, in: words) || (wanted.count > 1 && wanted.isSubset(of: own))
    if own.intersection(["non", "no", "not"]).subtracting(wanted).isEmpty == false { return .notMet }
    if isSame { return .met }
    // `small cell` where a policy says `non-small cell` is the other disease, not a broader one.
    if name.first == "non", Words.stand(Array(name.dropFirst()), in: words) { return .notMet }
    let named = own.subtracting(DiseaseName.qualifiers)
    let isBroader =
      (!named.isEmpty && named.isStrictSubset(of: wanted)) || own.isStrictSubset(of: wanted)
      || DiseaseVocabulary.isBroader(words, than: name)
    return isBroader ? .unknown : .notMet
  }

  /// Words by which a coded diagnosis says that it is a cancer and of what part, but not of which kind.
  private static let qualifiers: Set<Substring> = [
    "malignant", "unspecified", "part", "site", "sites", "overlapping", "bronchus", "or", "lobe", "head",
    "body",
    "tail", "left", "right", "upper", "middle", "lower", "main",
  ]
  private static let doubt: Set<String> = [
    "suspected", "possible", "probable", "presumed", "rule", "versus", "vs", "history",
  ]
  /// Words that name a disease as a cancer without saying which.
  private static let heads: Set<Substring> = [
    "cancer", "carcinoma", "tumor", "tumour", "malignancy", "disease", "neoplasm",
  ]
}

/// How far a disease has gone.
struct DiseaseExtent {
  private let words: Words

  init(_ extent: String?, name: String) { words = Words([extent ?? "", name].joined(separator: " ")) }

  /// Not met only by words that say the opposite or name another known extent; anything else is unknown.
  func matches(anyOf extents: [String]) -> Finding {
    if isNegated { return .notMet }
    if extents.contains(where: { Words($0).stand(in: words) || sharesResidualMark(with: Words($0)) }) {
      return .met
    }
    if wantsSpread(extents), words.contains("iv") || words.contains("4"), words.contains("stage") {
      return .met
    }
    let isEarly = words.contains("stage") && words.containsAny(DiseaseExtent.earlyStages)
    let opposite = (isEarly || words.containsAny(DiseaseExtent.limited)) && !words.contains("borderline")
    return opposite || words.contains("r2") ? .notMet : .unknown
  }

  private var isNegated: Bool {
    ["not advanced", "not metastatic", "non metastatic", "nonmetastatic", "not unresectable"].contains {
      Words($0).stand(in: words)
    }
  }

  private func wantsSpread(_ extents: [String]) -> Bool {
    extents.contains { Words($0).containsAny(["advanced", "metastatic"]) }
  }

  /// Residual disease after surgery goes by its mark, `R2`, as often as by its words.
  private func sharesResidualMark(with extent: Words) -> Bool {
    extent.contains("r2") && words.contains("r2")
  }

  private static let limited: Set<String> = [
    "resectable", "resected", "localized", "localised", "early", "limited", "situ", "r0", "r1",
  ]
  private static let earlyStages: Set<String> = [
    "0", "i", "ii", "1", "2", "ia", "ib", "iia", "iib", "1a", "1b", "2a", "2b",
  ]
}

/// What state a disease is in.
struct DiseaseStatus {
  private let words: Words?

  init(_ status: String?) { words = status.map { Words($0) } }

  /// Unknown when nothing is stated; otherwise the words decide.
  func matches(anyOf statuses: [String]) -> Finding {
    guard let words, !words.list.isEmpty else { return .unknown }
    if words.contains("partial") { return .unknown }
    let named = statuses.contains { status in
      DiseaseStatus.stems(of: status).contains { words.contains(stem: $0) }
    }
    let negated = words.contains("not") || words.contains("no") || words.contains("without")
    return named ? (negated ? .notMet : .met) : negated ? .unknown : .notMet
  }

  private static func stems(of status: String) -> [String] {
    switch status {
    case "remission": ["remission", "cr"]
    case "relapsed": ["relaps"]
    case "recurrent": ["recur"]
    default: [status]
    }
  }
}
