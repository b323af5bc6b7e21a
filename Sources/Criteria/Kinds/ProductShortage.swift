import PriorAuth

/// None of the preferred products can be had.
enum ProductShortage {
  static func finding(in record: CaseRecord) -> ClauseFinding {
    let shortages = record.items { if case .shortage(let shortage) = $0 { shortage } else { nil } }.newest()
    let preferred = record.version.preferredProducts
    guard !shortages.isEmpty, !preferred.isEmpty else {
      return ask("no statement about a shortage on file", [])
    }
    let evidence = shortages.map(\.index)
    let lacking = shortages.flatMap(\.content.products).flatMap { preferred.named(in: $0) }
    let available = preferred.filter { !lacking.contains($0) }
    if available.isEmpty { return .met("shortage of all preferred products", evidence) }
    let names = prose(available.map(\.listName), "and")
    let unclear = shortages.flatMap(\.content.products).flatMap {
      record.products(in: $0, from: preferred).unrecognized
    }
    guard unclear.isEmpty else {
      let names = UnrecognizedNames(unclear)
      return .unknown(
        names.reason(mayBe: "a preferred product"), evidence,
        fact: "name of a product in shortage", ask: names.question
      ).resting(on: .unknownNames)
    }
    guard shortages.allSatisfy({ $0.content.complete == true }) else {
      return ask("nothing stated about \(names)", evidence)
    }
    return .notMet("no shortage of \(names)", evidence)
  }

  private static func ask(_ reason: String, _ evidence: [Int]) -> ClauseFinding {
    .unknown(reason, evidence, fact: "shortage", ask: "Whether all preferred products are unavailable")
  }
}
