import PriorAuth

/// How the drug a request names stands to one that a policy names.
enum DrugIdentity: Hashable {
  case same
  case other
  /// Some of its names are those of the drug and others are not, so that it is open which product is meant.
  case conflicting
  /// What is stated is nearly one of its names, and nothing else says which drug it is.
  case misspelt
  /// The request does not say which drug it is for.
  case unstated
}

extension GovernedDrug {
  /// Compares a request's drug with this one by all that is stated: generic name, brand and billing code.
  ///
  /// Codes that many drugs share say nothing: before a drug has its own code it is billed under one of them.
  func identity(of drug: Drug) -> DrugIdentity {
    guard drug.isStated else { return .unstated }
    let name = drug.name.map { Agreement(of: $0, with: self) }
    let brand = drug.brand.flatMap { agrees(brand: $0) }
    let isNamed = brand == true || name == .full
    let isNearlyNamed = name == .slip || (drug.name == nil && drug.brand.map(isNearlyCalled) == true)
    switch agreesByCode(drug) {
    case true?:
      if isNamed || [.stem, .part, .slip].contains(name) { return .same }
      return brand == false || name == Agreement.none ? .conflicting : .same
    case false?: return isNamed || isNearlyNamed ? .conflicting : .other
    case nil: break
    }
    if brand == true { return name == Agreement.none ? .conflicting : .same }
    if name == .full { return brand == false ? .conflicting : .same }
    // A bare stem is shared by biosimilars, so that another brand tells them apart.
    if name == .stem, self.brand == nil || drug.brand == nil { return .same }
    return isNearlyNamed && brand != false ? .misspelt : .other
  }

  /// Whether the text is a slip away from the brand.
  fileprivate func isNearlyCalled(_ text: String) -> Bool {
    brand.map { zip(Words(text).list, Words($0).list).contains { DrugWords.isMisspelling($0, of: $1) } }
      ?? false
  }

  /// Whether a request's drug is this one.
  public func isSame(as drug: Drug) -> Bool { identity(of: drug) == .same }

  /// Nil where the drug has no brand here, or the one that is stated is a slip away from it.
  private func agrees(brand asked: String) -> Bool? {
    guard let brand else { return nil }
    let words = Words(asked)
    if words.contains(anyName: [brand] + (otherNames ?? [])) { return true }
    return zip(words.list, Words(brand).list).contains { DrugWords.isSlip($0, of: $1) } ? nil : false
  }

  /// Nil where a code is missing or says nothing.
  private func agreesByCode(_ drug: Drug) -> Bool? {
    let codes = [hcpcs, drug.hcpcs].compactMap { $0?.uppercased() }.filter { !Self.isShared($0) }
    return codes.count == 2 ? codes[0] == codes[1] : nil
  }

  /// How far a generic name, or a brand written in its place, is one of a drug's own.
  private enum Agreement: Hashable {
    case full
    /// Without the suffix that tells biosimilars apart.
    case stem
    /// One of its names among others.
    case part
    /// A slip away from one of its names.
    case slip
    case none

    init(of name: String, with governed: GovernedDrug) {
      let asked = Words(name)
      if let brand = governed.brand, Words(brand).stand(in: asked) {
        self = .full
      } else if governed.otherNames?.contains(where: { Words($0) == asked }) == true {
        self = .full
      } else if let generic = governed.generic {
        self.init(of: name, generic: generic, with: governed)
      } else {
        self = .none
      }
    }

    private init(of name: String, generic: String, with governed: GovernedDrug) {
      let own = GovernedDrug.stem(generic)
      let asked = GovernedDrug.stem(name)
      if Words(generic) == Words(name) {
        self = .full
      } else if Words(own) == Words(asked), own == generic || asked == name {
        self = .stem
      } else if governed.isNamed(in: name) || Words(own).stand(in: Words(name)) {
        self = Words(own) == Words(asked) ? .none : .part
      } else {
        let isSlip = zip(Words(asked).list, Words(own).list).contains { DrugWords.isMisspelling($0, of: $1) }
        self = isSlip || governed.isNearlyCalled(name) ? .slip : .none
      }
    }
  }
}

extension Drug {
  /// Whether anything says which drug it is.
  var isStated: Bool {
    let names = [name, brand].compactMap { $0 }
    return names.contains { !AssertedWords.saysNothing($0) }
      || hcpcs.map { !Words($0).list.isEmpty && !GovernedDrug.isShared($0.uppercased()) } ?? false
  }

  /// What is stated, each in quotes.
  var stated: String { prose([name, brand, hcpcs].compactMap { $0.map { "'\($0)'" } }, "and") }
}

extension PolicyVersion {
  /// How a request's drug stands to the drugs the policy is about.
  func identity(of drug: Drug) -> DrugIdentity {
    let found = Set(drugs.map { $0.identity(of: drug) })
    let first = [.same, .conflicting, .misspelt, .unstated].first(where: found.contains) ?? .other
    // What is the name of another drug in the document is no slip.
    let others = preferredProducts + (otherDrugs ?? [])
    return first == .misspelt && others.contains { $0.isSame(as: drug) } ? .other : first
  }

  /// Whether the drug may be one of the policy's, but for a slip of the keyboard.
  public func mayGovern(_ drug: Drug) -> Bool { identity(of: drug) == .misspelt }

  /// Whether the policy is about the drug, or may be: one of its names says so.
  public func governs(_ drug: Drug) -> Bool { [.same, .conflicting].contains(identity(of: drug)) }

  /// What has to be asked before anything can follow from the criteria: which drug the request is for.
  func doubt(about drug: Drug, _ identity: DrugIdentity) -> Evaluation.DrugDoubt? {
    switch identity {
    case .same, .other: nil
    case .misspelt:
      Evaluation.DrugDoubt(
        ask: "Whether the requested \(drug.stated) is \(meant)",
        warning: Warning(
          code: "drug-name-misspelt",
          text: "The request names \(drug.stated), which is no drug of \(number) but nearly \(meant)"))
    case .conflicting:
      Evaluation.DrugDoubt(
        ask: "Which drug is requested: the request names \(drug.stated), which are not one drug",
        warning: Warning(
          code: "drug-names-differ",
          text:
            "The request names \(drug.stated) together; they are not the same drug here, so ask which is meant"
        ))
    case .unstated:
      Evaluation.DrugDoubt(
        ask: "The requested drug, by name or billing code",
        warning: Warning(
          code: "drug-not-stated", text: "The request does not say which drug it is for"))
    }
  }
}

extension PolicyVersion {
  /// Its drugs by name.
  private var meant: String { prose(unique(drugs.map { $0.generic ?? $0.listName })) }
}

extension Drug {
  /// Whether something it is called is a slip away from a word of a name.
  public func isNearly(_ name: String) -> Bool {
    let wanted = Words(name).list
    return [self.name, brand].compactMap { $0 }.flatMap { Words($0).list }.contains { word in
      wanted.contains { DrugWords.isMisspelling(word, of: $0) }
    }
  }
}

extension Evaluation {
  /// Why it is open which drug a request is for.
  struct DrugDoubt {
    var ask: String
    var warning: Warning
  }

  /// Leaves open what the criteria would give, until it is known which drug is requested.
  mutating func leaveOpen(for doubt: DrugDoubt) {
    guard outcome != .notApplicable else { return }
    outcome = .insufficient
    missing = [MissingFact(criterion: section ?? policy, fact: "drug", ask: doubt.ask)]
    (route, fallback, authorization, units) = (nil, nil, nil, nil)
    if !warnings.contains(doubt.warning) { warnings.append(doubt.warning) }
  }
}
