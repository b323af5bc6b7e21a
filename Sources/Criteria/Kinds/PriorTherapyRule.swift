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
    let counted = own.filter { counts($0.content) }
    if different(counted, record.version) >= count {
      return .met(counted.map { describe($0.content) }.joined(separator: "; "), counted.map(\.index))
    }
    let stated = record.undocumentedTherapies.filter { inScope($0.content, record.version) }
    let undocumented = stated.filter { counts($0.content) || isOpen($0.content) }
    let open = own.filter { isOpen($0.content) } + undocumented
    if different(counted + open, record.version) >= count {
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
    case .systemic: return !therapy.isLocal
    case .preferred: return !version.preferredProducts.named(in: therapy.names).isEmpty
    case .products(let products, let drugClass):
      if !products.named(in: therapy.names).isEmpty { return true }
      guard products.isEmpty, let drugClass else { return false }
      return Words(therapy.drugClass ?? "").contains(anyName: [drugClass])
    }
  }

  private func counts(_ therapy: Fact.Therapy) -> Bool {
    guard !endings.isEmpty else { return true }
    return endings.contains { therapy.ending == .ended($0) }
  }

  private func isOpen(_ therapy: Fact.Therapy) -> Bool { !counts(therapy) && therapy.ending == .unclear }

  /// How many different therapies the items name.
  private func different(_ items: [CaseRecord.Item<Fact.Therapy>], _ version: PolicyVersion) -> Int {
    Set(items.flatMap { identities($0.content, version) }).count
  }

  private func identities(_ therapy: Fact.Therapy, _ version: PolicyVersion) -> [String] {
    let list: [GovernedDrug] =
      switch scope {
      case .systemic: []
      case .preferred: version.preferredProducts
      case .products(let products, _): products
      }
    let known = list.named(in: therapy.names).map(\.listName)
    return known.isEmpty ? [Words(therapy.name).list.joined(separator: " ")] : known
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
}
