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
      return .met("\(noun) of all: \(names)", evidence)
    }
    if !covered.isEmpty {
      switch record.readings[.preferredWithoutNumber] {
      case 1: return ClauseFinding.met("\(noun) of \(names)", evidence).resting(on: .preferredWithoutNumber)
      case 2:
        return ClauseFinding.notMet("\(noun) of \(names) only", evidence).resting(on: .preferredWithoutNumber)
      default:
        return ClauseFinding.unknown(
          "\(noun) of \(names), not of all preferred products", evidence, fact: noun,
          ask: "Why the other preferred products can't be used"
        ).resting(on: .preferredWithoutNumber)
      }
    }
    let stated = record.undocumentedTherapies.filter { item in
      !preferred.named(in: item.content.names).isEmpty && hasTrouble(item.content) != false
    }
    let open = own.filter { hasTrouble($0.content) == nil } + stated
    guard open.isEmpty else {
      return ask(
        "how \(prose(someOf(open.map { $0.content.name }), "and")) was borne is not recorded",
        open.map(\.index))
    }
    let unclear = all.filter {
      $0.named.listed.isEmpty && !$0.named.unrecognized.isEmpty && hasTrouble($0.item.content) != false
    }
    guard unclear.isEmpty else {
      let names = prose(someOf(unclear.map { "'\($0.item.content.name)'" }), "and")
      return .unknown(
        "\(names): a name that is not recognized and may be a preferred product", unclear.map(\.item.index),
        fact: "name of prior therapy", ask: "Which product \(names) is, by brand or full generic name"
      ).resting(on: .unknownNames)
    }
    let listed = record.therapyHistories.filter {
      $0.content.complete && $0.content.listsPreferred
    }
    guard !listed.isEmpty else { return ask("no \(noun) of a preferred product on file", []) }
    return ClauseFinding.notMet(
      "no \(noun) of a preferred product", own.map(\.index) + listed.map(\.index)
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

  private var noun: String {
    switch trouble {
    case .intolerance: "intolerance"
    case .unsharedContraindication: "contraindication, not shared by the requested product,"
    }
  }

  private func ask(_ reason: String, _ evidence: [Int]) -> ClauseFinding {
    .unknown(
      reason, evidence, fact: noun,
      ask:
        "Whether there is an \(trouble == .intolerance ? "intolerance of" : "unshared contraindication to") the preferred products, with details"
    )
  }
}

extension Fact.TherapyHistory {
  /// Whether the class it speaks of holds the preferred products.
  fileprivate var listsPreferred: Bool {
    guard let drugClass = drugClass.map({ Words($0) }) else { return true }
    return drugClass.contains(stem: "preferred") || drugClass.contains(stem: "systemic")
  }
}
