import PriorAuth

/// Trouble with the policy's preferred products, where the policy gives no number of them.
public struct PreferredProductsRule: Sendable, Hashable, Codable {
  /// What keeps them from being used.
  public enum Trouble: String, Sendable, Hashable, Codable {
    case intolerance
    /// A contraindication that would not exist with the requested product.
    case unsharedContraindication
  }

  public var trouble: Trouble

  /// A requirement.
  public init(trouble: Trouble) { self.trouble = trouble }
}

extension PreferredProductsRule {
  func finding(in record: CaseRecord) -> ClauseFinding {
    let preferred = record.version.preferredProducts
    let all = record.therapies.map { item in
      (item: item, named: record.products(of: item.content, from: preferred, drugClass: nil))
    }
    let own = all.filter { !$0.named.listed.isEmpty }.map(\.item)
    let troubled = own.filter { hasTrouble($0.content) == true }
    let evidence = troubled.map(\.index)
    let named = troubled.flatMap { preferred.named(in: $0.content.names) }
    let covered = preferred.filter { named.contains($0) }
    let names = prose(covered.map(\.listName), "and")
    if !preferred.isEmpty, covered.count == preferred.count {
      return .met("\(trouble.of(names)), which are all", evidence)
    }
    if !covered.isEmpty {
      switch record.readings[.preferredWithoutNumber] {
      case 1:
        return ClauseFinding.met(trouble.of(names), evidence).resting(on: .preferredWithoutNumber)
      case 2:
        return ClauseFinding.notMet("only \(trouble.of(names))", evidence)
          .resting(on: .preferredWithoutNumber)
      default:
        return ClauseFinding.unknown(
          "\(trouble.of(names)); nothing of the other preferred products", evidence, fact: trouble.fact,
          ask: "Why the other preferred products can't be used"
        ).resting(on: .preferredWithoutNumber)
      }
    }
    let stated = record.undocumentedTherapies.filter { item in
      !preferred.named(in: item.content.names).isEmpty && hasTrouble(item.content) != false
    }
    let open = own.filter { hasTrouble($0.content) == nil } + stated
    guard open.isEmpty else {
      return ask(trouble.open(open.map(\.content)), open.map(\.index))
    }
    let unclear = all.filter {
      $0.named.listed.isEmpty && !$0.named.unrecognized.isEmpty && hasTrouble($0.item.content) != false
    }
    guard unclear.isEmpty else {
      let names = UnrecognizedNames(unclear.map(\.item.content.name))
      return .unknown(
        names.reason(mayBe: "a preferred product"), unclear.map(\.item.index),
        fact: "name of prior therapy", ask: names.question
      ).resting(on: .unknownNames)
    }
    let listed = record.therapyHistories.filter {
      $0.content.complete && $0.content.listsPreferred
    }
    guard !listed.isEmpty else { return ask(trouble.none + " on file", []) }
    return ClauseFinding.notMet(
      trouble.none + "; the record lists every therapy", own.map(\.index) + listed.map(\.index)
    ).resting(on: .completeHistory)
  }

  /// Nil when the record leaves it open.
  private func hasTrouble(_ therapy: Fact.Therapy) -> Bool? {
    guard therapy.ending != .unclear else { return nil }
    switch trouble {
    case .intolerance: return therapy.ending == .ended(.intolerance)
    case .unsharedContraindication:
      guard therapy.ending == .ended(.contraindication) else { return false }
      return therapy.expectedWithRequestedProduct.map { !$0 }
    }
  }

  private func ask(_ reason: String, _ evidence: [Int]) -> ClauseFinding {
    .unknown(reason, evidence, fact: trouble.fact, ask: trouble.ask)
  }
}

extension PreferredProductsRule.Trouble {
  fileprivate var fact: String {
    switch self {
    case .intolerance: "intolerance"
    case .unsharedContraindication: "contraindication"
    }
  }

  fileprivate var ask: String {
    switch self {
    case .intolerance: "Whether the member did not tolerate the preferred products, with details"
    case .unsharedContraindication:
      "Whether a contraindication rules out the preferred products but not the requested one, with details"
    }
  }

  /// The trouble with some of the products.
  fileprivate func of(_ names: String) -> String {
    switch self {
    case .intolerance: "intolerance of \(names)"
    case .unsharedContraindication: "contraindication to \(names) that spares the requested product"
    }
  }

  fileprivate var none: String {
    switch self {
    case .intolerance: "no intolerance of a preferred product"
    case .unsharedContraindication: "no contraindication to a preferred product that spares the requested one"
    }
  }

  /// What the record does not say of therapies with preferred products.
  fileprivate func open(_ therapies: [Fact.Therapy]) -> String {
    let names = prose(someOf(unique(therapies.map(\.name))), "and")
    if self == .intolerance { return "how the member tolerated \(names) is not recorded" }
    return therapies.contains { $0.ending == .ended(.contraindication) }
      ? "whether the contraindication to \(names) holds for the requested product as well is not recorded"
      : "how \(names) ended is not recorded"
  }
}

extension Fact.TherapyHistory {
  /// Whether the class it speaks of holds the preferred products.
  fileprivate var listsPreferred: Bool {
    guard let drugClass = drugClass.map({ Words($0) }) else { return true }
    return drugClass.contains(stem: "preferred") || drugClass.contains(stem: "systemic")
  }
}
