import Criteria
import PriorAuth

/// The names a drug is looked up by, in lower case; the generic name also without its four-letter suffix.
struct DrugNames {
  let all: Set<String>

  /// The names of a drug a policy governs.
  init(_ drug: GovernedDrug) {
    self.init(
      [drug.generic, drug.brand, drug.hcpcs].compactMap { $0 } + (drug.otherNames ?? []), drug.generic)
  }

  /// The names a request uses, and their words: a brand may stand beside the generic name.
  init(_ drug: Drug) {
    let names = [drug.name, drug.brand, drug.hcpcs].compactMap { $0 }
    self.init(names + names.flatMap { Words($0).list.filter { $0.count > 2 }.map(String.init) }, drug.name)
  }

  private init(_ names: [String], _ generic: String?) {
    let stem = generic.flatMap { $0.split(separator: "-").first }.map(String.init)
    all = Set((names + [stem].compactMap { $0 }).map { $0.lowercased() })
  }
}
