import PriorAuth

/// A disease as a record names it, compared with the names a policy uses.
struct DiseaseName {
  private let words: [Substring]
  /// Whether it is an abbreviation that nobody recognizes.
  private let isUnknownShortForm: Bool
  /// Whether the name says that the disease is only possible, or ruled out.
  private let isHedged: Bool
  private let saysNothing: Bool
  /// What the name says that it is not.
  private let denied: Set<Substring>
  /// What it says that once was.
  private let past: Set<Substring>

  init(_ name: String) {
    words = DiseaseVocabulary.spelledOut(Words(name))
    let asserted = AssertedWords(name)
    isHedged = asserted.isHedged || asserted.isOnlyPast
    denied = Set(DiseaseVocabulary.spelledOut(Words(asserted.denied.joined(separator: " "))))
    past = Set(DiseaseVocabulary.spelledOut(Words(asserted.past.joined(separator: " "))))
    saysNothing = AssertedWords.saysNothing(name)
    isUnknownShortForm = DiseaseVocabulary.isUnknownShortForm(name)
  }

  /// Met by the same name or a narrower one (`intrahepatic cholangiocarcinoma`), unknown for a broader one
  /// (`lung cancer` beside non-small cell lung cancer), for one that is only suspected, for a misspelt one and for an
  /// abbreviation that nobody recognizes.
  ///
  /// - Parameter names: the policy's names, each spelled out by `DiseaseVocabulary`.
  func matches(anyOf names: [[Substring]]) -> Finding {
    guard !names.isEmpty else { return .met }
    guard !saysNothing else { return .unknown }
    let findings = names.map { matches($0) }
    let best = Combinator.any.combine(findings)
    if best == .notMet, isUnknownShortForm || names.contains(where: isMisspelt) { return .unknown }
    let wasOnce = names.contains { !past.isDisjoint(with: Set($0).subtracting(DiseaseName.heads)) }
    return best == .met && (isInDoubt || wasOnce) ? .unknown : best
  }

  /// Whether it is another disease of the same part of the body, so that both can't be the disease in question.
  func isRival(of names: [[Substring]]) -> Bool {
    let own = Set(words).subtracting(DiseaseName.heads).subtracting(DiseaseName.histologies)
    guard !isInDoubt, !words.contains(where: { $0.hasPrefix("metasta") }) else { return false }
    return matches(anyOf: names) == .notMet
      && names.contains { !own.isDisjoint(with: Set($0).subtracting(DiseaseName.qualifiers)) }
  }

  /// Whether it is the disease once a slip of the keyboard is mended.
  private func isMisspelt(_ name: [Substring]) -> Bool {
    let mended = words.map { word in name.first { DrugWords.isSlip(word, of: $0) } ?? word }
    return mended != words && DiseaseName(words: mended).matches(name) != .notMet
  }

  private init(words: [Substring]) {
    self.words = words
    isUnknownShortForm = false
    isHedged = false
    saysNothing = false
    denied = []
    past = []
  }

  private var isInDoubt: Bool { isHedged || words.contains { DiseaseName.doubt.contains($0) } }

  private func matches(_ name: [Substring]) -> Finding {
    let own = Set(words).subtracting(DiseaseName.heads)
    let wanted = Set(name).subtracting(DiseaseName.heads)
    let isSame = Words.stand(name, in: words) || (wanted.count > 1 && wanted.isSubset(of: own))
    let isDenied = !own.intersection(["non", "no", "not"]).subtracting(wanted).isEmpty
    if isDenied, !denied.isDisjoint(with: wanted) { return .notMet }
    if isSame { return .met }
    // `small cell` where a policy says `non-small cell` is the other disease, not a broader one.
    if name.first == "non", Words.stand(Array(name.dropFirst()), in: words) { return .notMet }
    if let finding = DiseaseSeverity(own).finding(askedFor: DiseaseSeverity(wanted)) { return finding }
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
  /// Words for a kind of cell, which diseases of different parts of the body share.
  private static let histologies: Set<Substring> = [
    "adenocarcinoma", "squamous", "cell", "small", "large", "non", "acute", "chronic", "ductal",
    "neuroendocrine", "b", "t", "or", "precursor", "positive", "negative",
  ]
  /// Words by which a name leaves open whether the disease is there now.
  private static let doubt: Set<Substring> = ["rule"]
  /// Words that name a disease as a cancer without saying which.
  private static let heads: Set<Substring> = [
    "cancer", "carcinoma", "tumor", "tumour", "malignancy", "disease", "neoplasm",
  ]
}

/// What state a disease is in.
struct DiseaseStatus {
  private let words: AssertedWords?

  init(_ status: String?) {
    words = status.flatMap {
      AssertedWords.saysNothing($0) ? nil : AssertedWords(Self.spelledOut($0), lacking: true)
    }
  }

  /// `R/R`: relapsed or refractory.
  private static func spelledOut(_ status: String) -> String {
    let list = Words(status).list
    for short in [["r", "r"], ["rr"], ["rel", "ref"]] where list.starts(with: short.map { Substring($0) }) {
      return (["relapsed", "refractory"] + list.dropFirst(short.count)).joined(separator: " ")
    }
    return status
  }

  /// Whether it says nothing of a state but that the disease itself is in doubt: `suspected`, `ruled out`.
  var isDoubtOfDisease: Bool { words?.isOnlyHedge == true }

  /// Unknown when nothing is stated or the words leave it open; a state is ruled out by another one, or by words that
  /// deny every state asked for.
  func matches(anyOf statuses: [String]) -> Finding {
    guard let words, !words.affirmed.contains("partial") else { return .unknown }
    let stems = statuses.map(DiseaseStatus.stems)
    if stems.contains(where: words.affirms) { return .met }
    if words.isOnlyHedge || !words.doubted.isEmpty { return .unknown }
    let isStated = words.affirmed.contains { $0 != "unspecified" }
    return stems.allSatisfy(words.denies) || isStated ? .notMet : .unknown
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
