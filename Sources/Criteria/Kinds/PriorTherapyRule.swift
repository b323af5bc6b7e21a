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
    let all = record.therapies.map { considered($0, record) }
    let own = all.filter { $0.place == .inScope }
    let counted = own.filter(\.counts)
    if different(counted, record) >= count {
      let stated = ClauseFinding.met(describe(counted, record), counted.map(\.index))
        .resting(on: .listedClass, if: rests(counted, on: isOfOtherClass, record))
        .resting(
          on: .recurrenceAfterAdjuvant, if: rests(counted, on: \.therapy.isRecurrenceAfterAdjuvant, record))
      return rests(counted, on: isIntolerance, record) ? stated.resting(on: .intoleranceAsFailure) : stated
    }
    let undocumented = record.undocumentedTherapies.map { considered($0, record) }
      .filter { $0.place != .elsewhere && ($0.counts || $0.isOpen) }
    let open = own.filter(\.isOpen) + undocumented
    if different(counted + open, record) >= count {
      let names = list(open.map(\.therapy.name))
      let lack = undocumented.isEmpty ? "how \(names) ended is not recorded" : "\(names): not documented"
      return .unknown(
        lack, open.map(\.index), fact: "outcome of prior therapy", ask: "Documentation of how \(names) ended")
    }
    let possible = all.filter { $0.place == .unclear && ($0.counts || $0.isOpen) }
    if different(counted + open + possible, record) >= count {
      return whichProduct(possible, beside: counted, record)
    }
    return absent(own, record)
  }

  /// The record holds fewer than are asked for: a complete one says so, another leaves it open.
  private func absent(_ own: [Considered], _ record: CaseRecord) -> ClauseFinding {
    let listed = record.therapyHistories.filter { covers($0.content) && $0.content.complete }
    let evidence = own.map(\.index) + listed.map(\.index)
    guard !listed.isEmpty else {
      return .unknown(
        "\(found(own, record)); the record does not say that it lists every \(noun)", evidence,
        fact: "prior therapy",
        ask: "Prior \(noun) with outcomes, \(needed)")
    }
    let reason = "\(found(own, record)), \(needed)"
    let lacking = ClauseFinding.notMet(reason, evidence).resting(on: .completeHistory)
    let decided =
      own.contains(where: isIntolerance) ? lacking.resting(on: .intoleranceAsFailure) : lacking
    guard scope == .systemic else { return decided }
    var systemic = decided.resting(on: .firstLineIsAnotherUse)
    systemic.failsUse = record.readings[.firstLineIsAnotherUse] == 0
    return systemic
  }

  private func whichProduct(
    _ possible: [Considered], beside counted: [Considered], _ record: CaseRecord
  ) -> ClauseFinding {
    let names = UnrecognizedNames(possible.map(\.therapy.name))
    let known = counted.isEmpty ? "" : describe(counted, record) + "; "
    return .unknown(
      known + names.reason(mayBe: withArticle(noun)),
      (counted + possible).map(\.index), fact: "name of prior therapy",
      ask: asksForProducts ? names.question : names.question(kindOf: "therapy")
    ).resting(on: .unknownNames)
  }

  /// Whether certain products are meant, and not every therapy of a kind.
  private var asksForProducts: Bool {
    switch scope {
    case .systemic: false
    case .preferred: true
    case .products(let products, _): !products.isEmpty
    }
  }

  /// Where a therapy belongs.
  private enum Place { case inScope, elsewhere, unclear }

  private func place(of therapy: Fact.Therapy, _ record: CaseRecord) -> Place {
    switch scope {
    case .systemic:
      switch record.reach(of: therapy) {
      case .systemic: return .inScope
      case .local, .none: return .elsewhere
      case .unclear: return .unclear
      }
    case .preferred: return place(of: therapy, in: record.version.preferredProducts, nil, record)
    case .products(let products, let drugClass):
      guard products.isEmpty, let drugClass else {
        return place(of: therapy, in: products, drugClass, record)
      }
      guard let own = therapy.drugClass else { return therapy.isLocal ? .elsewhere : .unclear }
      if DrugClass(own).isSame(as: drugClass) { return .inScope }
      return DrugClass(own).excludes(drugClass) ? .elsewhere : .unclear
    }
  }

  private func place(
    of therapy: Fact.Therapy, in products: [GovernedDrug], _ drugClass: String?, _ record: CaseRecord
  ) -> Place {
    let named = record.products(of: therapy, from: products, drugClass: drugClass)
    if !named.listed.isEmpty { return .inScope }
    return named.unrecognized.isEmpty ? .elsewhere : .unclear
  }

  /// A therapy on file with what it is for this rule. Its words are read once.
  private struct Considered {
    var item: CaseRecord.Item<Fact.Therapy>
    var place: Place
    var ending: TherapyOutcome
    /// Whether it ended in a way that is asked for.
    var counts: Bool
    /// Whether it may have.
    var isOpen: Bool

    var therapy: Fact.Therapy { item.content }
    var index: Int { item.index }
  }

  private func considered(_ item: CaseRecord.Item<Fact.Therapy>, _ record: CaseRecord) -> Considered {
    let ending = record.ending(of: item.content)
    let counts =
      endings.isEmpty || endings.contains { ending == .ended($0) }
      || (isIntolerance(ending) && record.readings[.intoleranceAsFailure] == 1)
    return Considered(
      item: item, place: place(of: item.content, record), ending: ending, counts: counts,
      isOpen: !counts && ending == .unclear)
  }

  /// Whether it ended by intolerance where only failure is asked for.
  private func isIntolerance(_ considered: Considered) -> Bool { isIntolerance(considered.ending) }

  private func isIntolerance(_ ending: TherapyOutcome) -> Bool {
    ending == .ended(.intolerance) && endings.contains(.failure) && !endings.contains(.intolerance)
  }

  /// Whether there are enough only together with those of which something holds.
  private func rests(
    _ counted: [Considered], on holds: (Considered) -> Bool, _ record: CaseRecord
  ) -> Bool {
    different(counted.filter { !holds($0) }, record) < count
  }

  /// Whether the record says of it that it is of another class than the one the list is for.
  private func isOfOtherClass(_ considered: Considered) -> Bool {
    guard case .products(_, let drugClass?) = scope, let own = considered.therapy.drugClass else {
      return false
    }
    return !DrugClass(own).isSame(as: drugClass)
  }

  /// How many different therapies the items name.
  private func different(_ items: [Considered], _ record: CaseRecord) -> Int {
    Set(items.flatMap { identities($0.therapy, record) }).count
  }

  private func identities(_ therapy: Fact.Therapy, _ record: CaseRecord) -> [String] {
    let list: [GovernedDrug] =
      switch scope {
      case .systemic: []
      case .preferred: record.version.preferredProducts
      case .products(let products, _): products
      }
    let known = list.named(in: therapy.names).map(\.listName)
    return known.isEmpty ? [record.plainName(of: therapy)] : known
  }

  private func covers(_ history: Fact.TherapyHistory) -> Bool {
    guard let named = history.drugClass else { return true }
    let drugClass = Words(named)
    // A list of all systemic therapy holds every product there is.
    if drugClass.contains(stem: "systemic") { return true }
    switch scope {
    case .systemic: return false
    case .preferred: return drugClass.contains(stem: "preferred")
    case .products(_, let own): return own.map { DrugClass(named).isSame(as: $0) } ?? true
    }
  }

  private func found(_ own: [Considered], _ record: CaseRecord) -> String {
    if !own.isEmpty { return describe(own, record) }
    let others = record.therapies.map(\.content).filter { !$0.isLocal }
    guard case .products(let products, _) = scope, !products.isEmpty, !others.isEmpty else {
      return "no prior \(noun) on file"
    }
    return "none of the \(listed) on file (only \(list(others.map(\.name))))"
  }

  private func describe(_ items: [Considered], _ record: CaseRecord) -> String {
    let text = someOf(items.map { describe($0.therapy) }).joined(separator: "; ")
    guard different(items, record) < items.count else { return text }
    return text + " (the same product counts once)"
  }

  private func list(_ names: [String]) -> String { prose(someOf(unique(names)), "and") }

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

  /// The products of the list, as many.
  private var listed: String {
    if case .products(_, let drugClass?) = scope { "listed \(drugClass)s" } else { "listed products" }
  }

  private var needed: String {
    let how = endings.isEmpty ? "" : prose(endings.map(\.rawValue)) + " of "
    return how + "at least \(count) needed"
  }
}
