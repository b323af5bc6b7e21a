import Criteria
import PriorAuth

/// The names a drug is looked up by, in lower case; the generic name also without its four-letter suffix.
struct DrugNames {
  let all: Set<String>

  /// The names of a drug a policy governs.
  init(_ drug: GovernedDrug) { self.init(drug.generic, drug.brand, drug.hcpcs) }

  /// The names a request uses.
  init(_ drug: Drug) { self.init(drug.name, drug.brand, drug.hcpcs) }

  private init(_ generic: String?, _ brand: String?, _ code: String?) {
    let stem = generic.flatMap { $0.split(separator: "-").first }.map(String.init)
    all = Set([generic, stem, brand, code].compactMap { $0?.lowercased() })
  }
}
