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
    let own = record.therapies.filter { !preferred.named(in: $0.content.names).isEmpty }
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
        "how \(prose(open.map { $0.content.name }, "and")) was borne is not recorded", open.map(\.index))
    }
    let listed = record.therapyHistories.filter {
      $0.content.complete && ($0.content.drugClass.map { Words($0).contains(stem: "preferred") } ?? true)
    }
    guard !listed.isEmpty else { return ask("no \(noun) of a preferred product on file", []) }
    return .notMet("no \(noun) of a preferred product", own.map(\.index) + listed.map(\.index))
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
    case .unsharedContraindication: "contraindication that the requested product does not share"
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
