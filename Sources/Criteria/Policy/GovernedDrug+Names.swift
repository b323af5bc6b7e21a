import PriorAuth

extension GovernedDrug {
  /// Codes for drugs not otherwise classified, and temporary ones.
  static func isShared(_ code: String) -> Bool {
    ["J3490", "J3590", "J8499", "J8999", "J9999"].contains(code) || code.hasPrefix("C9")
  }

  /// Whether the text names this drug by brand, by generic name, by its stem before the suffix, by another name that
  /// the policy introduces, or by its own code.
  func isNamed(in text: String) -> Bool { Words(text).contains(anyName: names) }

  /// The names it goes by.
  var names: [String] {
    let code = hcpcs.flatMap { GovernedDrug.isShared($0.uppercased()) ? nil : $0 }
    let generics = [generic, generic.map(GovernedDrug.stem), generic.map(GovernedDrug.core)]
    return ([brand, code] + generics).compactMap { $0 }.filter { !$0.isEmpty } + (otherNames ?? [])
  }

  /// The name a sentence uses.
  public var listName: String { brand ?? generic ?? hcpcs ?? "unnamed product" }

  /// `zenocutuzumab-zbco` without the four letters that tell biologics of one kind apart.
  public static func stem(_ generic: String) -> String {
    guard let dash = generic.lastIndex(of: "-"), generic.distance(from: dash, to: generic.endIndex) == 5
    else {
      return generic
    }
    return String(generic[..<dash])
  }

  /// The name without the letters that are put before and behind it to tell look-alikes apart, where what remains is
  /// still a name of several words: one word can belong to another drug.
  static func core(_ generic: String) -> String {
    let stem = stem(generic)
    guard let dash = stem.firstIndex(of: "-"), stem.distance(from: stem.startIndex, to: dash) <= 4,
      case let rest = stem[stem.index(after: dash)...], rest.contains(" ")
    else { return stem }
    return String(rest)
  }
}

extension [GovernedDrug] {
  /// The drugs of the list that a text names. A product of several substances is not each of its parts:
  /// `A (x/y)` names the product A and not the product that holds x alone.
  func named(in text: String) -> [GovernedDrug] {
    let words = Words(text)
    let all = filter { $0.isNamed(in: text) }
    return all.filter { drug in
      if let brand = drug.brand, Words(brand).stand(in: words) { return true }
      guard let generic = drug.generic.map({ Words(GovernedDrug.stem($0)) }) else { return true }
      return !all.contains { other in
        other != drug && other.generic.map { generic.stand(in: Words($0)) } == true
      }
    }
  }
}

extension PolicyVersion {
  /// Names of the requested drug that do not belong to one drug of the policy, in words; nil where they do.
  func differingNames(of drug: Drug) -> String? {
    guard let governed = drugs.first(where: { $0.isSame(as: drug) }) else { return nil }
    let fits = [
      drug.name.map { name in
        [governed.generic, governed.brand].contains {
          $0.map { Words(GovernedDrug.stem($0)).stand(in: Words(name)) } == true
        }
          || governed.isNamed(in: name)
      },
      drug.brand.map { governed.brand == nil || governed.isNamed(in: $0) },
    ]
    return fits.contains(false) ? drug.stated : nil
  }
}
