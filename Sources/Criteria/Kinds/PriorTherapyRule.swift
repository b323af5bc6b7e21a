import PriorAuth

/// Therapies the member must have had, and how they ended.
public struct PriorTherapyRule: Sendable, Hashable, Codable {
  /// Which therapies count.
  public enum Scope: Sendable, Hashable, Codable {
    /// Any systemic therapy for the disease: part of the line of therapy the drug is for.
    case systemic
    /// Products of a list or class.
    case products([GovernedDrug], drugClass: String?)
    /// The policy's own preferred products.
    case preferred
  }

  /// How a therapy has to have ended to count.
  public enum Ending: String, Sendable, Hashable, Codable, CaseIterable {
    case failure
    case intolerance
    case contraindication
  }

  public var scope: Scope
  /// How many different ones.
  public var count: Int
  /// Endings any of which counts; empty where having had the therapy is enough.
  public var endings: [Ending]

  /// A requirement on prior therapy.
  public init(scope: Scope, count: Int, endings: [Ending]) {
    self.scope = scope
    self.count = count
    self.endings = endings
  }
}

extension PriorTherapyRule {
  func finding(in record: CaseRecord) -> ClauseFinding {
    let own = record.therapies.filter { inScope($0.content, record.version) }
    let counted = distinct(own.filter { counts($0.content) }, record.version)
    if counted.count >= count {
      return .met(counted.map { describe($0.content) }.joined(separator: "; "), counted.map(\.index))
    }
    let stated = record.undocumentedTherapies.filter { inScope($0.content, record.version) }
    let undocumented = stated.filter { counts($0.content) || isOpen($0.content) }
    let open = own.filter { isOpen($0.content) } + undocumented
    let possible = distinct(counted + open, record.version)
    if possible.count >= count {
      let names = prose(open.map { $0.content.name }, "and")
      let lack = undocumented.isEmpty ? "how \(names) ended is not recorded" : "\(names): not documented"
      return .unknown(
        lack, open.map(\.index), fact: "outcome of prior therapy", ask: "Documentation of how \(names) ended")
    }
    let listed = record.therapyHistories.filter { covers($0.content) && $0.content.complete }
    let evidence = own.map(\.index) + listed.map(\.index)
    guard !listed.isEmpty else {
      return .unknown(
        "\(found(own)); the record does not say that it lists every \(noun)", evidence, fact: "prior therapy",
        ask: "Prior \(noun) with outcomes, \(needed)")
    }
    let reason = "\(found(own)), \(needed)"
    guard scope == .systemic else { return .notMet(reason, evidence) }
    let anotherUse = record.readings[.firstLineIsAnotherUse] == 0
    return (anotherUse ? ClauseFinding.otherUse(reason, evidence) : .notMet(reason, evidence))
      .resting(on: .firstLineIsAnotherUse)
  }

  private func inScope(_ therapy: Fact.Therapy, _ version: PolicyVersion) -> Bool {
    switch scope {
    case .systemic: return !Words(therapy.drugClass ?? "").containsAny(PriorTherapyRule.local)
    case .preferred: return version.preferredProducts.contains { $0.isNamed(in: therapy.names) }
    case .products(let products, let drugClass):
      if products.contains(where: { $0.isNamed(in: therapy.names) }) { return true }
      guard products.isEmpty, let drugClass else { return false }
      return Words(therapy.drugClass ?? "").contains(anyName: [drugClass])
    }
  }

  private func counts(_ therapy: Fact.Therapy) -> Bool {
    guard !endings.isEmpty else { return true }
    return therapy.ending.map { endings.contains($0) } ?? false
  }

  private func isOpen(_ therapy: Fact.Therapy) -> Bool { !counts(therapy) && therapy.outcome == nil }

  /// One item for each different therapy, in the order of the record.
  private func distinct(
    _ items: [CaseRecord.Item<Fact.Therapy>], _ version: PolicyVersion
  ) -> [CaseRecord.Item<Fact.Therapy>] {
    var seen: Set<String> = []
    return items.filter { seen.insert(identity($0.content, version)).inserted }
  }

  private func identity(_ therapy: Fact.Therapy, _ version: PolicyVersion) -> String {
    let list: [GovernedDrug] =
      switch scope {
      case .systemic: []
      case .preferred: version.preferredProducts
      case .products(let products, _): products
      }
    let known = list.first { $0.isNamed(in: therapy.names) }
    return known.map(\.listName) ?? Words(therapy.name).list.joined(separator: " ")
  }

  private func covers(_ history: Fact.TherapyHistory) -> Bool {
    guard let drugClass = history.drugClass else { return true }
    switch scope {
    case .systemic: return Words(drugClass).contains(stem: "systemic")
    case .preferred: return Words(drugClass).contains(stem: "preferred")
    case .products(_, let own): return own.map { Words(drugClass).contains(anyName: [$0]) } ?? true
    }
  }

  private func found(_ own: [CaseRecord.Item<Fact.Therapy>]) -> String {
    own.isEmpty ? "no prior \(noun) on file" : own.map { describe($0.content) }.joined(separator: "; ")
  }

  private func describe(_ therapy: Fact.Therapy) -> String {
    "\(therapy.name): \(therapy.outcome ?? "outcome not recorded")"
  }

  private var noun: String {
    switch scope {
    case .systemic: "systemic therapy"
    case .preferred: "preferred product"
    case .products(_, let drugClass): drugClass ?? "listed product"
    }
  }

  private var needed: String {
    let how = endings.isEmpty ? "" : prose(endings.map(\.rawValue)) + " of "
    return how + "at least \(count) needed"
  }

  private static let local: Set<String> = [
    "radiation", "radiotherapy", "surgery", "surgical", "local", "topical",
  ]
}

extension Fact.Therapy {
  /// All the names it was recorded under.
  var names: String { [product, regimen].compactMap { $0 }.joined(separator: " ") }

  /// How it ended, in the three ways criteria tell apart; nil for any other outcome or none.
  ///
  /// Recurrence soon after adjuvant therapy counts as failure; intolerance does not.
  var ending: PriorTherapyRule.Ending? {
    guard let outcome else { return nil }
    let words = Words(outcome)
    if words.containsAny(["no", "not", "without"]) { return nil }
    if words.contains(stem: "contraindicat") { return .contraindication }
    let failed = ["progress", "fail", "refractor", "relaps", "recur", "resist", "inadequate", "insufficient"]
    if failed.contains(where: { words.contains(stem: $0) }) { return .failure }
    let notBorne = ["intoler", "toxic", "advers", "hypersens", "allerg"]
    return notBorne.contains { words.contains(stem: $0) } ? .intolerance : nil
  }
}

extension GovernedDrug {
  /// Whether the text names this drug by brand, by generic name or by its stem before the suffix.
  func isNamed(in text: String) -> Bool {
    let words = Words(text)
    let names = [brand, generic, generic.map(GovernedDrug.stem)].compactMap { $0 }.filter { !$0.isEmpty }
    return words.contains(anyName: names)
  }

  /// The name a sentence uses.
  var listName: String { brand ?? generic ?? hcpcs ?? "unnamed product" }

  /// `zenocutuzumab-zbco` without the four letters that tell biologics of one kind apart.
  static func stem(_ generic: String) -> String {
    guard let dash = generic.lastIndex(of: "-"), generic.distance(from: dash, to: generic.endIndex) == 5
    else {
      return generic
    }
    return String(generic[..<dash])
  }
}
