/// Which section of a new version continues which one of an old version.
struct SectionMatching {
  /// For each new section the place of the old one.
  private(set) var partners: [Int?]

  /// Matches by indication and kind of review, then by label, then by likeness.
  init(_ old: [Section], _ new: [Section]) {
    partners = Array(repeating: nil, count: new.count)
    let oldWords = old.map { CriterionMatching.bag($0.indication) }
    let newWords = new.map { CriterionMatching.bag($0.indication) }
    pair(old, new) { old[$0].indication == new[$1].indication && old[$0].label == new[$1].label }
    pair(old, new) { oldWords[$0] == newWords[$1] }
    pair(old, new) {
      old[$0].label == new[$1].label && CriterionMatching.share(oldWords[$0], newWords[$1]) >= 20
    }
    pair(old, new) { CriterionMatching.share(oldWords[$0], newWords[$1]) >= 50 }
    pair(old, new) { old[$0].label == new[$1].label }
  }

  private mutating func pair(_ old: [Section], _ new: [Section], where fits: (Int, Int) -> Bool) {
    for index in new.indices where partners[index] == nil {
      partners[index] = old.indices.first { candidate in
        old[candidate].kind == new[index].kind && !partners.contains(candidate) && fits(candidate, index)
      }
    }
  }
}
