import PriorAuth

/// What a record's name for a therapy gives, beside a list of products.
struct NamedProducts {
  /// The products of the list that it names.
  var listed: [GovernedDrug] = []
  /// Names that nobody recognizes: each may be a product of the list by another name.
  var unrecognized: [String] = []
}

extension CaseRecord {
  /// Looks a name up in a list of products.
  ///
  /// What is recognized and stands not in the list is another drug. A name that is neither, a misspelt one or an
  /// abbreviation, leaves it open: absence is only shown by names that are understood.
  func products(in text: String, from list: [GovernedDrug]) -> NamedProducts {
    let listed = list.named(in: text)
    let own = Set(listed.flatMap(\.nameWords))
    let wanted = Set(list.flatMap(\.nameWords))
    let leading = Set(list.flatMap(\.leadingWords))
    let unrecognized = DrugWords.parts(of: text).filter { part in
      if !list.named(in: part).isEmpty || knownDrugs.contains(where: { $0.isNamed(in: part) }) {
        return false
      }
      return !DrugWords.telling(part).allSatisfy { word in
        if own.contains(word) { return true }
        // The whole name of a substance is known; a further word of a longer name alone is not.
        if wanted.contains(word) { return leading.contains(word) && DrugWords.isSubstance(word) }
        return DrugWords.isKnown(word) && !wanted.contains { DrugWords.isSlip(word, of: $0) }
      }
    }
    return NamedProducts(listed: listed, unrecognized: unrecognized)
  }

  /// The drugs that the policy and the request name.
  var knownDrugs: [GovernedDrug] {
    version.drugs + version.preferredProducts + (version.otherDrugs ?? [])
  }

  /// Looks up what a therapy was.
  ///
  /// - Parameter drugClass: the class of the products, where the policy names one: a therapy recorded as one of another
  ///   class is none of them, whatever its name.
  func products(of therapy: Fact.Therapy, from list: [GovernedDrug], drugClass: String?) -> NamedProducts {
    guard !therapy.isLocal else { return NamedProducts() }
    let text = therapy.names.isEmpty ? therapy.drugClass ?? "" : therapy.names
    var named = products(in: text, from: list)
    if DrugWords.telling(text).isEmpty { named.unrecognized = [therapy.name] }
    if let drugClass, let own = therapy.drugClass, DrugClass(own).excludes(drugClass), !therapy.names.isEmpty
    {
      named.unrecognized = []
    }
    return named
  }
}

extension GovernedDrug {
  /// The words of all its names.
  fileprivate var nameWords: [Substring] { names.flatMap { Words($0).list }.filter { $0.count > 2 } }

  /// The words with which the substances of its generic name begin, each the whole name of a substance.
  fileprivate var leadingWords: [Substring] {
    (generic ?? "").split(separator: "/").compactMap { substance in
      Words(GovernedDrug.core(String(substance))).list.first
    }
  }
}
